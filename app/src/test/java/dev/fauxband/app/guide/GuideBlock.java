package dev.fauxband.app.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of the guide, and the order in the comment before it: {@code guide} runs it to its end, {@code guide:
 * terminal=NAME} in a terminal that stays, {@code typed} when its first line is typed there and
 * the others are printed as they stand, {@code needs=COMMAND --option} only where the command has that option.
 *
 * @param place of its fence in the file, from 1 on
 */
record GuideBlock(String language, Optional<String> order, List<String> lines, int place) {
    private static final Pattern ORDER = Pattern.compile("<!-- guide(?:: (.*))? -->");
    private static final Pattern TERMINAL = Pattern.compile("\\bterminal=(\\w+)");
    private static final Pattern NEEDS = Pattern.compile("\\bneeds=(\\w+ --[\\w-]+)");
    private static final String FENCE = "```";

    GuideBlock {
        lines = List.copyOf(lines);
    }

    static List<GuideBlock> of(List<String> document) {
        List<GuideBlock> blocks = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            if (document.get(i).startsWith(FENCE)) {
                int end = i + 1;
                while (!document.get(end).equals(FENCE)) {
                    end++;
                }
                String language = document.get(i).substring(FENCE.length());
                blocks.add(new GuideBlock(language, order(document, i), document.subList(i + 1, end), i + 1));
                i = end;
            }
        }
        return blocks;
    }

    private static Optional<String> order(List<String> document, int fence) {
        Matcher order = ORDER.matcher(fence == 0 ? "" : document.get(fence - 1));
        return order.matches() ? Optional.of(order.group(1) == null ? "" : order.group(1)) : Optional.empty();
    }

    /** The name of the terminal that stays, if it is one. */
    Optional<String> terminal() {
        return group(TERMINAL);
    }

    /** Command and option without which it cannot be run. */
    Optional<String> needs() {
        return group(NEEDS);
    }

    /** Whether its first line is typed, with a mark or without, and the others have none. */
    boolean typed() {
        return order.orElse("").matches(".*\\btyped\\b.*");
    }

    private Optional<String> group(Pattern pattern) {
        Matcher matcher = pattern.matcher(order.orElse(""));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
