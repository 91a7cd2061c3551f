package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;

import dev.fauxband.at.AtCommand;
import dev.fauxband.at.LineParameter;
import dev.fauxband.at.Parameter;
import java.util.List;

/** The S-parameters (V.250 §5.3.2): ATS3=13, ATS3?. Those of calls are kept and change nothing, for there are none. */
final class RegisterCommands {
    private static final int DIGITS = 3;

    static final List<AtCommand<CommandScope>> COMMANDS = List.of(
            register("S0", "V.250 §6.3.8", "Automatic Answer", LineParameter.AUTOMATIC_ANSWER),
            register("S3", "V.250 §6.2.1", "Command Line Termination Character", LineParameter.TERMINATION),
            register("S4", "V.250 §6.2.2", "Response Formatting Character", LineParameter.FORMATTING),
            register("S5", "V.250 §6.2.3", "Command Line Editing Character", LineParameter.EDITING),
            register("S6", "V.250 §6.3.9", "Pause Before Blind Dialling", LineParameter.BLIND_DIAL_PAUSE),
            register("S7", "V.250 §6.3.10", "Connection Completion Timeout", LineParameter.CONNECTION_TIMEOUT),
            register("S8", "V.250 §6.3.11", "Comma Dial Modifier Time", LineParameter.COMMA_PAUSE),
            register("S10", "V.250 §6.3.12", "Automatic Disconnect Delay", LineParameter.DISCONNECT_DELAY));

    private RegisterCommands() {}

    private static AtCommand<CommandScope> register(String name, String source, String title, LineParameter parameter) {
        return AtCommand.<CommandScope>declare(name, source, title)
                .write(
                        (module, arguments, nowNs) -> {
                            module.line().set(parameter, arguments.number(0));
                            return done();
                        },
                        Parameter.integer("value", parameter.min(), parameter.max()))
                .read((module, arguments, nowNs) ->
                        done(threeDigits(module.line().current().value(parameter))))
                .build();
    }

    /** An S-parameter is read as three digits (V.250 §5.3.2). */
    private static String threeDigits(int value) {
        String digits = Integer.toString(value);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
