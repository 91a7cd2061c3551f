package dev.fauxband.app.docs;

import dev.fauxband.at.AtCommand;
import dev.fauxband.at.AtCommand.DeclaredForm;
import dev.fauxband.at.Form;
import dev.fauxband.at.Parameter;
import dev.fauxband.command.CommandScope;
import dev.fauxband.command.Commands;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands as the Lua file for Wireshark has them. */
final class WiresharkTable {
    private WiresharkTable() {}

    /** A line for each command, between the braces of a Lua table. */
    static String text() {
        return Stream.concat(Commands.QLW.stream(), Commands.BASE.stream())
                .map(WiresharkTable::line)
                .collect(Collectors.joining("", "local COMMANDS = {\n", "}\n"));
    }

    private static String line(AtCommand<CommandScope> command) {
        return "  [\"" + command.name() + "\"] = { section = \"" + command.source() + "\", title = \""
                + command.title().replace("\"", "\\\"") + "\"" + names(command, Form.WRITE, "write")
                + names(command, Form.EXECUTION, "execution") + " },\n";
    }

    private static String names(AtCommand<CommandScope> command, Form form, String word) {
        Optional<List<Parameter>> parameters =
                command.form(form).map(DeclaredForm::parameters).filter(all -> !all.isEmpty());
        return parameters
                .map(all -> all.stream()
                        .map(WiresharkTable::name)
                        .collect(Collectors.joining(", ", ", " + word + " = { ", " }")))
                .orElse("");
    }

    /** Text is marked with *, counted data with #; what may come again has a name of many. */
    private static String name(Parameter parameter) {
        String mark = switch (parameter.kind()) {
            case INTEGER -> "";
            case STRING -> "*";
            case COUNTED -> "#";
            case CHOICE -> numbers(parameter) ? "" : "*";
        };
        return "\"" + mark + parameter.name() + (parameter.repeated() ? "s" : "") + "\"";
    }

    private static boolean numbers(Parameter choice) {
        return choice.choices().stream().allMatch(word -> word.matches("0x[0-9A-Fa-f]+|[0-9]+"));
    }
}
