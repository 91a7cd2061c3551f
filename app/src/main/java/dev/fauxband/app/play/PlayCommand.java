package dev.fauxband.app.play;

import dev.fauxband.app.capture.PcapFile;
import dev.fauxband.app.capture.PcapOptions;
import dev.fauxband.app.cli.AirOption;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.FaultOption;
import dev.fauxband.app.cli.OutputFile;
import dev.fauxband.app.cli.TcpAddress;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.config.ModuleOptions;
import dev.fauxband.app.console.ConsoleOptions;
import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DoorException;
import dev.fauxband.io.dte.UartAddress;
import dev.fauxband.script.PlayReport;
import dev.fauxband.script.Script;
import dev.fauxband.script.ScriptPlayer;
import dev.fauxband.script.ScriptTarget;
import dev.fauxband.sim.fault.FaultOrder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fauxband play}: plays transcripts and says where the module did otherwise. */
@Command(
        name = "play",
        description = {
            "Play transcripts on a module and say where it differs.",
            "By default on a new module with the sim platform, in virtual time."
        },
        footer = {
            "fauxband play session.txt                       on a new module",
            "fauxband play session.txt --tcp 127.0.0.1:7000  on a module that runs",
            "fauxband play session.txt --air ce2 --seed 1    over a bad network",
            "fauxband play session.txt --fault 'loss 20%% up'",
            "fauxband play session.txt --uart /dev/ttyUSB0:9600  on a real one",
            "fauxband play *.txt --keep-going --junit report.xml",
            "fauxband play session.txt --speed 1 --console  seen in the browser"
        })
public final class PlayCommand implements Callable<Integer> {
    private static final String JUNIT = "--junit";
    private static final long LINE_PATIENCE_NS = 130_000_000_000L;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Transcripts, as docs/scripts.md describes them.")
    private List<Path> files = new ArrayList<>();

    @ArgGroup
    private Line line = new Line();

    @Option(names = "--keep-going", description = "Go on behind the first difference.")
    private boolean keepGoing;

    private final StringBuilder traces = new StringBuilder();
    private Optional<Long> seedOfLast = Optional.empty();

    @Option(names = JUNIT, paramLabel = "FILE", description = "Write what came of it as JUnit XML.")
    private Optional<Path> junit = Optional.empty();

    @Option(
            names = "--trace",
            paramLabel = "FILE|-",
            description = "Write what happened in the new module as a transcript; - is standard output.")
    private Optional<String> trace = Optional.empty();

    @Mixin
    private PcapOptions pcap = new PcapOptions();

    @Mixin
    private AirOption air = new AirOption();

    @Mixin
    private FaultOption fault = new FaultOption();

    @Mixin
    private SpeedOption speed = new SpeedOption();

    @Mixin
    private ModuleOptions module = new ModuleOptions();

    @Mixin
    private ConsoleOptions console = new ConsoleOptions();

    /** Where the module is, if not here. */
    static final class Line {
        @Option(names = "--tcp", paramLabel = "HOST:PORT", description = "A module that runs behind this TCP port.")
        private Optional<String> tcp = Optional.empty();

        @Option(names = "--pty", paramLabel = "DEVICE", description = "A module that runs behind this serial port.")
        private Optional<String> pty = Optional.empty();

        @Option(
                names = "--uart",
                paramLabel = "DEVICE:RATE",
                description = "A module at a real serial port, such as /dev/ttyUSB0:115200,8N1.")
        private Optional<String> uart = Optional.empty();

        boolean far() {
            return tcp.isPresent() || pty.isPresent() || uart.isPresent();
        }

        FarLine open(Consumer<Octets> heard, Runnable gone) throws UsageException, EnvironmentException {
            if (tcp.isPresent()) {
                return FarLine.tcp(TcpAddress.parse("--tcp", tcp.get()), heard, gone);
            }
            if (pty.isPresent()) {
                return FarLine.device(pty.get(), heard, gone);
            }
            try {
                return FarLine.uart(UartAddress.parse(uart.orElseThrow()), heard);
            } catch (DoorException e) {
                throw new UsageException("--uart: " + e.getMessage());
            }
        }
    }

    @Override
    public Integer call() throws UsageException, EnvironmentException, IOException {
        OutputFile.tryOut(JUNIT, junit);
        TraceFile.tryOut(trace);
        refuseFar("--pcap", line.far() && pcap.given());
        refuseFar("--console", line.far() && console.address().isPresent());
        try (PlayConsole viewed = PlayConsole.open(console, spec.commandLine(), files.size() > 1);
                PcapFile capture = pcap.open(spec.commandLine().getErr())) {
            int code = playAll(new Onlookers(viewed, capture));
            viewed.await(code);
            return code;
        }
    }

    /** Who is told what the modules do. */
    private record Onlookers(PlayConsole console, PcapFile capture) {}

    private int playAll(Onlookers onlookers) throws UsageException, EnvironmentException, IOException {
        JUnitReport report = new JUnitReport();
        boolean passed = true;
        for (Path file : files) {
            Script script = ScriptFiles.script(file);
            long beginNs = System.nanoTime();
            PlayReport played = play(script, onlookers);
            say(file, script, played);
            report.add(file.toString(), played, System.nanoTime() - beginNs);
            passed &= played.passed();
        }
        if (junit.isPresent()) {
            OutputFile.write(JUNIT, junit.get(), report.xml());
        }
        if (trace.isPresent()) {
            TraceFile.write(spec.commandLine().getOut(), trace.get(), traces.toString());
        }
        return passed ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private PlayReport play(Script script, Onlookers onlookers)
            throws UsageException, EnvironmentException, IOException {
        if (line.far()) {
            if (speed.unreal()) {
                throw new UsageException("--speed is for a module in virtual time; the one at the line has a clock.");
            }
            refuseFar("--air", air.change().isPresent());
            refuseFar("--fault", fault.given());
            refuseFar("--seed", module.seeded());
            refuseFar("--trace", trace.isPresent());
            return playFar(script);
        }
        if (air.change().isPresent() && script.wire()) {
            throw new UsageException(
                    "--air: " + script.name() + " has datagrams and so is the platform itself; no air lies between.");
        }
        List<FaultOrder> faults = fault.orders(true);
        if (!faults.isEmpty() && script.wire()) {
            throw new UsageException("--fault: " + script.name()
                    + " has datagrams and so is the platform itself; faults are for sessions without.");
        }
        long seed = module.seed();
        FreshPlay.Setup setup = new FreshPlay.Setup(module.profile(), module.identity(), seed, air.settings(), faults);
        FreshPlay.Played played =
                FreshPlay.play(script, setup, new FreshPlay.Manner(speed.speed(), keepGoing, onlookers.console()));
        if (trace.isPresent()) {
            // With several, each begins with its name, as those of scenarios do.
            traces.append(files.size() > 1 ? "# " + script.name() + "\n" : "").append(played.trace());
        }
        String name = Path.of(script.name()).getFileName().toString();
        onlookers.capture().played(files.size() > 1 ? name : "module", setup.identity(), played.happened());
        seedOfLast = Optional.of(seed);
        return played.report();
    }

    private static void refuseFar(String option, boolean given) throws UsageException {
        if (given) {
            throw new UsageException(option + " is for a new module; say it to the fauxband run that is there.");
        }
    }

    private PlayReport playFar(Script script) throws UsageException, EnvironmentException {
        CompletableFuture<FarLine> open = new CompletableFuture<>();
        LineTarget target = new LineTarget(octets -> open.join().type(octets), Optional.empty());
        try (FarLine far = line.open(target::said, target::hungUp)) {
            open.complete(far);
            return play(script, target, LINE_PATIENCE_NS);
        }
    }

    private PlayReport play(Script script, ScriptTarget target, long patienceNs) {
        return new ScriptPlayer(target, new ScriptPlayer.Settings(patienceNs, keepGoing)).play(script);
    }

    private void say(Path file, Script script, PlayReport report) {
        PrintWriter out = spec.commandLine().getOut();
        report.differences().forEach(difference -> out.println(difference.at() + ": " + difference.text()));
        if (!report.skipped().isEmpty()) {
            out.println(file + ": skipped " + report.skipped().size()
                    + " lines that only a module of our own can do, the first at line "
                    + report.skipped().get(0).line());
        }
        if (report.passed()) {
            out.println(file + ": passed, " + script.lines().size() + " lines");
        } else if (!module.seeded()) {
            seedOfLast.ifPresent(seed -> out.println(file + ": the same again with --seed " + seed));
        }
    }
}
