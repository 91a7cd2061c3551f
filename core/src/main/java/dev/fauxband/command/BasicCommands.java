package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;

import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.LineParameter;
import dev.fauxband.at.LineState;
import dev.fauxband.at.Parameter;
import java.util.List;

/** The commands of a letter (V.250 §6): how the line behaves, and settings put away and brought back. */
final class BasicCommands {
    private static final Parameter SWITCH = Parameter.integer("value", 0, 1)
            .meaning("0 off, 1 on; 0 when left out")
            .orNone();
    private static final Parameter ZERO = Parameter.integer("value", 0, 0).orNone();

    static final List<AtCommand<CommandScope>> COMMANDS = List.of(
            toggle("E", "V.250 §6.2.4", "Command Echo", LineParameter.ECHO),
            toggle("Q", "V.250 §6.2.5", "Result Code Suppression", LineParameter.QUIET),
            toggle("V", "V.250 §6.2.6", "DCE Response Format", LineParameter.VERBOSE),
            settings("Z", "V.250 §6.1.1", "Reset to Stored Settings", LineState::restore),
            settings("&F", "V.250 §6.1.2", "Set to Factory Settings", LineState::reset),
            settings("&W", "BC26 AT manual", "Store Current Settings", LineState::store),
            idle("X", "V.250 §6.2.7", "Result Code Selection and Call Progress Monitoring", 4),
            idle("&C", "V.250 §6.2.8", "Circuit 109 (Received Line Signal Detector) Behaviour", 1),
            idle("&D", "V.250 §6.2.9", "Circuit 108 (Data Terminal Ready) Behaviour", 2),
            idle("H", "V.250 §6.3.6", "Hook Control", 0),
            idle("L", "V.250 §6.3.13", "Monitor Speaker Loudness", 3),
            idle("M", "V.250 §6.3.14", "Monitor Speaker Mode", 2));

    private BasicCommands() {}

    /** A switch; without a number it is 0. */
    private static AtCommand<CommandScope> toggle(String name, String source, String title, LineParameter parameter) {
        return AtCommand.<CommandScope>declare(name, source, title)
                .execution(
                        (module, arguments, nowNs) -> {
                            module.line().set(parameter, arguments.present(0) ? arguments.number(0) : 0);
                            return done();
                        },
                        SWITCH)
                .build();
    }

    /** An action on the settings. */
    private interface Action {
        void on(LineState line);
    }

    private static AtCommand<CommandScope> settings(String name, String source, String title, Action action) {
        return AtCommand.<CommandScope>declare(name, source, title)
                .execution((module, arguments, nowNs) -> settings(module, action), ZERO)
                .build();
    }

    private static CommandResponse settings(CommandScope module, Action action) {
        action.on(module.line());
        return done();
    }

    /** Accepted because hosts send it first, and without effect: the module has no calls, no speaker, no such wires. */
    private static AtCommand<CommandScope> idle(String name, String source, String title, int max) {
        return AtCommand.<CommandScope>declare(name, source, title)
                .execution(
                        (module, arguments, nowNs) -> done(),
                        Parameter.integer("value", 0, max)
                                .meaning("accepted, changes nothing")
                                .orNone())
                .build();
    }
}
