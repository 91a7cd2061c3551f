package dev.fauxband.app.guide;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line as the guide prints it, where {@code …} stands for any text, and alone for any lines. */
record Expected(String text) {
    private static final String ANY = "…";

    boolean anyLines() {
        return text.equals(ANY);
    }

    boolean matches(String line) {
        String pattern = Arrays.stream(text.split(ANY, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return line.stripTrailing().matches(pattern);
    }
}
