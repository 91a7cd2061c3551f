package dev.fauxband.app.docs;

import dev.fauxband.app.cli.AirOption;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.data.NearestWord;
import dev.fauxband.sim.air.AirPreset;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fauxband air}: the presets of the air, from their figures. */
@Command(
        name = "air",
        description = "Show bad networks to try, and how their figures are known.",
        footer = {
            "fauxband air                the presets side by side",
            "fauxband air ce1            one of them, field by field",
            "fauxband run --air ce1      a module within it",
            "fauxband play --air ce1,delay=2s session.txt"
        })
public final class AirCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "PRESET",
            completionCandidates = AirOption.Presets.class,
            description = "${COMPLETION-CANDIDATES}; all side by side when left out.")
    private Optional<String> name = Optional.empty();

    @Override
    public Integer call() throws UsageException {
        PrintWriter out = spec.commandLine().getOut();
        out.print(name.isEmpty() ? AirText.sideBySide() : AirText.one(find(name.get())));
        out.flush();
        return ExitCode.DONE;
    }

    private static AirPreset find(String word) throws UsageException {
        Optional<AirPreset> found = AirPreset.find(word);
        if (found.isEmpty()) {
            List<String> words = AirPreset.words();
            throw new UsageException("there is no air \"" + word + "\"; "
                    + Mistake.mend(NearestWord.to(word, words), "there are " + String.join(", ", words) + "."));
        }
        return found.get();
    }
}
