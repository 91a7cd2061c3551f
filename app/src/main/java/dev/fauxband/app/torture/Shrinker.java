package dev.fauxband.app.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds a short list of mishaps that still shows a finding, by delta debugging: parts are left out, ever smaller. */
final class Shrinker {
    private Shrinker() {}

    /**
     * The shortest list found; leaving out any one part of it did not show the finding any more, or time was over.
     *
     * @param shows whether a list still shows it; false also when there is no time left
     */
    static List<Mishap> shrink(List<Mishap> all, Predicate<List<Mishap>> shows) {
        List<Mishap> shortest = all;
        int parts = 2;
        while (shortest.size() > 1 && parts <= shortest.size()) {
            List<Mishap> next = smaller(shortest, parts, shows);
            if (next.size() < shortest.size()) {
                shortest = next;
                parts = Math.max(parts - 1, 2);
            } else if (parts == shortest.size()) {
                return shortest;
            } else {
                parts = Math.min(2 * parts, shortest.size());
            }
        }
        if (shortest.size() == 1 && shows.test(List.of())) {
            return List.of();
        }
        return shortest;
    }

    /** One part alone, or all but one part; the same list when none of them shows it. */
    private static List<Mishap> smaller(List<Mishap> all, int parts, Predicate<List<Mishap>> shows) {
        for (boolean alone : new boolean[] {true, false}) {
            for (int part = 0; part < parts; part++) {
                int from = part * all.size() / parts;
                int to = (part + 1) * all.size() / parts;
                List<Mishap> tried = new ArrayList<>(alone ? all.subList(from, to) : all.subList(0, from));
                if (!alone) {
                    tried.addAll(all.subList(to, all.size()));
                }
                if (tried.size() < all.size() && shows.test(List.copyOf(tried))) {
                    return List.copyOf(tried);
                }
            }
        }
        return all;
    }
}
