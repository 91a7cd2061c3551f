package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.LineParameter;
import dev.fauxband.at.Parameter;
import dev.fauxband.data.Octets;
import java.util.List;

/** AT+CMEE, how errors are reported, and AT+CLAC, which commands there are. */
final class ReportCommands {
    private static final int REPORT_MAX = 2;

    static final List<AtCommand<CommandScope>> COMMANDS = List.of(
            AtCommand.<CommandScope>declare("+CMEE", "27.007 §9.1", "Report Mobile Termination Error")
                    .write(
                            ReportCommands::errorReport,
                            Parameter.integer("n", 0, REPORT_MAX).meaning("0 ERROR, 1 with a number, 2 with a text"))
                    .read((module, arguments, nowNs) ->
                            done("+CMEE: " + module.line().current().errorReport()))
                    .test()
                    .build(),
            AtCommand.<CommandScope>declare("+CLAC", "27.007 §8.37", "List Available AT Commands")
                    .execution((module, arguments, nowNs) -> done(names()))
                    .test((module, arguments, nowNs) -> done())
                    .build());

    private ReportCommands() {}

    private static CommandResponse errorReport(CommandScope module, Arguments arguments, long nowNs) {
        module.line().set(LineParameter.ERROR_REPORT, arguments.number(0));
        return done();
    }

    private static List<Octets> names() {
        return Commands.ALL.commands().stream()
                .map(command -> Octets.latin1("AT" + command.name()))
                .toList();
    }
}
