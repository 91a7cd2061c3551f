package dev.fauxband.app.docs;

import dev.fauxband.at.AtCommand;
import dev.fauxband.at.AtCommand.DeclaredForm;
import dev.fauxband.at.Parameter;
import java.util.List;

/** How a declared form is typed, and what its parameters may be. */
public final class CommandSyntax {
    private CommandSyntax() {}

    /** {@code AT+QLWADDOBJ=<obj_id>[,<ins_id>[,<res_num>[,<res_id>…]]]}. */
    public static String of(AtCommand<?> command, DeclaredForm<?> declared) {
        String name = "AT" + command.name();
        return switch (declared.form()) {
            case TEST -> name + "=?";
            case READ -> name + "?";
            case WRITE -> name + "=" + parameters(declared.parameters());
            case EXECUTION -> name + parameters(declared.parameters());
        };
    }

    private static String parameters(List<Parameter> parameters) {
        StringBuilder text = new StringBuilder();
        int open = 0;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.optional()) {
                text.append('[');
                open++;
            }
            text.append(i > 0 ? "," : "").append(placeholder(parameter));
        }
        return text.append("]".repeat(open)).toString();
    }

    /** Whether it can be only one word, and stands in the form as that word. */
    public static boolean literal(Parameter parameter) {
        return parameter.kind() == Parameter.Kind.CHOICE && parameter.choices().size() == 1;
    }

    private static String placeholder(Parameter parameter) {
        if (literal(parameter)) {
            return "\"" + parameter.choices().get(0) + "\"";
        }
        return "<" + parameter.name() + ">" + (parameter.repeated() ? "…" : "");
    }

    /** What a parameter may be, in words. */
    public static String meaning(Parameter parameter) {
        String kind = switch (parameter.kind()) {
            case INTEGER -> integer(parameter);
            case STRING -> "text, " + parameter.min() + " to " + parameter.max() + " octets";
            case CHOICE -> "one of " + String.join(", ", parameter.choices());
            case COUNTED -> "the data: two hex digits for each octet, or in text mode the octets themselves";
        };
        String meaning = parameter.meaning().isEmpty() ? kind : parameter.meaning() + " (" + kind + ")";
        return meaning
                + (parameter.optional() ? "; may be left out" : "")
                + (parameter.repeated() ? "; may come again" : "");
    }

    private static String integer(Parameter parameter) {
        return parameter.min() == parameter.max()
                ? "only " + parameter.min()
                : "whole number, " + parameter.min() + " to " + parameter.max();
    }
}
