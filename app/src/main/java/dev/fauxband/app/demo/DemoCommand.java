package dev.fauxband.app.demo;

import dev.fauxband.app.box.PlatformKind;
import dev.fauxband.app.box.PlatformWord;
import dev.fauxband.app.capture.PcapFile;
import dev.fauxband.app.capture.PcapOptions;
import dev.fauxband.app.cli.AirOption;
import dev.fauxband.app.cli.Colours;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.FaultOption;
import dev.fauxband.app.cli.NetOptions;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.console.ConsoleOptions;
import dev.fauxband.app.console.HttpDoors;
import dev.fauxband.app.console.PlatformWatch;
import dev.fauxband.app.console.Subject;
import dev.fauxband.app.console.Viewing;
import dev.fauxband.app.control.ControlledModules;
import dev.fauxband.app.control.EventHub;
import dev.fauxband.app.play.TraceFile;
import dev.fauxband.io.clock.Clock;
import dev.fauxband.io.fleet.Shard;
import dev.fauxband.io.fleet.Surroundings;
import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Resolver;
import dev.fauxband.io.net.Routes;
import dev.fauxband.sim.platform.PlatformInTheBox;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fauxband demo}: the manual's three sessions, live over UDP, with a platform in the box. */
@Command(
        name = "demo",
        description = {
            "Play the manual's three sessions, AT beside CoAP.",
            "A module and a platform in this process talk over UDP on 127.0.0.1."
        },
        footer = {
            "fauxband demo                  with Leshan",
            "fauxband demo --platform sim   with the simulated one",
            "fauxband demo --air ce1        from a cellar",
            "fauxband demo --console        and in the browser, until Ctrl-C"
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int WIDTH = 132;
    private static final String NEXT = """

        All of it went over UDP on this machine, and each line was what the manual prints. What to try next:
          fauxband run --platform        a serial port for your own firmware or picocom
          fauxband term --own            a terminal with completion, and a module of its own
          fauxband manual qlwdatasend    what a command takes and answers
          fauxband play FILE             play a session of your own
        """;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--plain", description = "No colours.")
    private boolean plain;

    @Option(
            names = "--platform",
            paramLabel = "leshan|sim",
            converter = PlatformWord.class,
            description = "Which platform: leshan or sim. Default: ${DEFAULT-VALUE}.")
    private PlatformKind kind = PlatformKind.LESHAN;

    @Mixin
    private AirOption air = new AirOption();

    @Mixin
    private FaultOption fault = new FaultOption();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of all chance in the modules, a whole number; without it each run has its own.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--trace",
            paramLabel = "FILE|-",
            description = "Write what happened, one session after the other; - is standard output.")
    private Optional<String> trace = Optional.empty();

    @Mixin
    private PcapOptions pcap = new PcapOptions();

    @Mixin
    private ConsoleOptions console = new ConsoleOptions();

    @Override
    public Integer call() throws UsageException, EnvironmentException, IOException {
        NetOptions.check(System.getenv());
        TraceFile.tryOut(trace);
        long chosen = seed.orElseGet(() -> new SecureRandom().nextLong());
        PrintWriter out = spec.commandLine().getOut();
        DemoScreen screen = new DemoScreen(out, colours(System.getenv()), WIDTH);
        DemoHost host = new DemoHost(screen, air.change(), fault.orders(kind == PlatformKind.SIM), chosen);
        boolean watched = console.address().isPresent();
        Clock clock = Clock.real();
        PlatformWatch watch = new PlatformWatch(kind, clock, host::platformSays);
        try (Viewing viewing = Viewing.when(watched);
                PcapFile capture = pcap.open(spec.commandLine().getErr());
                PlatformInTheBox platform = kind.start(0, watch)) {
            Routes routes = new Routes(Redirection.NONE.everythingTo(platform.address()), Reach.LOOPBACK);
            ControlledModules modules = new ControlledModules(List.of(), Optional.of(platform));
            TraceSink told = capture.beside(host, routes.redirection(), clock);
            EventHub events = new EventHub(told, module -> watched);
            try (Names names = new Names(routes, Resolver.system());
                    Shard shard = Shard.start("fauxband-demo", new Surroundings(clock, routes, names, events));
                    HttpDoors doors =
                            HttpDoors.open(console, new Subject("demo", modules, events, Optional.of(watch)))) {
                doors.warnings().forEach(spec.commandLine().getErr()::println);
                doors.lines().forEach(screen::say);
                screen.say("A virtual BC26 and the platform " + kind + ", at " + platform.address() + ".");
                boolean passed = play(host, new DemoHost.Stage(shard, platform, modules, watched));
                write(out, host);
                if (passed) {
                    out.print(NEXT);
                } else {
                    screen.say("The same modules again: --seed " + chosen);
                }
                out.flush();
                int code = passed ? ExitCode.DONE : ExitCode.CHECK_FAILED;
                viewing.await(out, code);
                return code;
            }
        }
    }

    /** All sessions, up to one in which the module did otherwise. */
    private static boolean play(DemoHost host, DemoHost.Stage stage) throws IOException {
        for (Session session : Session.all()) {
            if (!host.play(session, stage)) {
                return false;
            }
        }
        return true;
    }

    private void write(PrintWriter out, DemoHost host) throws EnvironmentException {
        if (trace.isPresent()) {
            TraceFile.write(out, trace.get(), host.trace());
        }
    }

    private boolean colours(Map<String, String> environment) {
        return !plain && Colours.wanted(environment);
    }
}
