package dev.fauxband.command;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of the host that are all answered alike. */
final class Lines {
    private Lines() {}

    static String errors(String... lines) {
        return answered("ERROR", lines);
    }

    static String oks(String... lines) {
        return answered("OK", lines);
    }

    private static String answered(String answer, String... lines) {
        return Arrays.stream(lines)
                .map(line -> "> " + line + "\n< " + answer + "\n")
                .collect(Collectors.joining());
    }
}
