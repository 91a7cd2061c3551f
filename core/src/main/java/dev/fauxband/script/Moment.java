package dev.fauxband.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a recording, and when it came.
 *
 * @param text as it is written
 * @param meaning the text with each number that belongs to one run replaced by a name: the first of its kind is 1
 * @param afterNs since the line before
 */
record Moment(Place at, String text, String meaning, long afterNs) {
    /** IMEI, IMSI and ICCID are 15 to 20 digits; the rest says itself what it is. */
    private static final Pattern OWN = Pattern.compile("(?<imei>(?<![0-9A-Fa-f])[0-9]{15,20}(?![0-9A-Fa-f]))"
            + "|(?<mid>mid=)(?<midvalue>[0-9]+)|(?<token>token=)(?<tokenvalue>[0-9A-Fa-f]*)"
            + "|(?<location>/rd/|location=/?rd/)(?<locationvalue>[^ ?]+)"
            + "|(?<ip>(?<![0-9.])10\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}(?![0-9.]))");

    /** @param wire whether datagrams count */
    static List<Moment> all(Script script, boolean wire) {
        Map<String, String> names = new HashMap<>();
        List<Moment> moments = new ArrayList<>();
        long afterNs = 0;
        for (ScriptLine line : script.lines()) {
            if (line instanceof ScriptLine.Pause pause) {
                afterNs += pause.ns();
            } else if (!text(line).isEmpty() && (wire || !Script.wire(line))) {
                String text = text(line);
                moments.add(new Moment(line.at(), text, meaning(text, names), afterNs));
                afterNs = 0;
            }
        }
        return moments;
    }

    private static String text(ScriptLine line) {
        if (line instanceof ScriptLine.Host host) {
            return "> " + host.text();
        }
        if (line instanceof ScriptLine.Module module) {
            return "< " + module.text().written();
        }
        if (line instanceof ScriptLine.Sent sent) {
            return "~> " + sent.message();
        }
        if (line instanceof ScriptLine.Received received) {
            return "<~ " + received.message();
        }
        return line instanceof ScriptLine.Action action ? "! " + String.join(" ", action.words()) : "";
    }

    private static String meaning(String text, Map<String, String> names) {
        Matcher matcher = OWN.matcher(text);
        StringBuilder meaning = new StringBuilder();
        while (matcher.find()) {
            String replaced = "";
            for (String kind : List.of("mid", "token", "location")) {
                if (matcher.group(kind) != null) {
                    replaced = matcher.group(kind) + name(kind, matcher.group(kind + "value"), names);
                }
            }
            if (replaced.isEmpty()) {
                String kind = matcher.group("ip") == null ? "identity" : "ip";
                replaced = name(kind, matcher.group(), names);
            }
            matcher.appendReplacement(meaning, Matcher.quoteReplacement(replaced));
        }
        return matcher.appendTail(meaning).toString();
    }

    private static String name(String kind, String value, Map<String, String> names) {
        int next = 1
                + (int) names.values().stream()
                        .filter(name -> name.startsWith("{" + kind))
                        .count();
        return names.computeIfAbsent(kind + " " + value, any -> "{" + kind + next + "}");
    }
}
