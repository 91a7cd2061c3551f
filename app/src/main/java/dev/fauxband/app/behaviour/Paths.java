package dev.fauxband.app.behaviour;

import dev.fauxband.lwm2m.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads {@code 19/0} and {@code 19/0/0}, with a slash in front or without. */
final class Paths {
    private Paths() {}

    /** @param depth how many numbers there must be, 2 or 3 */
    static Optional<Path> parse(String text, int depth) {
        String plain = text.startsWith("/") ? text.substring(1) : text;
        if (!plain.matches("[0-9]{1,5}(/[0-9]{1,5}){" + (depth - 1) + "}")) {
            return Optional.empty();
        }
        List<Integer> ids =
                Arrays.stream(plain.split("/", -1)).map(Integer::valueOf).toList();
        boolean good = ids.stream().allMatch(id -> id <= Path.ID_MAX) && ids.get(1) < Path.ID_MAX;
        return good
                ? Optional.of(new Path(ids.get(0), ids.get(1), depth == 3 ? ids.get(2) : Path.NONE))
                : Optional.empty();
    }
}
