package dev.fauxband.app.fleet.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Prometheus reads at an endpoint: series with labels and a value. */
public record Scraped(List<Series> series) {
    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** One of them. */
    public record Series(String name, Map<String, String> labels, double value) {}

    /** Asks there. */
    public static Scraped at(String url) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return of(answer.body());
    }

    static Scraped of(String text) {
        List<Series> series = new ArrayList<>();
        for (String line : text.lines().filter(one -> !one.startsWith("#")).toList()) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new AssertionError("no series: " + line);
            }
            Map<String, String> labels = new LinkedHashMap<>();
            if (parts.group(2) != null) {
                LABEL.matcher(parts.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
            }
            series.add(new Series(parts.group(1), labels, Double.parseDouble(parts.group(3))));
        }
        return new Scraped(series);
    }

    /** The sum of all with this name and these labels: name and value in turn. */
    public double sum(String name, String... labels) {
        return series.stream()
                .filter(one -> one.name().equals(name) && has(one.labels(), labels))
                .mapToDouble(Series::value)
                .sum();
    }

    private static boolean has(Map<String, String> all, String... labels) {
        for (int i = 0; i < labels.length; i += 2) {
            if (!labels[i + 1].equals(all.get(labels[i]))) {
                return false;
            }
        }
        return true;
    }
}
