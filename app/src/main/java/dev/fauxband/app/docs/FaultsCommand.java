package dev.fauxband.app.docs;

import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.FaultOption;
import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.data.NearestWord;
import dev.fauxband.sim.fault.FaultName;
import dev.fauxband.sim.fault.FaultWords;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fauxband faults}: the catalogue of what can go wrong on purpose. */
@Command(
        name = "faults",
        description = "Show what can go wrong on purpose, and how to say it.",
        footer = {
            "fauxband faults                           all, by where they are",
            "fauxband faults split                     one of them",
            "fauxband run --platform sim --fault never-observes",
            "fauxband play --fault 'loss 20%% up for 5m' session.txt"
        })
public final class FaultsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            completionCandidates = FaultOption.Names.class,
            description = "One of them; all when left out.")
    private Optional<String> name = Optional.empty();

    @Override
    public Integer call() throws UsageException {
        PrintWriter out = spec.commandLine().getOut();
        out.print(name.isEmpty() ? FaultText.all() : FaultText.one(find(name.get())));
        out.flush();
        return ExitCode.DONE;
    }

    private static FaultName find(String word) throws UsageException {
        Optional<FaultName> found = FaultName.find(word);
        if (found.isEmpty()) {
            throw new UsageException("there is no fault \"" + word + "\"; "
                    + Mistake.mend(NearestWord.to(word, FaultWords.words()), "fauxband faults lists them."));
        }
        return found.get();
    }
}
