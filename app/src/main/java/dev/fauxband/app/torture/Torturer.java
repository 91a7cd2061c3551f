package dev.fauxband.app.torture;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.command.Identity;
import dev.fauxband.io.dte.DoorException;
import dev.fauxband.io.dte.TcpDoor;
import dev.fauxband.io.fleet.ModulePlan;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.air.AirChange;
import dev.fauxband.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Runs seeds, each with a new module and the host started anew, and shrinks what it finds. */
final class Torturer implements Rack {
    private static final String LINK = "host.tty";
    private static final String OUTPUT = "host.out";

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final Setup setup;
    private final long deadlineNs;
    private final Path directory;

    /**
     * What is the same for each seed.
     *
     * @param command of the host, with {@code {tty}} and {@code {tcp}} in it
     * @param withinNs how long the host may take to react
     * @param report what on the line is a report
     */
    record Setup(
            String command,
            ModemProfile profile,
            Identity identity,
            Optional<AirChange> air,
            long withinNs,
            Optional<Pattern> report) {}

    /** @param deadlineNs on {@link System#nanoTime}, for all seeds and all shrinking */
    Torturer(Setup setup, long deadlineNs) throws IOException {
        this.setup = setup;
        this.deadlineNs = deadlineNs;
        this.directory = Files.createTempDirectory("fauxband-torture");
    }

    @Override
    public Verdict run(long seed, List<Mishap> mishaps) throws IOException, DoorException, EnvironmentException {
        return once(seed, mishaps);
    }

    @Override
    public Verdict shrink(Verdict verdict) {
        Finding finding = verdict.finding().orElseThrow();
        Verdict[] shortest = {verdict};
        Shrinker.shrink(verdict.mishaps(), fewer -> {
            if (System.nanoTime() > deadlineNs) {
                shortest[0] = shortest[0].with(Verdict.Length.NOT_SHORTEST);
                return false;
            }
            Verdict again = again(verdict.seed(), fewer);
            boolean shows = again.shows(finding.property());
            shortest[0] = shows ? again : shortest[0];
            if (again.cutOff()) {
                shortest[0] = shortest[0].with(Verdict.Length.NOT_SHORTEST);
            }
            return shows;
        });
        return shortest[0];
    }

    private Verdict again(long seed, List<Mishap> mishaps) {
        try {
            return once(seed, mishaps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DoorException | EnvironmentException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private Verdict once(long seed, List<Mishap> mishaps) throws IOException, DoorException, EnvironmentException {
        ModulePlan plan = new ModulePlan("module", setup.profile(), setup.identity(), seed, Trace.Level.ALL);
        Witness witness = new Witness(setup.withinNs(), setup.report());
        Path link = directory.resolve(LINK);
        try (LiveStand stand = new LiveStand(plan, setup.air(), witness)) {
            stand.openPty(link);
            String tcp = TcpDoor.text(stand.openTcp(ANY_PORT).address());
            stand.host(HostProcess.start(setup.command(), link.toString(), tcp, directory.resolve(OUTPUT)));
            TortureRun.End end = new TortureRun(stand, setup.withinNs(), deadlineNs).run(mishaps);
            Evidence evidence = stand.evidence();
            if (stand.hostless()) {
                throw new EnvironmentException("the shell cannot start the host: "
                        + evidence.said().replace('\n', ' ') + "; is the command behind --host right?");
            }
            return new Verdict(seed, end.finding(), end.length(), mishaps, evidence);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(directory.resolve(OUTPUT));
        Files.deleteIfExists(directory.resolve(LINK));
        Files.deleteIfExists(directory);
    }
}
