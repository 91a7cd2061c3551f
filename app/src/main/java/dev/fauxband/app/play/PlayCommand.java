package dev.fauxband.app.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.app.cli.AirOption;
import dev.fauxband.app.cli.BuildVersion;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.ModuleOptions;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.modem.Modem;
import dev.fauxband.script.ModemTarget;
import dev.fauxband.script.PlayReport;
import dev.fauxband.script.Script;
import dev.fauxband.script.ScriptParser;
import dev.fauxband.script.ScriptPlayer;
import dev.fauxband.script.ScriptTarget;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.sim.World;
import dev.fauxband.sim.WorldTarget;
import dev.fauxband.sim.air.AirChange;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
            "fauxband play *.txt --keep-going --junit report.xml"
        })
public final class PlayCommand implements Callable<Integer> {
    private static final long LINE_PATIENCE_NS = 130_000_000_000L;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Transcripts, as docs/scripts.md describes them.")
    private List<Path> files = new ArrayList<>();

    @ArgGroup
    private Line line = new Line();

    @Option(names = "--keep-going", description = "Go on behind the first difference.")
    private boolean keepGoing;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write what came of it as JUnit XML.")
    private Optional<Path> junit = Optional.empty();

    @Option(
            names = "--trace",
            paramLabel = "FILE|-",
            description = "Write what happened in the new module as a transcript; - is standard output.")
    private Optional<String> trace = Optional.empty();

    @Mixin
    private AirOption air = new AirOption();

    @Mixin
    private ModuleOptions module = new ModuleOptions();

    /** Where the module is, if not here. */
    static final class Line {
        @Option(names = "--tcp", paramLabel = "HOST:PORT", description = "A module that runs behind this TCP port.")
        private Optional<String> tcp = Optional.empty();

        @Option(names = "--pty", paramLabel = "DEVICE", description = "A module that runs behind this serial port.")
        private Optional<String> pty = Optional.empty();
    }

    @Override
    public Integer call() throws UsageException, EnvironmentException, IOException {
        JUnitReport report = new JUnitReport();
        boolean passed = true;
        for (Path file : files) {
            Script script = read(file);
            long beginNs = System.nanoTime();
            PlayReport played = play(script);
            say(file, script, played);
            report.add(file.toString(), played, System.nanoTime() - beginNs);
            passed &= played.passed();
        }
        if (junit.isPresent()) {
            Files.writeString(junit.get(), report.xml());
        }
        return passed ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private static Script read(Path file) throws UsageException {
        try {
            ScriptParser.Result parsed = ScriptParser.parse(file.toString(), Files.readString(file, UTF_8));
            if (parsed instanceof ScriptParser.Result.Wrong wrong) {
                throw new UsageException(wrong.error().toString());
            }
            Script script = ((ScriptParser.Result.Read) parsed).script();
            if (script.lines().isEmpty()) {
                throw new UsageException(
                        file + " has no line to play; docs/scripts.md describes what a transcript is.");
            }
            return script;
        } catch (NoSuchFileException missing) {
            throw new UsageException("there is no file " + file + ".");
        } catch (IOException e) {
            String mend = Files.isDirectory(file) ? "it is a directory." : "is it a transcript in UTF-8?";
            throw new UsageException("cannot read " + file + ": " + mend);
        }
    }

    private PlayReport play(Script script) throws UsageException, EnvironmentException, IOException {
        if (line.tcp.isPresent() || line.pty.isPresent()) {
            if (air.change().isPresent()) {
                throw new UsageException("--air is for a new module; say it to the fauxband run that is there.");
            }
            try (StreamLine stream =
                    line.tcp.isPresent() ? StreamLine.tcp(line.tcp.get()) : StreamLine.device(line.pty.orElseThrow())) {
                return play(script, stream.target(), LINE_PATIENCE_NS);
            }
        }
        Optional<AirChange> change = air.change();
        if (change.isPresent() && script.wire()) {
            throw new UsageException(
                    "--air: " + script.name() + " has datagrams and so is the platform itself; no air lies between.");
        }
        long seed = module.seed();
        Modem modem = new Modem(module.profile(), module.identity(), seed, Trace.Level.ALL);
        if (script.wire()) {
            return traced(script, new ModemTarget(modem), modem::pollTrace, head(modem, seed));
        }
        AirSettings settings = change.map(it -> it.over(AirSettings.IDEAL)).orElse(AirSettings.IDEAL);
        SimPlatform platform = new SimPlatform(SimPlatformOptions.defaults(), seed);
        WorldTarget target = new WorldTarget(World.of(modem, platform, settings, seed));
        return traced(script, target, target::pollTrace, head(modem, seed));
    }

    private PlayReport traced(Script script, ScriptTarget target, Supplier<Optional<TraceEvent>> happened, String head)
            throws IOException {
        PlayReport report = play(script, target, ScriptPlayer.Settings.VIRTUAL.patienceNs());
        if (trace.isPresent()) {
            write(trace.get(), head + text(happened));
        }
        return report;
    }

    private PlayReport play(Script script, ScriptTarget target, long patienceNs) {
        return new ScriptPlayer(target, new ScriptPlayer.Settings(patienceNs, keepGoing)).play(script);
    }

    private static String head(Modem modem, long seed) {
        return TraceNotation.head(BuildVersion.text(), modem.profile().name(), Optional.of(seed));
    }

    private static String text(Supplier<Optional<TraceEvent>> happened) {
        StringBuilder text = new StringBuilder();
        TraceNotation notation = new TraceNotation();
        for (Optional<TraceEvent> event = happened.get(); event.isPresent(); event = happened.get()) {
            text.append(notation.write(event.get()));
        }
        return text.toString();
    }

    private void write(String file, String text) throws IOException {
        if (file.equals("-")) {
            spec.commandLine().getOut().print(text);
        } else {
            Files.writeString(Path.of(file), text);
        }
    }

    private void say(Path file, Script script, PlayReport report) {
        PrintWriter out = spec.commandLine().getOut();
        report.differences()
                .forEach(difference -> out.println(file + ":" + difference.line() + ": " + difference.text()));
        if (!report.skipped().isEmpty()) {
            out.println(file + ": skipped " + report.skipped().size()
                    + " lines that only a module of our own can do, the first at line "
                    + report.skipped().get(0));
        }
        if (report.passed()) {
            out.println(file + ": passed, " + script.lines().size() + " lines");
        }
    }
}
