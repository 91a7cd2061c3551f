package dev.fauxband.app.play;

import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.modem.FieldType;
import dev.fauxband.script.Script;
import dev.fauxband.script.ScriptDiff;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fauxband diff}: two recordings, compared by what they mean. */
@Command(
        name = "diff",
        description = {
            "Compare two recordings by what they mean.",
            "Who the module is, Message IDs and tokens may differ, times within bounds.",
            "- is only in A, + only in B, ~ is the time."
        },
        footer = {"fauxband diff real.txt ours.txt", "fauxband diff real.txt ours.txt --slack 5s"})
public final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "A", description = "A trace, or what tap wrote.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "Another.")
    private Path second = Path.of("");

    @Option(
            names = "--factor",
            paramLabel = "N",
            description = "Something may take N times as long in one as in the other; 2 unless told.")
    private double factor = 2;

    @Option(names = "--slack", paramLabel = "TIME", description = "And so much more; 1s unless told.")
    private String slack = "1s";

    @Override
    public Integer call() throws UsageException {
        Optional<Long> slackNs = FieldType.Duration.parse(slack);
        if (slackNs.isEmpty()) {
            throw new UsageException("--slack takes a time such as 500ms or 2s, not \"" + slack + "\".");
        }
        if (!(factor >= 1)) {
            throw new UsageException("--factor takes a number from 1 on, not " + factor + ".");
        }
        List<ScriptDiff.Change> changes = new ScriptDiff(factor, slackNs.get()).compare(read(first), read(second));
        PrintWriter out = spec.commandLine().getOut();
        changes.forEach(out::println);
        out.println(changes.isEmpty() ? "they mean the same" : changes.size() + " differences");
        return changes.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private static Script read(Path file) throws UsageException {
        Script script = ScriptFiles.script(file);
        if (script.lines().size() > ScriptDiff.LINES_MAX) {
            throw new UsageException(file + " has more than " + ScriptDiff.LINES_MAX + " lines; compare parts of it.");
        }
        return script;
    }
}
