package dev.fauxband.bench.peers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What one peer did, each time. */
final class Row {
    private final PeerName peer;
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();
    private String latest = "";

    Row(PeerName peer) {
        this.peer = peer;
    }

    PeerName peer() {
        return peer;
    }

    /** One more time: {@code key=value} each. */
    void add(String line) {
        latest = line;
        for (String figure : line.split(" ", -1)) {
            int equals = figure.indexOf('=');
            figures.computeIfAbsent(figure.substring(0, equals), key -> new ArrayList<>())
                    .add(Double.parseDouble(figure.substring(equals + 1)));
        }
    }

    String latest() {
        return peer + " " + latest;
    }

    Map<String, List<Double>> figures() {
        return Collections.unmodifiableMap(figures);
    }

    /** The figure in the middle; empty when there is none. */
    Optional<Double> median(String key) {
        List<Double> sorted = sorted(key);
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }

    private List<Double> sorted(String key) {
        return figures.getOrDefault(key, List.of()).stream().sorted().toList();
    }

    /** {@code median (min–max)}, or a dash. */
    String spread(String key, String format) {
        List<Double> sorted = sorted(key);
        if (sorted.isEmpty()) {
            return "–";
        }
        return String.format(
                Locale.ROOT,
                format + " (" + format + "–" + format + ")",
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }
}
