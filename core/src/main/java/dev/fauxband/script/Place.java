package dev.fauxband.script;

/**
 * Where something stands.
 *
 * @param file as the user named it
 * @param line from 1
 */
public record Place(String file, int line) {
    /** {@code file:3}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
