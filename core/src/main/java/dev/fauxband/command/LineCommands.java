package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;
import static dev.fauxband.at.CommandResponse.refused;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CmeError;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.LineParameter;
import dev.fauxband.at.LineSettings;
import dev.fauxband.at.Parameter;
import java.util.List;

/** The serial line itself: AT+IPR, +ICF, +IFC, and AT+CSCS, how characters are written on it. */
final class LineCommands {
    private static final int RATE_MAX = 921_600;
    private static final String[] CHARACTER_SETS = {"GSM", "IRA"};

    static final List<AtCommand<CommandScope>> COMMANDS = List.of(
            AtCommand.<CommandScope>declare("+IPR", "V.250 §6.2.10", "Fixed DTE Rate")
                    .write(
                            LineCommands::rate,
                            Parameter.integer("rate", 0, RATE_MAX)
                                    .meaning("bit/s; 0 lets the module find the rate; OK still comes at the old one"))
                    .read((module, arguments, nowNs) ->
                            done("+IPR: " + module.line().current().rate()))
                    .test((module, arguments, nowNs) -> done("+IPR: (),(" + rates() + ")"))
                    .build(),
            AtCommand.<CommandScope>declare("+ICF", "V.250 §6.2.11", "DTE-DCE Character Framing")
                    .write(
                            (module, arguments, nowNs) -> done(),
                            Parameter.integer("format", 3, 3).meaning("3 is 8 data bits, 1 stop bit"),
                            Parameter.integer("parity", 0, 3)
                                    .meaning("without effect in this format")
                                    .orNone())
                    .read((module, arguments, nowNs) -> done("+ICF: 3,3"))
                    .test((module, arguments, nowNs) -> done("+ICF: (3),(0-3)"))
                    .build(),
            AtCommand.<CommandScope>declare("+IFC", "V.250 §6.2.12", "DTE-DCE Local Flow Control")
                    .write(
                            (module, arguments, nowNs) -> done(),
                            Parameter.integer("DCE_by_DTE", 0, 0).meaning("0 none"),
                            Parameter.integer("DTE_by_DCE", 0, 0)
                                    .meaning("0 none")
                                    .orNone())
                    .read((module, arguments, nowNs) -> done("+IFC: 0,0"))
                    .test((module, arguments, nowNs) -> done("+IFC: (0),(0)"))
                    .build(),
            AtCommand.<CommandScope>declare("+CSCS", "27.007 §5.5", "Select TE Character Set")
                    .write(
                            LineCommands::characterSet,
                            Parameter.choice("chset", CHARACTER_SETS).meaning("all texts of the module are ASCII"))
                    .read((module, arguments, nowNs) -> done("+CSCS: \""
                            + CHARACTER_SETS[module.line().current().value(LineParameter.CHARACTER_SET)] + "\""))
                    .test((module, arguments, nowNs) ->
                            done("+CSCS: (\"" + String.join("\",\"", CHARACTER_SETS) + "\")"))
                    .build());

    private LineCommands() {}

    private static CommandResponse rate(CommandScope module, Arguments arguments, long nowNs) {
        int place = LineSettings.RATES.indexOf(arguments.number(0));
        if (place < 0) {
            return refused(CmeError.INCORRECT_PARAMETERS, "the line has no rate of " + arguments.number(0) + " bit/s");
        }
        module.line().set(LineParameter.RATE, place);
        return done();
    }

    private static String rates() {
        return String.join(",", LineSettings.RATES.stream().map(String::valueOf).toList());
    }

    private static CommandResponse characterSet(CommandScope module, Arguments arguments, long nowNs) {
        module.line().set(LineParameter.CHARACTER_SET, arguments.number(0));
        return done();
    }
}
