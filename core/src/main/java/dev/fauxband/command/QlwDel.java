package dev.fauxband.command;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;

/** Manual §3.12: AT+QLWDEL, the LwM2M context; deregisters first. Its OK comes when that has an answer, or by 5 s. */
final class QlwDel {
    private static final int RESPONSE_MS = 5000;

    static final AtCommand<CommandScope> COMMAND = AtCommand.<CommandScope>declare(
                    "+QLWDEL", "Manual §3.12", "Delete the LwM2M Context")
            .plainError()
            .responseMs(RESPONSE_MS)
            .execution(QlwDel::execute)
            .build();

    private QlwDel() {}

    private static CommandResponse execute(CommandScope module, Arguments arguments, long nowNs) {
        HostVerbs.perform(module.context(), module.client(), new HostVerb.Delete(), nowNs);
        return CommandResponse.later();
    }
}
