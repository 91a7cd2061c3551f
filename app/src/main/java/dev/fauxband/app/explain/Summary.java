package dev.fauxband.app.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What went wrong in a log: first things first, and each mistake once for each command. */
final class Summary {
    /** More lines of the same are a number. */
    private static final int LINES_SHOWN_MAX = 5;

    /** How things stand before a log has told anything. */
    static final String NOTHING_KNOWN = state(Standing.UNCONFIGURED, Network.UNKNOWN);

    private static final String NOTHING_SAID = "The log holds nothing that host or module said.";

    /** How long something took does not make it another mistake. */
    private static final Pattern SPAN = Pattern.compile("[\\d.]+ (?:ms|s|min|h)\\b");

    private Summary() {}

    /**
     * A mistake, and where.
     *
     * @param first where it was found first
     * @param lines all of them
     */
    record Entry(Found first, List<Integer> lines) {
        Entry {
            lines = List.copyOf(lines);
        }

        /** {@code line 3}, {@code lines 3, 5, 8}. */
        String place() {
            if (lines.size() == 1) {
                return "line " + lines.get(0);
            }
            List<String> shown = new ArrayList<>();
            lines.stream().limit(LINES_SHOWN_MAX).forEach(line -> shown.add(Integer.toString(line)));
            int more = lines.size() - shown.size();
            return "lines " + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
        }
    }

    /** Each mistake once, with what is particular, in the order in which they begin. */
    static List<Entry> entries(List<Found> found) {
        Map<KnownMistake, Map<String, List<Found>>> byWord = new LinkedHashMap<>();
        found.forEach(one -> byWord.computeIfAbsent(one.mistake(), mistake -> new LinkedHashMap<>())
                .computeIfAbsent(SPAN.matcher(one.detail()).replaceAll("some"), detail -> new ArrayList<>())
                .add(one));
        return byWord.values().stream()
                .flatMap(same -> same.values().stream())
                .map(same -> new Entry(
                        same.get(0), same.stream().map(Found::line).distinct().toList()))
                .toList();
    }

    /** The first sentence: what came of it. */
    static String headline(Explanation explanation) {
        int mistakes = entries(explanation.mistakes()).size();
        int doubts = entries(explanation.doubts()).size();
        if (explanation.remarks().isEmpty()) {
            return NOTHING_SAID;
        }
        String wrong = mistakes == 0
                ? "Nothing went wrong that this log shows"
                : "What went wrong: " + count(mistakes, "mistake");
        return wrong + (doubts == 0 ? "." : ", and " + count(doubts, "thing") + " worth a look.");
    }

    /** How things stand at the end. */
    static String end(Explanation explanation) {
        if (explanation.remarks().isEmpty()) {
            return NOTHING_SAID;
        }
        Remark last = explanation.remarks().get(explanation.remarks().size() - 1);
        return "At the end: " + state(last) + ".";
    }

    static String state(Remark remark) {
        return state(remark.standing(), remark.network());
    }

    private static String state(Standing standing, Network network) {
        return standing.word() + ", " + network.word();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** A sentence with a capital and a full stop. */
    static String sentence(String text) {
        String plain = Shown.safe(text);
        String end = ".?!…".indexOf(plain.charAt(plain.length() - 1)) < 0 ? "." : "";
        return plain.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + plain.substring(1) + end;
    }
}
