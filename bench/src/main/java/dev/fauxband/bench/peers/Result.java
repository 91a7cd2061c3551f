package dev.fauxband.bench.peers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What all did.
 *
 * @param busy the load of the machine before each run, as the system tells it
 */
record Result(Options options, List<Row> rows, Instant at, String busy) {
    private static final String CPU = "cpu_us";

    /** The columns: heading, figure, format. */
    private static final List<String[]> COLUMNS = List.of(
            new String[] {"round trips/s", "round_trips_per_s", "%.0f"},
            new String[] {"CPU µs/round trip", CPU, "%.2f"},
            new String[] {"allocated octets/round trip", "allocated_octets", "%.0f"},
            new String[] {"system calls/round trip", "system_calls", "%.2f"},
            new String[] {"GC ms/s", "gc_ms_per_s", "%.1f"},
            new String[] {"heap octets/client", "heap_octets_per_client", "%.0f"},
            new String[] {"RSS MB idle", "rss_mb", "%.0f"},
            new String[] {"register s", "register_s", "%.2f"},
            new String[] {"register CPU µs/client", "register_cpu_us", "%.0f"},
            new String[] {"lost", "lost", "%.0f"});

    /** CPU of a round trip in units of raw UDP's in the same repetition; the middle one. */
    Optional<Double> ratio(Row row) {
        List<Double> own = row.figures().getOrDefault(CPU, List.of());
        List<Double> raw = rows.stream()
                .filter(other -> other.peer() == PeerName.RAW)
                .findFirst()
                .map(other -> other.figures().getOrDefault(CPU, List.of()))
                .orElse(List.of());
        List<Double> ratios = IntStream.range(0, Math.min(own.size(), raw.size()))
                .mapToObj(i -> own.get(i) / raw.get(i))
                .sorted()
                .toList();
        return ratios.isEmpty() ? Optional.empty() : Optional.of(ratios.get(ratios.size() / 2));
    }

    String markdown() {
        StringBuilder table = new StringBuilder();
        Load load = options.load();
        table.append(String.format(
                Locale.ROOT,
                "%,d clients, window %d, %d s, %d repetitions, sink %s, Java %s, %s, %s%n%n",
                load.clients(),
                load.window(),
                load.seconds(),
                options.repetitions(),
                options.leshanSink() ? "Leshan" : "ours",
                Runtime.version().feature(),
                options.heap(),
                at));
        table.append("| peer | × raw |");
        COLUMNS.forEach(column -> table.append(' ').append(column[0]).append(" |"));
        table.append("\n|---|---|").append("---|".repeat(COLUMNS.size())).append('\n');
        for (Row row : rows) {
            String ratio = ratio(row)
                    .map(one -> String.format(Locale.ROOT, "%.2f", one))
                    .orElse("–");
            table.append("| ").append(row.peer()).append(" | ").append(ratio).append(" |");
            COLUMNS.forEach(column ->
                    table.append(' ').append(row.spread(column[1], column[2])).append(" |"));
            table.append('\n');
        }
        return table.toString();
    }

    String json() {
        String peers = rows.stream().map(this::json).collect(Collectors.joining(",\n    "));
        return String.format(
                Locale.ROOT,
                """
                {
                  "at": "%s",
                  "java": "%s",
                  "processors": %d,
                  "flags": "%s",
                  "load": "%s",
                  "sink": "%s",
                  "loadavg": "%s",
                  "peers": [
                    %s
                  ]
                }
                """,
                at,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                options.heap(),
                options.load(),
                options.leshanSink() ? "leshan" : "ours",
                busy,
                peers);
    }

    private String json(Row row) {
        StringBuilder json = new StringBuilder("{\"peer\": \"" + row.peer() + "\"");
        ratio(row).ifPresent(ratio -> json.append(String.format(Locale.ROOT, ", \"times_raw\": %.3f", ratio)));
        for (Map.Entry<String, List<Double>> figure : row.figures().entrySet()) {
            json.append(", \"").append(figure.getKey()).append("\": ").append(figure.getValue());
        }
        return json.append('}').toString();
    }
}
