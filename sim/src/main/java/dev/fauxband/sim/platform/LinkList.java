package dev.fauxband.sim.platform;

import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The links of a registration (RFC 6690 §2), as far as a platform needs them. */
final class LinkList {
    /** What marks the path that all objects are below (OMA TS 1.0.2 §5.3.1). */
    private static final Pattern ROOT =
            Pattern.compile(";\\s*rt=(\"([^\"]* )?oma\\.lwm2m( [^\"]*)?\"|oma\\.lwm2m(;|$))");

    private LinkList() {}

    /**
     * One link.
     *
     * @param target between the angle brackets
     * @param attributes what follows, up to the next comma
     */
    private record Link(String target, String attributes) {}

    /** The paths of objects and instances in {@code links}, from the root on; what is no such path is passed over. */
    static List<Path> paths(String links) {
        List<Link> all = links(links);
        String root = root(all);
        List<Path> paths = new ArrayList<>();
        for (Link link : all) {
            if (link.target().startsWith(root)) {
                PathWord.parse(link.target().substring(root.length())).ifPresent(paths::add);
            }
        }
        return paths;
    }

    /** The segments of the path that all objects are below; none for the usual {@code </>}, and where none is named. */
    static List<Octets> root(String links) {
        String root = root(links(links));
        return root.isEmpty()
                ? List.of()
                : Arrays.stream(root.substring(1, root.length() - 1).split("/", -1))
                        .map(Octets::utf8)
                        .toList();
    }

    /** {@code /lwm2m/}, or empty when objects are right below {@code /}. */
    private static String root(List<Link> links) {
        return links.stream()
                .filter(link -> ROOT.matcher(link.attributes()).find())
                .map(link -> link.target().replaceAll("^/*|/*$", ""))
                .filter(path -> !path.isEmpty())
                .map(path -> "/" + path + "/")
                .findFirst()
                .orElse("");
    }

    private static List<Link> links(String text) {
        List<Link> links = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            quoted ^= !end && text.charAt(i) == '"';
            if (end || (!quoted && text.charAt(i) == ',')) {
                link(text.substring(from, i).strip()).ifPresent(links::add);
                from = i + 1;
            }
        }
        return links;
    }

    private static Optional<Link> link(String text) {
        int close = text.indexOf('>');
        return text.startsWith("<") && close > 0
                ? Optional.of(new Link(text.substring(1, close), text.substring(close + 1)))
                : Optional.empty();
    }

    /** Whether the instance that {@code path} names is among them, or for an object any instance of it. */
    static boolean lists(String links, Path path) {
        return paths(links).stream()
                .anyMatch(link -> link.object() == path.object()
                        && (path.instance() == Path.NONE || link.instance() == path.instance()));
    }
}
