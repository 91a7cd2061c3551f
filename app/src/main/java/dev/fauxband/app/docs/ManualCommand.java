package dev.fauxband.app.docs;

import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.at.AtCommand;
import dev.fauxband.command.CommandScope;
import dev.fauxband.data.NearestWord;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fauxband manual}: the reference of a command of the module, from its declaration. */
@Command(
        name = "manual",
        description = "Show what a command of the module takes and answers.",
        footer = {
            "fauxband manual               every command, one line each",
            "fauxband manual qlwdatasend   one of them; AT+QLWDATASEND is the same"
        })
public final class ManualCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "COMMAND",
            completionCandidates = Words.class,
            description = "In any case, with AT+ or without; all of them when left out.")
    private Optional<String> command = Optional.empty();

    /** What the shell completes behind {@code manual}. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return CommandPages.words().iterator();
        }
    }

    @Override
    public Integer call() throws UsageException {
        PrintWriter out = spec.commandLine().getOut();
        out.print(command.isEmpty() ? ManualText.list() : ManualText.page(page(command.get())));
        out.flush();
        return ExitCode.DONE;
    }

    private static CommandPage page(String typed) throws UsageException {
        boolean bare = typed.equalsIgnoreCase(CommandPage.BARE.name());
        return bare ? CommandPage.BARE : CommandPage.of(find(typed));
    }

    private static AtCommand<CommandScope> find(String typed) throws UsageException {
        Optional<AtCommand<CommandScope>> found = CommandPages.find(typed);
        if (found.isEmpty()) {
            String word = typed.replaceFirst("^[Aa][Tt]?\\+", "").replaceFirst("[=?].*$", "");
            throw new UsageException("the module has no command \"" + typed + "\"; "
                    + Mistake.mend(NearestWord.to(word, CommandPages.words()), "fauxband manual lists them."));
        }
        return found.get();
    }
}
