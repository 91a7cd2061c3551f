package dev.fauxband.sim.platform;

import dev.fauxband.lwm2m.Path;
import java.util.ArrayList;
import java.util.List;

/** The links of a registration (RFC 6690 §2), as far as a platform needs them. */
final class LinkList {
    private LinkList() {}

    /** The paths of objects and instances in {@code links}; what is no such path is passed over. */
    static List<Path> paths(String links) {
        List<Path> paths = new ArrayList<>();
        boolean quoted = false;
        int from = -1;
        for (int i = 0; i < links.length(); i++) {
            char c = links.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '<') {
                from = i + 1;
            } else if (!quoted && c == '>' && from >= 0) {
                PathWord.parse(links.substring(from, i)).ifPresent(paths::add);
                from = -1;
            }
        }
        return paths;
    }

    /** Whether the instance that {@code path} names is among them, or for an object any instance of it. */
    static boolean lists(String links, Path path) {
        return paths(links).stream()
                .anyMatch(link -> link.object() == path.object()
                        && (path.instance() == Path.NONE || link.instance() == path.instance()));
    }
}
