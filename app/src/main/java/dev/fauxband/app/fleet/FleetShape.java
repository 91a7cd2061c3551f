package dev.fauxband.app.fleet;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.fleet.report.Mark;
import dev.fauxband.io.fleet.FleetPlan;
import dev.fauxband.io.load.LoadShape;
import dev.fauxband.io.net.Parsed;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.onesocket.SourcePool;
import dev.fauxband.io.net.transport.Transport;
import dev.fauxband.modem.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How large a fleet is, how it begins and what befalls it. */
final class FleetShape {
    private static final int SHARDS_MAX = 64;

    @Option(names = "--modules", paramLabel = "N", description = "How many modules, 1 to 1000000. Default: 100.")
    private String modules = "100";

    @Option(
            names = "--shards",
            paramLabel = "N",
            description = "Threads that look after the modules. Default: half of the processors, at least 1.")
    private Optional<String> shards = Optional.empty();

    @Option(
            names = "--load",
            paramLabel = "SHAPE",
            description = "How the modules begin: ramp[:N] as fast as the platform answers, N unanswered at most; "
                    + "rate:N/s; steps:N/TIME; storm:TIME; day[:TIME]. Default: ramp:1000.")
    private String load = LoadWords.BY_DEFAULT;

    @Option(
            names = "--at",
            paramLabel = "'TIME WHAT'",
            description = "Something for all at a time of the run: thundering-update, nat-purge, power-cut, "
                    + "platform-restart. May come again.")
    private List<String> at = new ArrayList<>();

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description = "Deregister and end after this; without it the run goes on until Ctrl-C.")
    private Optional<String> time = Optional.empty();

    @Option(
            names = "--transport",
            paramLabel = "auto|sockets|one-socket",
            description = "A UDP socket for each module, or one for all of a shard with a source address each. "
                    + "auto: sockets while the system grants enough.")
    private String transport = Transport.AUTO.toString();

    @Option(
            names = "--sources",
            paramLabel = "PREFIX",
            description = "Addresses that modules send from when they share a socket. Default: 127.16.0.0/12 to a "
                    + "platform on this machine, else the one that the route gives.")
    private Optional<String> sources = Optional.empty();

    int modules() throws UsageException {
        return number("--modules", modules, FleetPlan.MODULES_MAX);
    }

    int shards() throws UsageException {
        int byDefault = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return shards.isEmpty() ? byDefault : number("--shards", shards.get(), SHARDS_MAX);
    }

    private static int number(String option, String text, int max) throws UsageException {
        if (!text.matches("[1-9][0-9]{0,6}") || Integer.parseInt(text) > max) {
            throw new UsageException(option + " takes a whole number from 1 to " + max + ", not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    LoadShape load() throws UsageException {
        return LoadWords.parse(load);
    }

    List<Incident> incidents() throws UsageException {
        List<Incident> incidents = new ArrayList<>();
        for (String one : at) {
            incidents.add(Incident.parse(one));
        }
        return incidents;
    }

    /** The incidents as they stand in plots. */
    List<Mark> marks() throws UsageException {
        return incidents().stream()
                .map(one -> new Mark(one.atNs() / 1e9, one.what().toString()))
                .toList();
    }

    /** Nanoseconds until it ends by itself. */
    Optional<Long> timeNs() throws UsageException {
        if (time.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> ns = FieldType.Duration.parse(time.get()).filter(some -> some > 0);
        if (ns.isEmpty()) {
            throw new UsageException("--time takes a time such as 30s or 10m, not \"" + time.get() + "\".");
        }
        return ns;
    }

    Transport transport() throws UsageException {
        return Transport.named(transport)
                .orElseThrow(() -> new UsageException(
                        "--transport takes auto, sockets or one-socket, not \"" + transport + "\"."));
    }

    /** @param here whether the platform is on this machine */
    SourcePool sources(Reach reach, boolean here) throws UsageException {
        if (sources.isEmpty()) {
            return here ? SourcePool.LOOPBACK : SourcePool.ROUTED;
        }
        Parsed<SourcePool> parsed = SourcePool.parse(sources.get(), reach);
        if (parsed instanceof Parsed.Refused<SourcePool> refused) {
            throw new UsageException(refused.why());
        }
        return ((Parsed.Accepted<SourcePool>) parsed).value();
    }
}
