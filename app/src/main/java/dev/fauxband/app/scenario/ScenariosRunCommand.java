package dev.fauxband.app.scenario;

import dev.fauxband.app.cli.AirOption;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.FaultOption;
import dev.fauxband.app.cli.OutputFile;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.config.ModuleOptions;
import dev.fauxband.app.play.FreshPlay;
import dev.fauxband.app.play.JUnitReport;
import dev.fauxband.app.play.SpeedOption;
import dev.fauxband.app.play.TraceFile;
import dev.fauxband.script.Script;
import dev.fauxband.script.ScriptParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fauxband scenarios run}: plays scenarios, each on a module of its own, in virtual time. */
@Command(
        name = "run",
        description = {
            "Run scenarios, all when none is named.",
            "Each has a new module and the sim platform, in virtual time."
        },
        footer = {
            "fauxband scenarios run --seed 7          the same again, each time",
            "fauxband scenarios run --air ce2         over a bad network",
            "fauxband scenarios run psm-cycle --speed 1"
        })
public final class ScenariosRunCommand implements Callable<Integer> {
    private static final String JUNIT = "--junit";
    private static final double NS_PER_MS = 1e6;
    private static final double NS_PER_S = 1e9;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Scenarios; 'fauxband scenarios' lists them.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private ModuleOptions module = new ModuleOptions();

    @Mixin
    private AirOption air = new AirOption();

    @Mixin
    private FaultOption fault = new FaultOption();

    @Mixin
    private SpeedOption speed = new SpeedOption();

    @Option(
            names = "--trace",
            paramLabel = "FILE|-",
            description = "Write what happened, one scenario after the other; - is standard output.")
    private Optional<String> trace = Optional.empty();

    @Option(names = JUNIT, paramLabel = "FILE", description = "Write what came of it as JUnit XML.")
    private Optional<Path> junit = Optional.empty();

    @Override
    public Integer call() throws UsageException, EnvironmentException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        FreshPlay.Setup setup = new FreshPlay.Setup(
                module.profile(), module.identity(), module.seed(), air.settings(), fault.orders(true));
        List<Scenario> chosen = ScenarioLibrary.open().named(names);
        OutputFile.tryOut(JUNIT, junit);
        TraceFile.tryOut(trace);
        out.println("seed " + setup.seed());
        JUnitReport report = new JUnitReport();
        StringBuilder traces = new StringBuilder();
        boolean passed = true;
        for (Scenario scenario : chosen) {
            long beginNs = System.nanoTime();
            FreshPlay.Played played = FreshPlay.play(script(scenario), setup, speed.speed(), false);
            long tookNs = System.nanoTime() - beginNs;
            say(out, scenario, played, tookNs);
            report.add(scenario.name(), played.report(), tookNs);
            if (trace.isPresent()) {
                traces.append("# ").append(scenario.name()).append('\n').append(played.trace());
            }
            passed &= played.report().passed();
        }
        if (junit.isPresent()) {
            OutputFile.write(JUNIT, junit.get(), report.xml());
        }
        if (trace.isPresent()) {
            TraceFile.write(spec.commandLine().getOut(), trace.get(), traces.toString());
        }
        out.flush();
        return passed ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    /** The script of a scenario; one that cannot be read is a mistake of this build. */
    static Script script(Scenario scenario) throws IOException {
        ScriptParser.Result read = ScriptParser.parse(scenario.file(), scenario.text(), ScenarioLibrary::included);
        if (read instanceof ScriptParser.Result.Wrong wrong) {
            throw new IOException(wrong.error().toString());
        }
        return ((ScriptParser.Result.Read) read).script();
    }

    private static void say(PrintWriter out, Scenario scenario, FreshPlay.Played played, long tookNs) {
        played.report().differences().forEach(difference -> out.println(difference.at() + ": " + difference.text()));
        if (played.report().passed()) {
            out.println(String.format(
                    Locale.ROOT,
                    "%s: passed, %.0f s in %.0f ms",
                    scenario.name(),
                    played.lastedNs() / NS_PER_S,
                    tookNs / NS_PER_MS));
        }
    }
}
