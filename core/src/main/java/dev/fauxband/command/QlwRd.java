package dev.fauxband.command;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.ReceiveBuffer;
import java.util.List;

/** Manual §3.10: AT+QLWRD, received data out of the buffer: at most the rest of its oldest node. */
final class QlwRd {
    private static final int LENGTH_MAX = 512;

    static final AtCommand<CommandScope> COMMAND = AtCommand.<CommandScope>declare(
                    "+QLWRD", "Manual §3.10", "Retrieve the Received Data")
            .plainError()
            .write(QlwRd::write, Parameter.integer("read_length", 1, LENGTH_MAX).meaning("octets at most"))
            .test()
            .build();

    private QlwRd() {}

    private static CommandResponse write(CommandScope module, Arguments arguments, long nowNs) {
        ReceiveBuffer received = module.client().received();
        if (received.isEmpty()) {
            return CommandResponse.done("+QLWRD: 0");
        }
        ReceiveBuffer.Reading reading = received.read(arguments.number(0));
        return CommandResponse.done(List.of(
                Octets.latin1("+QLWRD: " + reading.octets().size() + "," + reading.left()),
                ReceivedFormat.of(module.context(), reading.octets())));
    }
}
