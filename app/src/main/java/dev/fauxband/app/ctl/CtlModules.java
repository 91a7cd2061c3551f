package dev.fauxband.app.ctl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.UsageException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code fauxband ctl modules}: all of them, a line each. */
@Command(name = "modules", description = "List all modules.", footer = "fauxband ctl modules")
final class CtlModules implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "name",
            "profile",
            "imei",
            "state.powered",
            "state.attached",
            "registration.state",
            "registration.endpoint");

    @ParentCommand
    private CtlCommand ctl = new CtlCommand();

    @Override
    public Integer call() throws UsageException, EnvironmentException {
        JsonNode answer = ctl.client().get("/v1/modules");
        ctl.print(answer, ReadableText.table(answer.path("modules"), COLUMNS));
        return ExitCode.DONE;
    }
}
