package dev.fauxband.command;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;

/** Manual §3.7: AT+QLWCLOSE, Deregister. CLOSE OK or FAIL follows; the registration is over either way. */
final class QlwClose {
    static final AtCommand<CommandScope> COMMAND = AtCommand.<CommandScope>declare(
                    "+QLWCLOSE", "Manual §3.7", "Send a Deregister Request")
            .plainError()
            .execution(QlwClose::execute)
            .later("CLOSE OK", "CLOSE FAIL")
            .build();

    private QlwClose() {}

    private static CommandResponse execute(CommandScope module, Arguments arguments, long nowNs) {
        return Answers.perform(module, new HostVerb.Close(), nowNs);
    }
}
