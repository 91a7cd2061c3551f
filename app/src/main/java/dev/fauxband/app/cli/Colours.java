package dev.fauxband.app.cli;

import java.util.Map;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Help.Ansi;

/** Whether standard output is to be coloured: at a terminal, unless {@code NO_COLOR} says something (no-color.org). */
public final class Colours {
    private static final String VARIABLE = "NO_COLOR";

    private Colours() {}

    public static boolean wanted(Map<String, String> environment) {
        return wanted(environment, StandardInput::shownAtTerminal, Ansi.AUTO::enabled);
    }

    /** The library takes a variable that is there for one that says something, so here it is not asked then. */
    static boolean wanted(Map<String, String> environment, BooleanSupplier terminal, BooleanSupplier library) {
        String said = environment.get(VARIABLE);
        if (said == null) {
            return library.getAsBoolean();
        }
        return said.isEmpty() && terminal.getAsBoolean();
    }
}
