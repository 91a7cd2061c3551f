package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.refused;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.util.Optional;

/** Manual §3.8: AT+QLWDATASEND, a value as a NON or CON notification. After CON a SEND OK or FAIL follows. */
final class QlwDataSend {
    private static final int LENGTH = 3;
    private static final int DATA = 4;
    private static final int MODE = 5;
    private static final int INSTANCE_MAX = 65534;
    private static final int DATA_OCTETS_MAX = 512;

    static final AtCommand<CommandScope> COMMAND = AtCommand.<CommandScope>declare(
                    "+QLWDATASEND", "Manual §3.8", "Send Data to IoT Platform")
            .plainError()
            .writeCounted(
                    module -> !module.context().sendHex(),
                    QlwDataSend::send,
                    Parameter.integer("obj_id", 0, Path.ID_MAX).meaning("object ID"),
                    Parameter.integer("ins_id", 0, INSTANCE_MAX).meaning("instance ID"),
                    Parameter.integer("res_id", 0, Path.ID_MAX).meaning("resource ID"),
                    Parameter.integer("length", 1, DATA_OCTETS_MAX).meaning("octets that <data> stands for"),
                    Parameter.counted("data", 2 * DATA_OCTETS_MAX),
                    Parameter.choice("mode", "0x0000", "0x0100").meaning("0x0000 NON, 0x0100 CON"))
            .later("SEND OK", "SEND FAIL")
            .build();

    private QlwDataSend() {}

    private static CommandResponse send(CommandScope module, Arguments arguments, long nowNs) {
        Optional<Octets> data = module.context().sendHex()
                ? Octets.hex(arguments.octets(DATA).toLatin1())
                : Optional.of(arguments.octets(DATA));
        if (data.isEmpty()) {
            return refused("<data> is not an even number of hex digits");
        }
        if (data.get().size() != arguments.number(LENGTH)) {
            return refused("<length> is " + arguments.number(LENGTH) + ", the data have "
                    + data.get().size());
        }
        Path path = new Path(arguments.number(0), arguments.number(1), arguments.number(2));
        return Answers.perform(module, new HostVerb.Send(path, data.get(), arguments.number(MODE) == 1), nowNs);
    }
}
