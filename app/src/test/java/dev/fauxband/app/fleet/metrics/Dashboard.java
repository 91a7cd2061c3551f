package dev.fauxband.app.fleet.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The queries of the Grafana dashboard, held against series that there are. */
public record Dashboard(List<String> queries) {
    private static final Path FILE = Path.of("../extras/grafana/fauxband-fleet.json");
    private static final Pattern SELECTOR = Pattern.compile("([a-z_]+)\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)(=~|=)\"([^\"]*)\"");
    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([a-z_, ]+)\\)");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Set<String> WORDS = Set.of("sum", "rate", "max", "topk", "histogram_quantile", "by");

    /** What Prometheus adds by itself. */
    private static final String INSTANCE = "instance";

    public static Dashboard read() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(FILE.toFile());
        List<String> queries = new ArrayList<>(dashboard.at("/panels").findValuesAsText("expr"));
        // The variable's query is label_values(NAME, instance): NAME is what must be there.
        for (JsonNode variable : dashboard.at("/templating/list")) {
            if (variable.at("/type").asText().equals("query")) {
                String query = variable.at("/query").asText();
                queries.add(query.replaceFirst("^label_values\\(([a-z_]+), instance\\)$", "$1{}"));
            }
        }
        return new Dashboard(queries);
    }

    /** What the queries ask for and is not there, in sentences. */
    public List<String> missing(Scraped scraped) {
        List<String> missing = new ArrayList<>();
        for (String query : queries) {
            List<MatchResult> selectors = SELECTOR.matcher(query).results().toList();
            if (selectors.isEmpty()) {
                missing.add("no series in " + query);
            }
            for (MatchResult selector : selectors) {
                List<Scraped.Series> found = found(selector, scraped);
                if (found.isEmpty()) {
                    missing.add(selector.group() + " of " + query);
                } else if (!found.get(0).labels().keySet().containsAll(grouping(query))) {
                    missing.add("a label of " + grouping(query) + " in " + query);
                }
            }
            missing.addAll(strangers(query));
        }
        return missing;
    }

    private static List<Scraped.Series> found(MatchResult selector, Scraped scraped) {
        List<MatchResult> matchers =
                MATCHER.matcher(selector.group(2)).results().toList();
        return scraped.series().stream()
                .filter(series -> series.name().equals(selector.group(1)))
                .filter(series -> matchers.stream().allMatch(matcher -> matches(series.labels(), matcher)))
                .toList();
    }

    private static boolean matches(Map<String, String> labels, MatchResult matcher) {
        String value = labels.getOrDefault(matcher.group(1), "");
        return matcher.group(1).equals(INSTANCE)
                || (matcher.group(2).equals("=")
                        ? value.equals(matcher.group(3))
                        : Pattern.matches(matcher.group(3), value));
    }

    private static List<String> grouping(String query) {
        return GROUPING.matcher(query)
                .results()
                .flatMap(found -> WORD.matcher(found.group(1)).results().map(MatchResult::group))
                .distinct()
                .toList();
    }

    /** Words of a query that are neither series with a selector nor known to the language. */
    private static List<String> strangers(String query) {
        String rest = SELECTOR.matcher(query)
                .replaceAll("")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll(GROUPING.pattern(), "");
        return WORD.matcher(rest)
                .results()
                .map(MatchResult::group)
                .filter(word -> !WORDS.contains(word))
                .map(word -> word + " in " + query)
                .toList();
    }
}
