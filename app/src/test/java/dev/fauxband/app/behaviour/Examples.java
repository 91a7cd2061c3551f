package dev.fauxband.app.behaviour;

import dev.fauxband.app.behaviour.BehaviourKey.Section;
import java.util.Arrays;

/** Small behaviours with the example of one key in them. */
final class Examples {
    private Examples() {}

    static String around(BehaviourKey key) {
        String own = key.key() + ": " + key.example();
        String objects = key == BehaviourKey.OBJECTS ? "" : "objects: {19/0: [0]}\n";
        return objects
                + switch (section(key)) {
                    case FILE -> own;
                    case VALUE -> "values:\n  v: {" + value(key) + own + "}";
                    case STEP -> "steps:\n  - {" + step(key) + own + "}";
                    case ON_FAIL -> "onFail: {" + own + "}";
                    case IDENTITY -> "identity: {" + own + "}";
                }
                + "\n";
    }

    private static Section section(BehaviourKey key) {
        return Arrays.stream(Section.values())
                .filter(section -> section.keys().contains(key))
                .findFirst()
                .orElseThrow();
    }

    private static String value(BehaviourKey key) {
        return switch (key) {
            case COUNTER, WALK, RANDOM, COLUMN -> "";
            case ROW -> "column: cities.csv:name, ";
            default -> "walk: 20, ";
        };
    }

    private static String step(BehaviourKey key) {
        return switch (key) {
            case ON, EVERY -> "do: update, ";
            case SEND -> "on: write, text: x, ";
            case TEXT, HEX -> "on: write, send: 19/0/0, ";
            case MODE -> "on: write, send: 19/0/0, text: x, ";
            case DO -> "every: 1h, ";
            default -> "every: 1h, do: update, ";
        };
    }
}
