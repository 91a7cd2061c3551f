package dev.fauxband.app.ctl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.UsageException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code fauxband ctl}: looks at the modules of a {@code run --control}, and pushes them. */
@Command(
        name = "ctl",
        description = {
            "Look at a module that runs with --control, or push it.",
            "Exit code 1 tells that a module answered ERROR, or nothing."
        },
        subcommands = {CtlModules.class, CtlShow.class, CtlAt.class, CtlDo.class, CtlEvents.class},
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "fauxband ctl modules              all of them",
            "fauxband ctl show module          one of them at a glance",
            "fauxband ctl show module objects  a part of it, or another part",
            "fauxband ctl at module AT+CSQ     type a line as a host of its own",
            "fauxband ctl do module drop up 3  lose its next three datagrams",
            "fauxband ctl do module air ce1    a worse network from now on",
            "fauxband ctl events               what happens, until Ctrl-C"
        })
public final class CtlCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DoorOption door = new DoorOption();

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print the JSON that the door answers.")
    private boolean json;

    @Override
    public Integer call() throws UsageException {
        throw new UsageException("write fauxband ctl "
                + String.join("|", spec.commandLine().getSubcommands().keySet()) + ".");
    }

    /** A client of the door that is meant. */
    ControlClient client() throws UsageException, EnvironmentException {
        return door.client(System.getenv());
    }

    /** Whether the user wants what the door answers, as it is. */
    boolean json() {
        return json;
    }

    /** The answer of the door, or what people read of it. */
    void print(JsonNode answer, List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        (json ? List.of(answer.toString()) : lines).forEach(out::println);
        out.flush();
    }

    /** Where the door has this module. */
    static String path(String module) {
        return "/v1/modules/" + encoded(module);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
