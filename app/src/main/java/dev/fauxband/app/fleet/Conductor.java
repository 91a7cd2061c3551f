package dev.fauxband.app.fleet;

import dev.fauxband.app.fleet.figures.Unit;
import dev.fauxband.io.fleet.Fleet;
import dev.fauxband.io.load.LoadShape;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.FaultWords;
import dev.fauxband.sim.platform.PlatformInTheBox;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/** Lets the modules of a fleet begin as the load says, and incidents happen when they are due. One thread uses it. */
final class Conductor {
    private static final double NS_PER_SECOND = 1e9;

    private final Fleet fleet;
    private final LoadShape load;
    private final Queue<Incident> incidents;
    private final Optional<PlatformInTheBox> platform;
    private final Consumer<String> note;
    private int begun;
    private long lastNs;

    /**
     * @param platform the one in the box, if there is one
     * @param note hears in a sentence what happened
     */
    Conductor(
            Fleet fleet,
            LoadShape load,
            List<Incident> incidents,
            Optional<PlatformInTheBox> platform,
            Consumer<String> note) {
        this.fleet = fleet;
        this.load = load;
        this.platform = platform;
        this.note = note;
        this.incidents = new ArrayDeque<>(incidents.stream()
                .sorted(Comparator.comparingLong(Incident::atNs))
                .toList());
    }

    /** Does what is due so long after the run began. */
    void turn(long sinceNs) {
        int modules = fleet.plan().modules();
        long should = load.begun(new LoadShape.Moment(sinceNs, modules, begun, fleet.opening() + fleet.beginning()));
        // The rate limit holds for beginnings too: each sends one datagram at least.
        long most = begun
                + 1
                + (long) ((sinceNs - lastNs) / NS_PER_SECOND * fleet.plan().maxRate());
        int target = (int) Math.min(Math.min(modules, most), should);
        lastNs = sinceNs;
        if (target > begun) {
            fleet.begin(begun, target);
            begun = target;
        }
        Incident next = incidents.peek();
        while (next != null && next.atNs() <= sinceNs) {
            incidents.remove();
            happen(next);
            next = incidents.peek();
        }
    }

    /** How many modules have been told to begin. */
    int begun() {
        return begun;
    }

    private void happen(Incident incident) {
        note.accept("at " + Unit.SECONDS.format(incident.atNs() / NS_PER_SECOND) + ": " + incident.what());
        switch (incident.what()) {
            case THUNDERING_UPDATE -> fleet.update();
            case NAT_PURGE -> fleet.purgeNat();
            case POWER_CUT -> fleet.cutPower();
            case PLATFORM_RESTART -> platform.ifPresent(there -> there.suffer(restart()));
        }
    }

    private static FaultOrder restart() {
        return ((FaultWords.Parsed.Understood) FaultWords.parse("restarts 1s")).order();
    }
}
