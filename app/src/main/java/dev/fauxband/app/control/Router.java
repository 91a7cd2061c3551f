package dev.fauxband.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.app.cli.Mistake;
import dev.fauxband.data.NearestWord;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the operation that a request means. */
final class Router {
    private final List<Operation> operations;

    Router(List<Operation> operations) {
        this.operations = List.copyOf(operations);
    }

    /** An operation and the values of its path's variables. */
    record Match(Operation operation, Map<String, String> path) {}

    /** What the path and the method mean; empty when there is no such path, no operation when it has another method. */
    record Found(Optional<Match> match, List<String> allowed) {}

    Found find(String method, String rawPath) {
        TreeSet<String> allowed = new TreeSet<>();
        Optional<Match> match = Optional.empty();
        for (Operation operation : operations) {
            Optional<Map<String, String>> variables = match(operation, rawPath);
            if (variables.isPresent()) {
                allowed.add(operation.method());
                if (operation.method().equals(method)) {
                    match = Optional.of(new Match(operation, variables.get()));
                }
            }
        }
        return new Found(match, List.copyOf(allowed));
    }

    private static Optional<Map<String, String>> match(Operation operation, String rawPath) {
        String[] given = rawPath.substring(1).split("/", -1);
        List<String> declared = operation.segments();
        if (!rawPath.startsWith("/") || given.length != declared.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < given.length; i++) {
            String segment = declared.get(i);
            if (Operation.variable(segment)) {
                variables.put(segment.substring(1, segment.length() - 1), decoded(given[i]));
            } else if (!segment.equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    /** The parameters behind the question mark, all of them declared. */
    static Map<String, String> query(Operation operation, URI uri) throws Refusal {
        Map<String, String> values = new LinkedHashMap<>();
        String raw = uri.getRawQuery();
        List<String> known = new ArrayList<>();
        operation.query().forEach(query -> known.add(query.name()));
        for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            String name = decoded(parts[0]);
            if (!known.contains(name)) {
                String all = known.isEmpty() ? "it takes none." : "there are " + String.join(", ", known) + ".";
                throw new Refusal(
                        Refusal.BAD_REQUEST,
                        "there is no parameter \"" + name + "\"; " + Mistake.mend(NearestWord.to(name, known), all));
            }
            values.put(name, parts.length == 2 ? decoded(parts[1]) : "");
        }
        return values;
    }

    /** Nothing is thrown for a stray percent sign: the JDK refused it already. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
}
