package dev.fauxband.app.behaviour;

import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.UsageException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fauxband behaviours}: what the host programs of a fleet do. */
@Command(
        name = "behaviours",
        description = "List ready-made host programs, or print one as YAML.",
        footer = {
            "fauxband behaviours               each with a sentence",
            "fauxband behaviours meter > my.yaml   one of them, to change"
        })
public final class BehavioursCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            completionCandidates = Known.class,
            description = "${COMPLETION-CANDIDATES}; all with a sentence when left out.")
    private Optional<String> name = Optional.empty();

    @Override
    public Integer call() throws UsageException {
        PrintWriter out = spec.commandLine().getOut();
        if (name.isPresent()) {
            out.print(BehaviourLibrary.text(name.get()));
        } else {
            list(out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void list(PrintWriter out) throws UsageException {
        int columns =
                BehaviourLibrary.NAMES.stream().mapToInt(String::length).max().orElse(0);
        for (String known : BehaviourLibrary.NAMES) {
            String blanks = " ".repeat(columns - known.length());
            out.println(known + blanks + "  " + BehaviourFile.read(known).sentence());
        }
    }

    /** What the shell completes. */
    public static final class Known implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return BehaviourLibrary.NAMES.iterator();
        }
    }
}
