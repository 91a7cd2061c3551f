package dev.fauxband.app.fleet;

import dev.fauxband.app.cli.Ending;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.app.fleet.figures.Unit;
import dev.fauxband.io.fleet.Fleet;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.sim.behaviour.HostState;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A run from the first module to the last deregistration. */
final class FleetRun {
    private static final long TURN_MS = 10;
    private static final long LOOK_NS = 1_000_000_000L;
    private static final double NS_PER_SECOND = 1e9;

    /** Deregistrations that wait for an answer at most. */
    private static final int UNANSWERED_MAX = 2_000;

    /** A platform that answers no Deregister is given up after this. */
    private static final long STOP_PATIENCE_NS = 130 * LOOK_NS;

    private final Fleet fleet;
    private final Conductor conductor;
    private final Monitor monitor;
    private final Screen screen;
    private final long beganNs = System.nanoTime();
    private long nextLookNs = LOOK_NS;

    FleetRun(Fleet fleet, Conductor conductor, Monitor monitor, Screen screen) {
        this.fleet = fleet;
        this.conductor = conductor;
        this.monitor = monitor;
        this.screen = screen;
    }

    /** Runs until the time is over or the end is wanted, then deregisters all. */
    void run(Ending ending, Optional<Long> timeNs) {
        boolean wanted = false;
        while (!wanted && timeNs.map(ns -> sinceNs() < ns).orElse(true)) {
            conductor.turn(sinceNs());
            wanted = ending.await(TURN_MS, TimeUnit.MILLISECONDS);
            lookIfDue(timeNs.map(FleetRun::left).orElse("Ctrl-C deregisters and ends"));
        }
        monitor.look();
        screen.note("deregistering");
        deregister();
    }

    private static String left(long timeNs) {
        return "of " + Unit.SECONDS.format(timeNs / NS_PER_SECOND);
    }

    /** As many at once as the platform answers; one that answers none is given up in the end. */
    private void deregister() {
        int stopped = 0;
        long ended = 0;
        long progressNs = sinceNs();
        while (ended < conductor.begun() && sinceNs() - progressNs < STOP_PATIENCE_NS) {
            int more = (int) Math.min(conductor.begun() - stopped, UNANSWERED_MAX - (stopped - ended));
            fleet.stop(stopped, stopped + Math.max(0, more));
            stopped += Math.max(0, more);
            pause();
            Sample sample = monitor.look();
            long now = ended(sample.tally());
            progressNs = now > ended ? sinceNs() : progressNs;
            ended = now;
            if (ended >= conductor.begun() || sinceNs() >= nextLookNs) {
                nextLookNs = sinceNs() + LOOK_NS;
                screen.show(sample, "deregistering: " + ended + " of " + conductor.begun() + " have ended");
            }
        }
    }

    private static long ended(Tally tally) {
        return tally.in(HostState.ENDED);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10 * TURN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookIfDue(String left) {
        if (sinceNs() >= nextLookNs) {
            nextLookNs += LOOK_NS;
            screen.show(monitor.look(), left);
        }
    }

    private long sinceNs() {
        return System.nanoTime() - beganNs;
    }
}
