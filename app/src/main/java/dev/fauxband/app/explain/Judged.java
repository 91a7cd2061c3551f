package dev.fauxband.app.explain;

import dev.fauxband.at.LineDecoder.Reading;
import dev.fauxband.at.Parameter;
import dev.fauxband.command.CommandScope;
import java.util.Optional;

/** How far the line of a command is judged here: a module may be stricter than the reader. */
final class Judged {
    private static final int COUNT = 2;
    private static final int LIST = 3;

    private Judged() {}

    /** Whether nothing in the line can be the reason of an ERROR. */
    static boolean right(Typed typed) {
        return !typed.readings().isEmpty()
                && typed.readings().stream().allMatch(Judged::understood)
                && typed.readings().stream().noneMatch(reading -> unquoted(reading, typed.text()))
                && miscounted(typed).isEmpty();
    }

    private static boolean understood(Reading<CommandScope> reading) {
        return reading.command().isPresent() && reading.refused().isEmpty();
    }

    private static boolean unquoted(Reading<CommandScope> reading, String text) {
        return text.indexOf('"') < 0
                && reading.values().stream().anyMatch(value -> value.parameter().kind() == Parameter.Kind.STRING);
    }

    /** What is wrong with the list of AT+QLWADDOBJ: {@code <res_num>} counts its IDs (Manual §3.3). */
    static Optional<String> miscounted(Typed typed) {
        String count = typed.argument(COUNT);
        if (!typed.does("+QLWADDOBJ") || !count.matches("\\d{1,5}")) {
            return Optional.empty();
        }
        String list = String.join(
                ",", typed.arguments().subList(LIST, typed.arguments().size()));
        int ids = list.isBlank() ? 0 : list.split(",", -1).length;
        return Optional.of("<res_num> is " + count + ", and <res_id> names " + ids)
                .filter(any -> Integer.parseInt(count) != ids);
    }
}
