package dev.fauxband.command;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;

/** Manual §3.9: AT+QLWDATASTATUS?, how the last CON message stands. */
final class QlwDataStatus {
    static final AtCommand<CommandScope> COMMAND = AtCommand.<CommandScope>declare(
                    "+QLWDATASTATUS", "Manual §3.9", "Query CON Message Sent Status")
            .plainError()
            .read(QlwDataStatus::read)
            .build();

    private QlwDataStatus() {}

    private static CommandResponse read(CommandScope module, Arguments arguments, long nowNs) {
        return CommandResponse.done(
                "+QLWDATASTATUS: " + module.client().sendState().code());
    }
}
