package dev.fauxband.command;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;

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
        return Answers.perform(module, new HostVerb.Open(arguments.number(0) == BUFFER_ACCESS), nowNs);
    }
}
