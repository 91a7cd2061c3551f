package dev.fauxband.app.ets;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.OutputFile;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.play.TraceFile;
import dev.fauxband.data.NearestWord;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.ets.EtsCase;
import dev.fauxband.sim.ets.EtsCatalogue;
import dev.fauxband.sim.ets.EtsResult;
import dev.fauxband.sim.ets.EtsResult.Verdict;
import dev.fauxband.sim.ets.EtsRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fauxband ets}: OMA's enabler test cases for LwM2M 1.0 clients. */
@Command(
        name = "ets",
        description = {
            "Play OMA's enabler test cases for LwM2M 1.0 clients.",
            "Each on a new module of the personality strict, in virtual time; docs/conformance.md says which and why."
        },
        footer = {
            "fauxband ets                     all of them, also those that do not apply",
            "fauxband ets 101 301             two of them",
            "fauxband ets --junit report.xml  for a build machine"
        })
public final class EtsCommand implements Callable<Integer> {
    private static final String JUNIT = "--junit";
    private static final long SEED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Number or name of a case; all when left out.")
    private List<String> ids = new ArrayList<>();

    @Option(names = JUNIT, paramLabel = "FILE", description = "Write what came of it as JUnit XML.")
    private Optional<Path> junit = Optional.empty();

    @Option(
            names = "--trace",
            paramLabel = "FILE|-",
            description = "Write what happened, one script after the other; - is standard output.")
    private Optional<String> trace = Optional.empty();

    private final ModemProfile profile;

    public EtsCommand() {
        this(ModemProfile.STRICT);
    }

    /** With modules of another personality, of which some are not conformant. */
    EtsCommand(ModemProfile profile) {
        this.profile = profile;
    }

    @Override
    public Integer call() throws UsageException, EnvironmentException, IOException {
        OutputFile.tryOut(JUNIT, junit);
        TraceFile.tryOut(trace);
        StringBuilder traces = new StringBuilder();
        EtsRunner runner = new EtsRunner(profile, SEED, trace.map(wanted -> traces::append));
        List<EtsResult> results = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        for (EtsCase test : chosen()) {
            EtsResult result = runner.run(test);
            out.println(EtsText.row(result));
            results.add(result);
        }
        out.println(EtsText.summary(results));
        if (junit.isPresent()) {
            OutputFile.write(JUNIT, junit.get(), EtsReport.xml(results));
        }
        if (trace.isPresent()) {
            TraceFile.write(out, trace.get(), traces.toString());
        }
        boolean failed = results.stream().anyMatch(result -> result.verdict() == Verdict.FAILED);
        return failed ? ExitCode.CHECK_FAILED : ExitCode.DONE;
    }

    private List<EtsCase> chosen() throws UsageException {
        if (ids.isEmpty()) {
            return EtsCatalogue.all();
        }
        List<EtsCase> chosen = new ArrayList<>();
        for (String id : ids) {
            chosen.add(EtsCatalogue.find(id).orElseThrow(() -> unknown(id)));
        }
        return chosen;
    }

    private static UsageException unknown(String id) {
        List<String> known = EtsCatalogue.all().stream()
                .flatMap(test -> Stream.of(test.number(), test.id(), test.fullId()))
                .toList();
        return new UsageException("there is no test case \"" + id + "\"; "
                + Mistake.mend(NearestWord.to(id, known), "fauxband ets lists them."));
    }
}
