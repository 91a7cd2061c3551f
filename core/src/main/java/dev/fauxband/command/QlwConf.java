package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;
import static dev.fauxband.at.CommandResponse.refused;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import dev.fauxband.data.Octets;
import java.util.List;

/** Manual §3.2: AT+QLWCONF, the endpoint name under which the module registers. */
final class QlwConf {
    private static final int NAME_OCTETS_MAX = 150;

    static final AtCommand<CommandScope> COMMAND = AtCommand.<CommandScope>declare(
                    "+QLWCONF", "Manual §3.2", "Configure the IoT Platform Parameters")
            .plainError()
            .write(
                    QlwConf::write,
                    Parameter.string("endpointname", 1, NAME_OCTETS_MAX)
                            .meaning("name under which the platform knows the device"))
            .read(QlwConf::read)
            .test()
            .build();

    private QlwConf() {}

    private static CommandResponse write(CommandScope module, Arguments arguments, long nowNs) {
        String name = arguments.text(0);
        if (!Octets.utf8(name).equals(arguments.octets(0))) {
            return refused("the endpoint name is not UTF-8");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return refused("the endpoint name holds a control character");
        }
        return Answers.perform(module, new HostVerb.Name(name), nowNs);
    }

    private static CommandResponse read(CommandScope module, Arguments arguments, long nowNs) {
        return module.context()
                .endpoint()
                .map(name -> done(List.of(Octets.utf8("+QLWCONF: \"" + name + "\""))))
                .orElseGet(() -> refused("no endpoint name was given yet"));
    }
}
