package dev.fauxband.app.fleet;

import dev.fauxband.app.behaviour.BehaviourFile;
import dev.fauxband.app.capture.PcapFile;
import dev.fauxband.app.cli.Ending;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.NetOptions;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.config.ModuleOptions;
import dev.fauxband.app.console.ConsoleOptions;
import dev.fauxband.app.fleet.figures.Expectation;
import dev.fauxband.app.fleet.figures.Outcome;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.app.fleet.report.FleetRecords;
import dev.fauxband.app.fleet.report.Recording;
import dev.fauxband.app.fleet.report.Settings;
import dev.fauxband.io.dte.DoorException;
import dev.fauxband.io.fleet.Fleet;
import dev.fauxband.io.fleet.FleetPlan;
import dev.fauxband.io.fleet.Surroundings;
import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Resolver;
import dev.fauxband.io.net.Routes;
import dev.fauxband.io.net.transport.FleetSize;
import dev.fauxband.io.net.transport.SystemFigures;
import dev.fauxband.io.net.transport.SystemNeeds;
import dev.fauxband.io.net.transport.Transports;
import dev.fauxband.sim.behaviour.Behaviour;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fauxband fleet}: many modules, each a real one, and what came of it. */
@Command(
        name = "fleet",
        description = {
            "Run many modules against a platform, and see how it does.",
            "Each is a whole module; what its host would do is a behaviour."
        },
        footer = {
            "fauxband fleet --modules 1000 --behaviour meter",
            "fauxband fleet --modules 100000 --server 127.0.0.1:5683",
            "fauxband fleet --load storm:10s --time 5m --report storm.html",
            "fauxband fleet --modules 10000 --console  a dot per module in the browser",
            "fauxband fleet --time 1m --assert 'p99(send) < 5s' --assert 'failed < 0.1%%'",
        })
public final class FleetCommand implements Callable<Integer> {
    /** Deregistration takes so long at most, after a signal. */
    private static final long PATIENCE_MS = TimeUnit.MINUTES.toMillis(3);

    /** Modules that say all, so that there are examples of failures. */
    private static final int WITNESSES = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FleetTarget target = new FleetTarget();

    @Mixin
    private FleetShape shape = new FleetShape();

    @Mixin
    private FleetDoors doors = new FleetDoors();

    @Mixin
    private FleetOutput output = new FleetOutput();

    @Mixin
    private FleetPcap pcap = new FleetPcap();

    @Mixin
    private FleetRecords records = new FleetRecords();

    @Option(
            names = "--behaviour",
            paramLabel = "NAME|FILE",
            description = "What the host program of each module does. 'fauxband behaviours' lists the ready ones. "
                    + "Default: ${DEFAULT-VALUE}.")
    private String behaviour = "meter";

    @Option(
            names = "--through-at",
            description = "Let the host programs type at the AT line instead of using its verbs.")
    private boolean throughAt;

    @Option(names = "--cold", description = "The modules boot, search and attach before they register.")
    private boolean cold;

    @Mixin
    private NetOptions net = new NetOptions();

    @Mixin
    private ModuleOptions module = new ModuleOptions();

    @Mixin
    private ConsoleOptions console = new ConsoleOptions();

    @Override
    public Integer call() throws UsageException, EnvironmentException, DoorException, IOException {
        Behaviour does = BehaviourFile.read(behaviour);
        List<Expectation> expectations = output.expectations();
        doors.check();
        pcap.check(shape.modules());
        Reach reach = net.reach(System.getenv());
        FleetSize size = new FleetSize(shape.modules(), shape.shards());
        try (Ending ending = Ending.onSignal(PATIENCE_MS);
                Target at = Target.open(target, reach, net, size, this::note);
                Recording recording = records.open();
                FleetConsole seen = new FleetConsole(console, at);
                PcapFile capture = pcap.open(spec.commandLine().getErr())) {
            Transports.Chosen transport = transport(size, reach, at);
            FleetPlan plan = plan(size, does, at);
            Redirection redirection = net.redirection(reach, Resolver.system());
            Routes routes = new Routes(redirection, reach, net.source(reach));
            TraceSink told = FleetPcap.sink(capture, plan, redirection, at.clock());
            try (Names names = new Names(routes, Resolver.system());
                    Fleet fleet = Fleet.start(
                            plan, new Surroundings(at.clock(), routes, names, seen.beside(told)), transport.opener());
                    FleetDoors.Open open = doors.open(fleet)) {
                open.lines().forEach(this::note);
                seen.open(fleet).forEach(this::note);
                Outcome outcome = run(fleet, at, ending, new Onlookers(recording, seen));
                List<Expectation.Verdict> verdicts =
                        expectations.stream().map(one -> one.against(outcome)).toList();
                Settings settings = Settings.of(spec, plan, transport.used().toString(), shape.marks());
                return told(recording.end(settings, outcome, verdicts), ending);
            }
        }
    }

    /** Who sees each sample. */
    private record Onlookers(Recording recording, FleetConsole console) {
        void see(Sample sample) {
            recording.see(sample);
            console.see(sample);
        }
    }

    private FleetPlan plan(FleetSize size, Behaviour does, Target at) throws UsageException {
        return new FleetPlan(
                size.modules(),
                module.number(),
                size.shards(),
                module.profile(),
                does,
                at.host(),
                at.port(),
                throughAt,
                cold,
                target.maxRate(at.here()),
                module.seed(),
                WITNESSES,
                pcap.captured());
    }

    private Outcome run(Fleet fleet, Target at, Ending ending, Onlookers onlookers) throws UsageException, IOException {
        Monitor monitor = new Monitor(fleet, onlookers::see);
        String title = "fauxband fleet: " + fleet.plan().modules() + " modules, "
                + fleet.plan().behaviour().name() + ", to " + at.host() + ":" + at.port();
        try (Screen screen =
                output.screen(spec.commandLine().getOut(), title, fleet.plan().modules())) {
            screen.note(title + ", seed " + fleet.plan().seed());
            onlookers.recording().follow(fleet::sockets, screen::note);
            Conductor conductor = new Conductor(fleet, shape.load(), shape.incidents(), at.platform(), screen::note);
            new FleetRun(fleet, conductor, monitor, screen).run(ending, shape.timeNs());
        }
        return monitor.outcome();
    }

    private Transports.Chosen transport(FleetSize size, Reach reach, Target at)
            throws UsageException, EnvironmentException {
        SystemFigures system = SystemFigures.read();
        Transports.Chosen chosen = Transports.choose(shape.transport(), size, shape.sources(reach, at.here()), system);
        chosen.notice().ifPresent(this::note);
        List<String> lacks = SystemNeeds.lacks(chosen.used(), size, shape.sources(reach, at.here()), system);
        Optional<String> fatal =
                lacks.stream().filter(lack -> !lack.contains("buffer")).findFirst();
        if (fatal.isPresent()) {
            throw new EnvironmentException("too little for " + size.modules() + " modules: " + fatal.get());
        }
        lacks.forEach(this::note);
        return chosen;
    }

    private int told(Recording.Ended ended, Ending ending) throws IOException {
        int code = ended.holds() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        ending.exitWith(code);
        ended.tell(spec.commandLine().getOut(), output.json());
        return code;
    }

    private void note(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }
}
