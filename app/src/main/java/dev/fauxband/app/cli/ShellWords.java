package dev.fauxband.app.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Words as a shell takes them. */
public final class ShellWords {
    private ShellWords() {}

    /** One line to type; what the shell would read otherwise stands in quotation marks. */
    public static String line(List<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,%@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
