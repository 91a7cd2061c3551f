package dev.fauxband.app.control;

import dev.fauxband.io.fleet.Gate;
import dev.fauxband.io.view.Meaning;
import java.util.Locale;

/** Which of the next datagrams something happens to. */
record TamperBody(
        @Meaning("up: from the module to the platform; down: the other way")
        String direction,

        @Meaning("How many datagrams, 0 to 1000000; 0 takes an earlier order back")
        int count) {
    Gate.Direction parsedDirection() throws Refusal {
        return switch (direction.toLowerCase(Locale.ROOT)) {
            case "up" -> Gate.Direction.UP;
            case "down" -> Gate.Direction.DOWN;
            default -> throw wrong("\"direction\" takes up or down, not \"" + direction + "\".");
        };
    }

    int parsedCount() throws Refusal {
        if (count < 0 || count > Gate.COUNT_MAX) {
            throw wrong("\"count\" takes 0 to " + Gate.COUNT_MAX + ".");
        }
        return count;
    }

    private static Refusal wrong(String sentence) {
        return new Refusal(Refusal.BAD_REQUEST, sentence);
    }
}
