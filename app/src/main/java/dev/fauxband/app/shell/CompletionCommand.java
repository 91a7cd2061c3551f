package dev.fauxband.app.shell;

import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.UsageException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fauxband completion}: prints a script that lets bash or zsh complete commands and options. */
@Command(
        name = "completion",
        description = "Print a script that completes commands and options.",
        footer = "source <(fauxband completion bash)")
public final class CompletionCommand implements Callable<Integer> {
    /** One script serves both. */
    private static final List<String> SHELLS = List.of("bash", "zsh");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "SHELL",
            completionCandidates = Shells.class,
            description = "bash or zsh; bash when left out.")
    private String shell = SHELLS.get(0);

    /** What the shell completes behind {@code completion}. */
    static final class Shells implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SHELLS.iterator();
        }
    }

    @Override
    public Integer call() throws UsageException {
        if (!SHELLS.contains(shell)) {
            throw new UsageException("there is no completion for \"" + shell + "\"; write bash or zsh.");
        }
        CommandLine root = spec.root().commandLine();
        root.getOut().print(AutoComplete.bash(root.getCommandName(), root));
        root.getOut().flush();
        return ExitCode.DONE;
    }
}
