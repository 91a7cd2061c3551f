package dev.fauxband.app.ctl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.control.Actions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fauxband ctl do}: an action upon a module. */
@Command(
        name = "do",
        description = "Push a module: do something to it from outside.",
        footer = {
            "fauxband ctl do module drop up 3",
            "fauxband ctl do module signal -100 5",
            "fauxband ctl do module set ackTimeout=4s"
        })
final class CtlDo implements Callable<Integer> {
    @ParentCommand
    private CtlCommand ctl = new CtlCommand();

    @Parameters(index = "0", paramLabel = "NAME", description = "The module.")
    private String module = "";

    @Parameters(
            index = "1",
            paramLabel = "ACTION",
            completionCandidates = Words.class,
            description = "${COMPLETION-CANDIDATES}.")
    private String action = "";

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "ARGUMENT", description = "What the action wants.")
    private List<String> words = new ArrayList<>();

    /** A level such as -100 is no option. */
    @Spec
    void parsedBy(CommandSpec spec) {
        spec.parser().unmatchedOptionsArePositionalParams(true);
    }

    /** What the shell completes behind the module. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Actions.names().iterator();
        }
    }

    @Override
    public Integer call() throws UsageException, EnvironmentException {
        ControlClient client = ctl.client();
        JsonNode body = ActionBody.of(client.get("/openapi.json"), action, words);
        JsonNode answer = client.post(CtlCommand.path(module) + "/actions/" + action, body);
        List<String> lines = new ArrayList<>(List.of("done"));
        if (answer.hasNonNull("remark")) {
            lines.add(answer.path("remark").asText());
        }
        ctl.print(answer, lines);
        return ExitCode.DONE;
    }
}
