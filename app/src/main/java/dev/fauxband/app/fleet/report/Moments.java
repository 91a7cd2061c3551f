package dev.fauxband.app.fleet.report;

import java.util.ArrayList;
import java.util.List;

/** The moments of a run, a second apart at first. When there are too many, two of them become one. */
final class Moments {
    /** An hour of seconds; a longer run is kept more coarsely. */
    static final int MOMENTS_MAX = 3_600;

    /** Looks come every second, but for the end of a run, when they come faster. */
    private static final double STEP_SECONDS = 0.9;

    private final List<Moment> kept = new ArrayList<>();
    private double stepSeconds = STEP_SECONDS;

    void add(Moment moment) {
        if (kept.size() == MOMENTS_MAX) {
            List<Moment> all = List.copyOf(kept);
            kept.clear();
            stepSeconds *= 2;
            all.forEach(this::append);
        }
        append(moment);
    }

    /** The newest stands for all until a step has passed since the one before it. */
    private void append(Moment moment) {
        int newest = kept.size() - 1;
        double sinceSeconds = newest < 1 ? 0 : kept.get(newest - 1).seconds();
        if (newest >= 0 && kept.get(newest).seconds() - sinceSeconds < stepSeconds) {
            kept.set(newest, moment.after(kept.get(newest)));
            return;
        }
        kept.add(moment);
    }

    List<Moment> all() {
        return List.copyOf(kept);
    }
}
