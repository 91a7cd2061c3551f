package dev.fauxband.lwm2m;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attributes that the server wrote (OMA TS 1.0.2 §5.1.2): stored and shown in Discover. The periods are applied to the
 * module's own objects; of the others the host of an AT module decides when it sends.
 */
final class Attributes {
    /** Attributes kept at most. */
    static final int ATTRIBUTES_MAX = 64;

    /** Seconds of a period at most: what 32 bits hold. */
    private static final long PERIOD_S_MAX = 0xFFFF_FFFFL;

    private static final String MINIMUM_PERIOD = "pmin";
    private static final String MAXIMUM_PERIOD = "pmax";
    private static final List<String> PERIODS = List.of(MINIMUM_PERIOD, MAXIMUM_PERIOD);
    private static final List<String> THRESHOLDS = List.of("gt", "lt", "st");

    private List<Attribute> all = List.of();

    /** One attribute; without a value it is to be unset. */
    record Attribute(Path path, String name, Optional<String> value) {
        boolean threshold() {
            return THRESHOLDS.contains(name);
        }
    }

    /** {@code pmin=10}, or a bare {@code pmin} to unset; empty when it is no attribute or its value is none. */
    static Optional<Attribute> parse(Path path, String query) {
        int equals = query.indexOf('=');
        String name = equals < 0 ? query : query.substring(0, equals);
        Optional<String> value = equals < 0 ? Optional.empty() : Optional.of(query.substring(equals + 1));
        String form = PERIODS.contains(name) ? "[0-9]{1,10}" : "-?[0-9]{1,18}(\\.[0-9]{1,18})?";
        boolean known = PERIODS.contains(name) || THRESHOLDS.contains(name);
        return known && value.map(text -> text.matches(form)).orElse(true)
                ? Optional.of(new Attribute(path, name, value))
                : Optional.empty();
    }

    /** Sets or unsets each; false, and nothing is changed, when there is no room. */
    boolean apply(List<Attribute> changes) {
        List<Attribute> changed = new ArrayList<>(all);
        for (Attribute change : changes) {
            changed.removeIf(
                    old -> old.path().equals(change.path()) && old.name().equals(change.name()));
            if (change.value().isPresent()) {
                changed.add(change);
            }
        }
        if (changed.size() > ATTRIBUTES_MAX) {
            return false;
        }
        all = List.copyOf(changed);
        return true;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * How many seconds may pass at most between two notifications of this path; 0: any number. A pmax that pmin does
     * not allow is none.
     */
    long maximumPeriodS(Path path) {
        Map<String, String> values = values(inherited(path));
        long maximumS = seconds(values, MAXIMUM_PERIOD);
        return maximumS < seconds(values, MINIMUM_PERIOD) ? 0 : maximumS;
    }

    private static long seconds(Map<String, String> values, String name) {
        String text = values.getOrDefault(name, "");
        return text.isEmpty() ? 0 : Math.min(Long.parseLong(text), PERIOD_S_MAX);
    }

    /** How Discover shows the attributes of exactly this path: {@code ;pmin=10;pmax=60}. */
    String links(Path path) {
        return links(List.of(path));
    }

    /** How Discover shows a resource that it is asked for alone: with what its instance and its object give it. */
    String inheritedLinks(Path resource) {
        return links(inherited(resource));
    }

    /** The path and what it is part of; the path itself comes last. */
    private static List<Path> inherited(Path path) {
        return List.of(Path.object(path.object()), Path.instance(path.object(), path.instance()), path);
    }

    private String links(List<Path> paths) {
        StringBuilder text = new StringBuilder();
        values(paths)
                .forEach((name, value) ->
                        text.append(';').append(name).append('=').append(value));
        return text.toString();
    }

    /** What a later path says of a name holds. */
    private Map<String, String> values(List<Path> paths) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Path path : paths) {
            for (Attribute attribute : all) {
                if (attribute.path().equals(path)) {
                    values.put(attribute.name(), attribute.value().orElse(""));
                }
            }
        }
        return values;
    }

    void clear() {
        all = List.of();
    }

    /** Forgets those of an object and of what is below it. */
    void forget(int object) {
        all = all.stream()
                .filter(attribute -> attribute.path().object() != object)
                .toList();
    }
}
