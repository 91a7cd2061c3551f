package dev.fauxband.app.run;

import dev.fauxband.app.box.BoxOptions;
import dev.fauxband.app.box.ObserveOption;
import dev.fauxband.app.box.PlatformKind;
import dev.fauxband.app.box.PlatformOption;
import dev.fauxband.app.box.Prompt;
import dev.fauxband.app.capture.PcapFile;
import dev.fauxband.app.capture.PcapOptions;
import dev.fauxband.app.cli.AirOption;
import dev.fauxband.app.cli.BuildVersion;
import dev.fauxband.app.cli.Ending;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.FaultOption;
import dev.fauxband.app.cli.KeyOptions;
import dev.fauxband.app.cli.NetOptions;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.config.Checked;
import dev.fauxband.app.config.ModuleOptions;
import dev.fauxband.app.console.ConsoleOptions;
import dev.fauxband.app.console.HttpDoors;
import dev.fauxband.app.console.PlatformWatch;
import dev.fauxband.app.console.Subject;
import dev.fauxband.app.control.ControlFile;
import dev.fauxband.app.control.ControlOptions;
import dev.fauxband.app.control.ControlledModules;
import dev.fauxband.app.control.EventHub;
import dev.fauxband.data.Octets;
import dev.fauxband.io.clock.Clock;
import dev.fauxband.io.dte.DoorException;
import dev.fauxband.io.dte.StdioDoor;
import dev.fauxband.io.fleet.HostedModule;
import dev.fauxband.io.fleet.ModulePlan;
import dev.fauxband.io.fleet.Shard;
import dev.fauxband.io.fleet.Surroundings;
import dev.fauxband.io.fleet.TraceQueue;
import dev.fauxband.io.net.Destination;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Resolver;
import dev.fauxband.io.net.Routes;
import dev.fauxband.io.net.Scheme;
import dev.fauxband.io.net.SourceAddress;
import dev.fauxband.io.net.dtls.PreSharedKey;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.air.AirChange;
import dev.fauxband.sim.fault.FaultKind;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.platform.PlatformInTheBox;
import dev.fauxband.trace.Trace;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fauxband run}: a module or several, open to hosts until they are stopped. */
@Command(
        name = "run",
        description = {
            "Run a module; your firmware or terminal is its host.",
            "Without a door the module is a serial port at ./fauxband.tty."
        },
        footer = {
            "fauxband run --platform              a serial port, and a platform behind it",
            "fauxband run --tcp 127.0.0.1:7000    the same line over TCP",
            "fauxband run --rfc2217 127.0.0.1:7001  for clients that set rates as well",
            "fauxband run --platform --air ce1    the same from a cellar",
            "fauxband run --platform sim --fault never-observes --fault split",
            "fauxband run --stdio < commands.txt  AT in, answers out, and then the end",
            "fauxband run --uart /dev/ttyUSB0:115200,8N1",
            "fauxband run --modules 8 --pty 'tty{n}' --tcp 127.0.0.1:7000+",
            "fauxband run --redirect 180.101.147.115:5683=127.0.0.1:5683",
            "fauxband run --redirect '*=127.0.0.1:5683'  all that the firmware names"
        })
public final class RunCommand implements Callable<Integer>, Checked {
    private static final int TRACE_EVENTS_MAX = 65_536;
    private static final String NAME = "module";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @SuppressWarnings("UnusedVariable") // the file is read before the options are, see Configuration
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Read options from a YAML file; ./fauxband.yaml when it is there. Flags win.")
    private Optional<String> config = Optional.empty();

    @Mixin
    private DoorOptions doorOptions = new DoorOptions();

    @Mixin
    private PlatformOption platformOption = new PlatformOption();

    @Mixin
    private ObserveOption observe = new ObserveOption();

    @Mixin
    private NetOptions net = new NetOptions();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private AirOption air = new AirOption();

    @Mixin
    private FaultOption fault = new FaultOption();

    @Mixin
    private ModuleOptions module = new ModuleOptions();

    @Option(
            names = "--cold",
            description = "Begin with the power key: the module boots, searches and attaches as 'boot' says.")
    private boolean cold;

    @Mixin
    private RunSpeedOption speed = new RunSpeedOption();

    @Mixin
    private StateOption state = new StateOption();

    @Mixin
    private ControlOptions control = new ControlOptions();

    @Mixin
    private ConsoleOptions console = new ConsoleOptions();

    @Mixin
    private TraceOptions traceOptions = new TraceOptions();

    @Mixin
    private PcapOptions pcap = new PcapOptions();

    @Override
    public Integer call() throws UsageException, EnvironmentException, DoorException, IOException {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = out();
        Intent intent = intent(Resolver.system());
        Optional<PreSharedKey> key = intent.key();
        Clock clock = intent.clock();
        Unreachable unreachable =
                new Unreachable(intent.redirection(), platformOption.kind().isPresent());
        BoxOptions boxed = new BoxOptions(key, observe.afterUpdate());
        try (Ending ending = Ending.onSignal();
                StateOption.State kept = state.open(err::println);
                Box box = Box.open(platformOption.kind(), boxed, out, clock);
                TraceWriters writers = new TraceWriters(traceOptions, out, err, unreachable);
                TraceQueue trace = new TraceQueue(TRACE_EVENTS_MAX, writers);
                PcapFile capture = pcap.open(err)) {
            List<ModulePlan> plans = plans(kept);
            Routes routes = new Routes(box.redirect(intent.redirection()), intent.reach(), intent.source());
            writers.head(
                    BuildVersion.text(),
                    plans.get(0).profile().name(),
                    plans.get(0).seed());
            boolean heard = control.address().isPresent() || console.address().isPresent();
            EventHub events = new EventHub(capture.beside(trace, routes.redirection(), clock), name -> heard);
            try (Security security = Security.of(routes.redirection(), key);
                    Names names = new Names(routes, Resolver.system());
                    Shard shard = Shard.start(
                            "fauxband-shard", new Surroundings(clock, routes, names, events, security.dtls()))) {
                List<HostedModule> hosted = plans.stream().map(shard::add).toList();
                hosted.forEach(one -> one.happened(MachineTime.now()));
                hosted.forEach(one -> intent.air().ifPresent(one::air));
                intent.faults().forEach(order -> suffer(order, hosted, box));
                ControlledModules controlled = new ControlledModules(hosted, box.platform());
                try (HttpDoors http =
                        HttpDoors.open(control, console, new Subject("run", controlled, events, box.watch()))) {
                    http.lines().forEach(out::println);
                    serve(hosted, box, http, ending);
                }
            }
        }
        return ExitCode.DONE;
    }

    /** What the user wants, as far as options say it by themselves. */
    private record Intent(
            Reach reach,
            SourceAddress source,
            Redirection redirection,
            Optional<PreSharedKey> key,
            Optional<AirChange> air,
            List<FaultOrder> faults,
            Clock clock) {}

    @Override
    public void check() throws UsageException {
        Intent unused = intent(name -> Optional.of(Octets.of(127, 0, 0, 1)));
    }

    /** Reads all options, before anything is opened. */
    private Intent intent(Resolver resolver) throws UsageException {
        Reach reach = net.reach(System.getenv());
        Redirection redirection = net.redirection(reach, resolver);
        Optional<PreSharedKey> key = keys.key();
        Security.check(redirection, platformOption.kind(), key);
        if (observe.afterUpdate() && platformOption.kind().isEmpty()) {
            throw new UsageException("--observe-after-update is of no use here; add --platform.");
        }
        Doors.check(doorOptions);
        module.check(doorOptions.modules());
        HttpDoors.check(control, console);
        pcap.check();
        return new Intent(
                reach,
                net.source(reach),
                redirection,
                key,
                air.change(),
                fault.orders(platformOption.kind().equals(Optional.of(PlatformKind.SIM))),
                Clock.fast(speed.factor(platformOption.kind())));
    }

    /** One is called module, of several each has its number; the seeds count on from the first one's. */
    private List<ModulePlan> plans(StateOption.State kept) throws UsageException {
        int modules = doorOptions.modules();
        ModemProfile profile = module.profile();
        long seed = module.seed();
        List<ModulePlan> plans = new ArrayList<>();
        for (int i = 0; i < modules; i++) {
            String name = modules == 1 ? NAME : "module-" + (i + 1);
            plans.add(new ModulePlan(
                    name, profile, module.identity(i), seed + i, Trace.Level.ALL, kept.memory(name), cold));
        }
        return plans;
    }

    private static void suffer(FaultOrder order, List<HostedModule> hosted, Box box) {
        hosted.forEach(one -> one.suffer(order));
        box.platform().filter(there -> order.concerns(FaultKind.PLATFORM)).ifPresent(there -> there.suffer(order));
    }

    private void serve(List<HostedModule> hosted, Box box, HttpDoors http, Ending ending)
            throws DoorException, UsageException {
        PrintWriter out = out();
        Optional<Integer> baud = doorOptions.baud();
        try (OpenDoors doors = new OpenDoors()) {
            for (HostedModule one : hosted) {
                baud.ifPresent(one::pace);
                doors.open(one);
            }
            http.lead(doors.ways);
            http.warnings().forEach(spec.commandLine().getErr()::println);
            doors.print(out);
            box.platform().ifPresent(platform -> prompt(platform, hosted, out));
            Optional<StdioDoor> stdio = doors.stdio();
            stdio.ifPresent(door -> whenEnded(door, ending));
            ending.await();
            if (stdio.isPresent() && stdio.get().ended().isDone()) {
                LastWords.await(hosted.get(0), stdio.get(), spec.commandLine().getErr());
            }
        }
    }

    private static void whenEnded(StdioDoor door, Ending ending) {
        CompletableFuture<Void> unused = door.ended().thenRun(ending::end);
    }

    /** With standard output taken by the AT line, all else goes to standard error. */
    private PrintWriter out() {
        return doorOptions.stdio()
                ? spec.commandLine().getErr()
                : spec.commandLine().getOut();
    }

    /** Whoever starts it at a terminal can tell the platform what to do. */
    private void prompt(PlatformInTheBox platform, List<HostedModule> hosted, PrintWriter out) {
        if (doorOptions.stdio()) {
            return;
        }
        Thread reading = new Thread(
                () -> {
                    try {
                        new Prompt(platform, out, order -> hosted.forEach(one -> one.suffer(order))).read(System.in);
                    } catch (IOException e) {
                        out.println("the prompt ends: " + e.getMessage());
                    }
                },
                "fauxband-prompt");
        reading.setDaemon(true);
        reading.start();
    }

    /** The doors of all modules. */
    private final class OpenDoors implements AutoCloseable {
        private final List<Doors> all = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private final List<ControlFile.Line> ways = new ArrayList<>();

        void open(HostedModule hosted) throws DoorException, UsageException {
            Doors doors = Doors.open(doorOptions, all.size() + 1, hosted);
            all.add(doors);
            doors.warnings().forEach(spec.commandLine().getErr()::println);
            String head = doorOptions.modules() == 1 ? "" : hosted.plan().name() + " ";
            doors.lines().forEach(line -> lines.add(head + line));
            doors.ways()
                    .forEach(way -> ways.add(new ControlFile.Line(hosted.plan().name(), way)));
        }

        void print(PrintWriter out) {
            lines.forEach(out::println);
            out.println("ready");
        }

        Optional<StdioDoor> stdio() {
            return all.get(0).stdio();
        }

        @Override
        public void close() {
            all.forEach(Doors::close);
        }
    }

    /** The platform in the box, if there is to be one. */
    private record Box(Optional<PlatformInTheBox> platform, Optional<PlatformWatch> watch) implements AutoCloseable {
        static Box open(Optional<PlatformKind> kind, BoxOptions options, PrintWriter out, Clock clock)
                throws IOException {
            if (kind.isEmpty()) {
                return new Box(Optional.empty(), Optional.empty());
            }
            PlatformWatch watch = new PlatformWatch(kind.get(), clock, line -> out.println("platform: " + line));
            PlatformInTheBox started = kind.get().startNearby(options, watch, clock);
            if (started.address().port() != PlatformKind.PORT) {
                out.println("127.0.0.1:" + PlatformKind.PORT + " is taken; the platform is at another port");
            }
            out.println("platform " + kind.get() + " " + started.address());
            started.secureAddress().ifPresent(at -> out.println("platform " + kind.get() + " coaps://" + at));
            return new Box(Optional.of(started), Optional.of(watch));
        }

        Redirection redirect(Redirection rules) {
            return platform.map(at -> rules.everythingTo(place(at))).orElse(rules);
        }

        private static Destination place(PlatformInTheBox platform) {
            return platform.secureAddress()
                    .map(at -> new Destination(Scheme.COAPS, at))
                    .orElseGet(() -> new Destination(Scheme.COAP, platform.address()));
        }

        @Override
        public void close() {
            platform.ifPresent(PlatformInTheBox::close);
        }
    }
}
