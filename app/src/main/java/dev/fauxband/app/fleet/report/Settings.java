package dev.fauxband.app.fleet.report;

import dev.fauxband.io.fleet.FleetPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * With what a fleet ran.
 *
 * @param title modules, behaviour and target in a line
 * @param plan what was made of the options, by name
 * @param options all of them, by name, as they were given or are without being given
 * @param marks what was arranged to happen
 */
public record Settings(String title, Map<String, String> plan, Map<String, String> options, List<Mark> marks) {
    public Settings {
        plan = Collections.unmodifiableMap(new LinkedHashMap<>(plan));
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        marks = List.copyOf(marks);
    }

    /** Of a command that has been parsed, and what came of it. */
    public static Settings of(CommandSpec spec, FleetPlan plan, String transport, List<Mark> marks) {
        return new Settings(title(plan), planned(plan, transport), given(spec), marks);
    }

    private static String title(FleetPlan plan) {
        return String.format(
                Locale.ROOT,
                "%,d modules, %s, to %s:%d",
                plan.modules(),
                plan.behaviour().name(),
                plan.platform(),
                plan.port());
    }

    private static Map<String, String> planned(FleetPlan plan, String transport) {
        Map<String, String> planned = new LinkedHashMap<>();
        planned.put("modules", Integer.toString(plan.modules()));
        planned.put("shards", Integer.toString(plan.shards()));
        planned.put("transport", transport);
        planned.put("profile", plan.profile().name());
        planned.put(
                "behaviour", plan.behaviour().name() + ": " + plan.behaviour().sentence());
        planned.put("platform", plan.platform() + ":" + plan.port());
        planned.put("host programs", plan.throughAt() ? "type at the AT line" : "use the verbs of the AT line");
        planned.put("begin", plan.cold() ? "cold: boot and attach first" : "attached");
        planned.put("datagrams a second at most", String.format(Locale.ROOT, "%.0f", plan.maxRate()));
        planned.put("seed", Long.toString(plan.seed()));
        return planned;
    }

    private static Map<String, String> given(CommandSpec spec) {
        Map<String, String> given = new LinkedHashMap<>();
        for (OptionSpec option : spec.options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                given.put(option.longestName(), words(option.getValue()));
            }
        }
        return given;
    }

    private static String words(Object value) {
        if (value instanceof Optional<?> some) {
            return some.map(String::valueOf).orElse("");
        }
        if (value instanceof Iterable<?> several) {
            List<String> all = new ArrayList<>();
            several.forEach(one -> all.add(String.valueOf(one)));
            return all.stream().collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }
}
