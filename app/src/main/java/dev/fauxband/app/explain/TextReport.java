package dev.fauxband.app.explain;

import java.util.List;
import java.util.Optional;

/** An explanation as a terminal shows it. */
final class TextReport {
    private static final int COLUMNS = 96;
    private static final int NUMBER_COLUMNS = 5;
    private static final String INDENT = "          ";
    private static final long WAIT_SHOWN_NS = 1_000_000_000L;
    private static final long PAUSE_SHOWN_NS = 10_000_000_000L;
    private static final char KEPT = '\u0001';
    private static final String RESET = "\u001B[0m";

    private final boolean coloured;
    private final StringBuilder text = new StringBuilder();
    private String state = Summary.NOTHING_KNOWN;
    private Optional<Long> lastNs = Optional.empty();

    private TextReport(boolean coloured) {
        this.coloured = coloured;
    }

    /** A colour, as a terminal takes it. */
    private enum Colour {
        LINE("1"),
        SOFT("2"),
        WRONG("31"),
        DOUBT("33"),
        GOOD("32");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }

    static String of(Explanation explanation, boolean coloured) {
        TextReport report = new TextReport(coloured);
        explanation.remarks().forEach(report::remark);
        report.summary(explanation);
        return report.text.toString();
    }

    private void remark(Remark remark) {
        Optional<Long> atNs = remark.event().atNs();
        atNs.flatMap(now -> lastNs.map(then -> now - then))
                .filter(ns -> ns >= PAUSE_SHOWN_NS)
                .ifPresent(ns ->
                        text.append(INDENT).append("… ").append(Spans.words(ns)).append(" later\n"));
        lastNs = atNs.or(() -> lastNs);
        String number = Integer.toString(remark.event().line());
        String mark = Shown.side(remark).mark();
        text.append(" ".repeat(Math.max(0, NUMBER_COLUMNS - number.length())))
                .append(number)
                .append("  ")
                .append(mark)
                .append(mark.length() == 1 ? "  " : " ")
                .append(painted(
                        Shown.side(remark) == Shown.Side.REMARK ? Colour.SOFT : Colour.LINE, Shown.line(remark)))
                .append('\n');
        meaning(remark);
        remark.found().forEach(this::found);
        String now = Summary.state(remark);
        if (!now.equals(state) && Shown.side(remark) != Shown.Side.REMARK) {
            state = now;
            text.append(INDENT).append(painted(Colour.SOFT, "= " + now)).append('\n');
        }
    }

    private void meaning(Remark remark) {
        List<String> sentences = remark.meaning();
        for (int i = 0; i < sentences.size(); i++) {
            String waited = i > 0
                    ? ""
                    : remark.waitedNs()
                            .filter(ns -> ns >= WAIT_SHOWN_NS)
                            .map(ns -> "after " + Spans.words(ns) + ": ")
                            .orElse("");
            String section = i == 0 && !remark.section().isEmpty() ? section(remark.section()) : "";
            wrapped("", waited + Shown.safe(sentences.get(i)) + section, Colour.SOFT);
        }
    }

    private void found(Found found) {
        Colour colour = found.mistake().doubtful() ? Colour.DOUBT : Colour.WRONG;
        wrapped(found.mistake().doubtful() ? "? " : "! ", Shown.safe(found.sentence()), colour);
        wrapped("  ", "do: " + found.mistake().mend() + section(found.mistake().section()), colour);
    }

    /** In brackets, where no line breaks. */
    private static String section(String section) {
        return " [" + section.replace(' ', KEPT) + "]";
    }

    private void summary(Explanation explanation) {
        Colour verdict = explanation.mistakes().isEmpty() ? Colour.GOOD : Colour.WRONG;
        text.append('\n')
                .append(painted(verdict, Summary.headline(explanation)))
                .append('\n');
        entries("", explanation.mistakes());
        entries("Worth a look: ", explanation.doubts());
        if (!explanation.remarks().isEmpty()) {
            text.append(Summary.end(explanation)).append('\n');
        }
    }

    private void entries(String head, List<Found> found) {
        String when = head.isEmpty() ? "First, " : head;
        for (Summary.Entry entry : Summary.entries(found)) {
            KnownMistake mistake = entry.first().mistake();
            Colour colour = mistake.doubtful() ? Colour.DOUBT : Colour.WRONG;
            paragraph(
                    "  ",
                    when + entry.place() + ": " + Summary.sentence(entry.first().sentence()),
                    colour);
            paragraph("    ", Summary.sentence(mistake.mend()) + section(mistake.section()), Colour.LINE);
            when = head.isEmpty() ? "Then, " : head;
        }
    }

    private void wrapped(String mark, String words, Colour colour) {
        paragraph(INDENT + mark, words, colour);
    }

    /** Broken at blanks, the further lines beneath the first. */
    private void paragraph(String indent, String words, Colour colour) {
        String begin = indent;
        String rest = words;
        while (begin.length() + rest.length() > COLUMNS) {
            int end = rest.lastIndexOf(' ', COLUMNS - begin.length());
            if (end <= 0) {
                break;
            }
            text.append(begin)
                    .append(painted(colour, rest.substring(0, end).replace(KEPT, ' ')))
                    .append('\n');
            rest = rest.substring(end + 1);
            begin = " ".repeat(indent.length());
        }
        text.append(begin).append(painted(colour, rest.replace(KEPT, ' '))).append('\n');
    }

    private String painted(Colour colour, String words) {
        return coloured ? "\u001B[" + colour.code + "m" + words + RESET : words;
    }
}
