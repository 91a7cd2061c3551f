package dev.fauxband.command;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import dev.fauxband.lwm2m.Path;

/** Manual §3.4: AT+QLWDELOBJ, an object with all its instances. While registered an UPDATE OK or FAIL follows. */
final class QlwDelObj {
    static final AtCommand<CommandScope> COMMAND = AtCommand.<CommandScope>declare(
                    "+QLWDELOBJ", "Manual §3.4", "Delete a LwM2M Object")
            .plainError()
            .write(QlwDelObj::write, Parameter.integer("obj_id", 0, Path.ID_MAX).meaning("object ID"))
            .later("UPDATE OK", "UPDATE FAIL")
            .build();

    private QlwDelObj() {}

    private static CommandResponse write(CommandScope module, Arguments arguments, long nowNs) {
        return Answers.perform(module, new HostVerb.DeleteObject(arguments.number(0)), nowNs);
    }
}
