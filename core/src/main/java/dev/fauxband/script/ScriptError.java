package dev.fauxband.script;

/**
 * What is wrong with a script.
 *
 * @param line from 1
 * @param column from 1
 * @param expected what should stand there
 */
public record ScriptError(String name, int line, int column, String expected) {
    /** {@code name:3:5: expected …}. */
    @Override
    public String toString() {
        return name + ":" + line + ":" + column + ": expected " + expected;
    }
}
