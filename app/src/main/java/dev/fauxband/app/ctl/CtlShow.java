package dev.fauxband.app.ctl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.data.NearestWord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code fauxband ctl show}: how a module stands, as a whole or a part of it. */
@Command(
        name = "show",
        description = "Show a module at a glance, or a part of it.",
        footer = {"fauxband ctl show module", "fauxband ctl show module objects"})
final class CtlShow implements Callable<Integer> {
    private static final String TRACE = "trace";
    private static final List<String> PARTS = List.of(
            "state",
            "registration",
            "observations",
            "objects",
            "buffer",
            "air",
            "machines",
            "timers",
            "counters",
            TRACE);

    @ParentCommand
    private CtlCommand ctl = new CtlCommand();

    @Parameters(index = "0", paramLabel = "NAME", description = "The module.")
    private String module = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PART",
            completionCandidates = Parts.class,
            description = "${COMPLETION-CANDIDATES}.")
    private Optional<String> part = Optional.empty();

    /** What the shell completes behind the module. */
    static final class Parts implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return PARTS.iterator();
        }
    }

    @Override
    public Integer call() throws UsageException, EnvironmentException {
        if (part.isPresent() && !PARTS.contains(part.get())) {
            throw new UsageException("there is no part \"" + part.get() + "\"; "
                    + Mistake.mend(NearestWord.to(part.get(), PARTS), "there are " + String.join(", ", PARTS) + "."));
        }
        JsonNode answer = ctl.client()
                .get(CtlCommand.path(module) + part.map(word -> "/" + word).orElse(""));
        boolean trace = part.equals(Optional.of(TRACE));
        ctl.print(answer, trace ? texts(answer.path("lines")) : ReadableText.lines(answer));
        return ExitCode.DONE;
    }

    private static List<String> texts(JsonNode lines) {
        List<String> texts = new ArrayList<>();
        lines.forEach(line -> texts.add(line.path("text").asText()));
        return texts;
    }
}
