package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.refused;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import dev.fauxband.lwm2m.Target;
import java.util.Optional;

/** Manual §3.5: AT+QLWOPEN, Register in direct push (0) or buffer access mode (1). CONNECT OK or FAIL follows. */
final class QlwOpen {
    private static final int BUFFER_ACCESS = 1;

    static final AtCommand<CommandScope> COMMAND = AtCommand.<CommandScope>declare(
                    "+QLWOPEN", "Manual §3.5", "Send a Register Request to IoT Platform")
            .plainError()
            .write(
                    QlwOpen::write,
                    Parameter.integer("mode", 0, BUFFER_ACCESS).meaning("0 direct push, 1 buffer access"))
            .later("CONNECT OK", "CONNECT FAIL")
            .build();

    private QlwOpen() {}

    private static CommandResponse write(CommandScope module, Arguments arguments, long nowNs) {
        Optional<QlwContext.Server> server = module.context().server();
        Optional<String> endpoint = module.context().endpoint();
        if (server.isEmpty() || endpoint.isEmpty()) {
            return refused("AT+QLWSERV and AT+QLWCONF come first");
        }
        Target target = new Target(server.get().host(), server.get().port(), endpoint.get());
        return Answers.of(module.client().open(nowNs, target, arguments.number(0) == BUFFER_ACCESS));
    }
}
