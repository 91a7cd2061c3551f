package dev.fauxband.sim.platform;

import dev.fauxband.lwm2m.Path;
import java.util.Optional;

/** Paths as people write them: {@code 19/0/0} or {@code /19/0/0}. */
final class PathWord {
    private static final int ID_DIGITS_MAX = 5;

    private PathWord() {}

    /**
     * Whether a word can only have been meant as a path: nothing but digits and slashes. A lone number above 65535 is
     * no object, so it is taken for an endpoint: modules are often named by their 15-digit IMEI.
     */
    static boolean resembles(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '/' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return text.indexOf('/') >= 0 || id(text) <= Path.ID_MAX;
    }

    /** The path of one to three parts; empty when a part is missing, no number or out of range. */
    static Optional<Path> parse(String text) {
        String[] parts = (text.startsWith("/") ? text.substring(1) : text).split("/", -1);
        if (parts.length > 3) {
            return Optional.empty();
        }
        int[] ids = {Path.NONE, Path.NONE, Path.NONE};
        for (int i = 0; i < parts.length; i++) {
            ids[i] = id(parts[i]);
            // 65535 is no instance: LwM2M reserves it.
            int max = i == 1 ? Path.ID_MAX - 1 : Path.ID_MAX;
            if (ids[i] > max) {
                return Optional.empty();
            }
        }
        return Optional.of(new Path(ids[0], ids[1], ids[2]));
    }

    /** The number that at most five digits make; beyond any range for all other text. */
    static int id(String text) {
        if (text.isEmpty() || text.length() > ID_DIGITS_MAX) {
            return Integer.MAX_VALUE;
        }
        int id = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return Integer.MAX_VALUE;
            }
            id = id * 10 + (c - '0');
        }
        return id;
    }
}
