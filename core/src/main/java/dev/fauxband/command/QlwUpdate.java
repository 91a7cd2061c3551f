package dev.fauxband.command;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;

/** Manual §3.6: AT+QLWUPDATE, Update. UPDATE OK or FAIL follows. */
final class QlwUpdate {
    static final AtCommand<CommandScope> COMMAND = AtCommand.<CommandScope>declare(
                    "+QLWUPDATE", "Manual §3.6", "Send an Update Request")
            .plainError()
            .execution(QlwUpdate::execute)
            .later("UPDATE OK", "UPDATE FAIL")
            .build();

    private QlwUpdate() {}

    private static CommandResponse execute(CommandScope module, Arguments arguments, long nowNs) {
        return Answers.perform(module, new HostVerb.Update(), nowNs);
    }
}
