package dev.fauxband.app.term;

import com.sun.jna.Function;
import java.util.Map;

/** Whether somebody sits at both ends: a keyboard before, a screen behind. */
final class Terminals {
    private static final int STDIN = 0;
    private static final int STDOUT = 1;

    private Terminals() {}

    /** Whether lines can be edited there; {@code TERM=dumb} says that nothing can. Where nobody can be asked: no. */
    static boolean here(Map<String, String> environment) {
        return terminal(STDIN)
                && terminal(STDOUT)
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    private static boolean terminal(int descriptor) {
        try {
            return Function.getFunction("c", "isatty").invokeInt(new Object[] {descriptor}) == 1;
        } catch (LinkageError noLibc) {
            return false;
        }
    }
}
