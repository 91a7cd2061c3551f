package dev.fauxband.app.ctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fauxband ctl at}: a host of its own, for one line. */
@Command(
        name = "at",
        description = "Type an AT line as a host of its own, and print the answer.",
        footer = "fauxband ctl at module AT+CSQ")
final class CtlAt implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private CtlCommand ctl = new CtlCommand();

    @Parameters(index = "0", paramLabel = "NAME", description = "The module.")
    private String module = "";

    @Parameters(index = "1", paramLabel = "LINE", description = "The line, such as AT+CSQ.")
    private String line = "";

    @Override
    public Integer call() throws UsageException, EnvironmentException {
        JsonNode body = JsonNodeFactory.instance.objectNode().put("line", line);
        JsonNode answer = ctl.client().post(CtlCommand.path(module) + "/at", body);
        List<String> lines = new ArrayList<>();
        answer.path("lines").forEach(one -> lines.add(one.asText()));
        ctl.print(answer, lines);
        if (lines.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("no answer: " + module + " is off or asleep; fauxband ctl do " + module
                            + " power-key wakes it.");
            return ExitCode.CHECK_FAILED;
        }
        String result = lines.get(lines.size() - 1);
        boolean refused = result.equals("ERROR") || result.equals("4") || result.startsWith("+CME ERROR");
        return refused ? ExitCode.CHECK_FAILED : ExitCode.DONE;
    }
}
