package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.LineSettings;
import dev.fauxband.at.LineState;
import dev.fauxband.at.Parameter;
import java.util.List;
import java.util.function.BiFunction;

/** The commands of a letter (V.250 §6): how the line behaves, and settings put away and brought back. */
final class BasicCommands {
    private static final Parameter SWITCH = Parameter.integer("value", 0, 1)
            .meaning("0 off, 1 on; 0 when left out")
            .orNone();
    private static final Parameter ZERO = Parameter.integer("value", 0, 0).orNone();

    static final List<AtCommand<CommandScope>> COMMANDS = List.of(
            toggle("E", "V.250 §6.2.4", "Command Echo", LineSettings::withEcho),
            toggle("Q", "V.250 §6.2.5", "Result Code Suppression", LineSettings::withQuiet),
            toggle("V", "V.250 §6.2.6", "DCE Response Format", LineSettings::withVerbose),
            settings("Z", "V.250 §6.1.1", "Reset to Stored Settings", LineState::restore),
            settings("&F", "V.250 §6.1.2", "Set to Factory Settings", LineState::reset),
            settings("&W", "Field notes §6", "Store Current Settings", LineState::store));

    private BasicCommands() {}

    /** A switch; without a number it is 0. */
    private static AtCommand<CommandScope> toggle(
            String name, String source, String title, BiFunction<LineSettings, Boolean, LineSettings> with) {
        return AtCommand.<CommandScope>declare(name, source, title)
                .execution(
                        (module, arguments, nowNs) -> {
                            LineState line = module.line();
                            line.use(with.apply(line.current(), on(arguments)));
                            return done();
                        },
                        SWITCH)
                .build();
    }

    private static boolean on(Arguments arguments) {
        return arguments.present(0) && arguments.number(0) == 1;
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
}
