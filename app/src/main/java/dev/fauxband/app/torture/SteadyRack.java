package dev.fauxband.app.torture;

import dev.fauxband.io.dte.DoorException;
import dev.fauxband.io.fleet.ModulePlan;
import dev.fauxband.trace.Trace;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A host that is there already and lives through all seeds on one module: nobody starts it, so nothing is shrunk. */
final class SteadyRack implements Rack {
    private final Torturer.Setup setup;
    private final long deadlineNs;
    private final LiveStand stand;

    /**
     * A rack without a door.
     *
     * @param deadlineNs on {@link System#nanoTime}
     */
    SteadyRack(Torturer.Setup setup, long seed, long deadlineNs) throws IOException {
        this.setup = setup;
        this.deadlineNs = deadlineNs;
        ModulePlan plan = new ModulePlan("module", setup.profile(), setup.identity(), seed, Trace.Level.ALL);
        this.stand = new LiveStand(plan, setup.air(), new Witness(setup.withinNs(), setup.report()));
    }

    /** Opens the doors at which the host is to be. Returns a line to show for each. */
    List<String> open(Optional<Path> pty, Optional<InetSocketAddress> tcp) throws DoorException {
        List<String> lines = new ArrayList<>();
        if (pty.isPresent()) {
            lines.add(stand.openPty(pty.get()).description());
        }
        if (tcp.isPresent()) {
            lines.add(stand.openTcp(tcp.get()).description());
        }
        return lines;
    }

    @Override
    public Verdict run(long seed, List<Mishap> mishaps) throws IOException {
        stand.watch(new Witness(setup.withinNs(), setup.report()));
        TortureRun.End end = new TortureRun(stand, setup.withinNs(), deadlineNs).run(mishaps);
        return new Verdict(seed, end.finding(), end.length(), mishaps, stand.evidence());
    }

    @Override
    public Verdict shrink(Verdict verdict) {
        return verdict.with(Verdict.Length.UNTRIED);
    }

    @Override
    public void close() {
        stand.close();
    }
}
