package dev.fauxband.command;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;

/** Manual §3.11: AT+QLWCFG="dataformat", whether data to send and data received are text (0) or hex digits (1). */
final class QlwCfg {
    static final AtCommand<CommandScope> COMMAND = AtCommand.<CommandScope>declare(
                    "+QLWCFG", "Manual §3.11", "Configure Optional Parameters")
            .plainError()
            .write(
                    QlwCfg::write,
                    Parameter.choice("dataformat", "dataformat"),
                    Parameter.integer("send_data_format", 0, 1).meaning("data to send: 0 text, 1 hex digits"),
                    Parameter.integer("recv_data_format", 0, 1).meaning("data received: 0 text, 1 hex digits"))
            .test()
            .build();

    private QlwCfg() {}

    private static CommandResponse write(CommandScope module, Arguments arguments, long nowNs) {
        module.context().format(arguments.number(1) == 1, arguments.number(2) == 1);
        return CommandResponse.done();
    }
}
