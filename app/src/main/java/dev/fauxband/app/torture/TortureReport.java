package dev.fauxband.app.torture;

import dev.fauxband.app.play.XmlText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of all seeds, as text, as JUnit XML and as a page. */
final class TortureReport {
    /** Stands in a command for the choice of one seed. */
    static final String ONE_SEED = "--first {seed} --seeds 1";

    private final List<Verdict> verdicts;
    private final String again;

    /**
     * @param again the command that runs one seed again, {@link #ONE_SEED} in its place
     */
    TortureReport(List<Verdict> verdicts, String again) {
        this.verdicts = List.copyOf(verdicts);
        this.again = again;
    }

    /** A finding, whole: the seed, what it was, the faults, the line around it, and how to run it again. */
    String text(Verdict verdict) {
        Finding finding = verdict.finding().orElseThrow();
        String faults = verdict.mishaps().isEmpty()
                ? "  none: it happens without any\n"
                : verdict.mishaps().stream().map(mishap -> "  " + mishap + "\n").collect(Collectors.joining());
        String said = verdict.evidence().said();
        return "seed " + verdict.seed() + ": the host " + finding.sentence() + "\n"
                + "property: " + finding.property().text() + "\n"
                + "faults that show it" + verdict.length().remark() + ":\n" + faults
                + "around it:\n" + verdict.evidence().around().indent(2)
                + (said.isEmpty() ? "" : "the host said last:\n" + said.indent(2))
                + "again: " + again(verdict) + "\n";
    }

    private String again(Verdict verdict) {
        return again.replace(ONE_SEED, "--first " + verdict.seed() + " --seeds 1");
    }

    /** A test case a seed. */
    String junit() {
        long failures = verdicts.stream()
                .filter(verdict -> verdict.finding().isPresent())
                .count();
        long skipped = verdicts.stream().filter(Verdict::cutOff).count();
        StringBuilder xml = new StringBuilder(String.format(
                Locale.ROOT,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%n"
                        + "<testsuite name=\"fauxband torture\" tests=\"%d\" failures=\"%d\" errors=\"0\""
                        + " skipped=\"%d\">%n",
                verdicts.size(),
                failures,
                skipped));
        for (Verdict verdict : verdicts) {
            xml.append("  <testcase name=\"seed ").append(verdict.seed()).append("\" classname=\"fauxband.torture\">");
            verdict.finding()
                    .ifPresent(finding -> xml.append("<failure message=\"")
                            .append(XmlText.escaped(finding.sentence()))
                            .append("\">")
                            .append(XmlText.escaped(text(verdict)))
                            .append("</failure>"));
            if (verdict.cutOff()) {
                xml.append("<skipped message=\"there was no time left\"/>");
            }
            xml.append("</testcase>\n");
        }
        return xml.append("</testsuite>\n").toString();
    }

    /** A page that needs nothing else. */
    String html() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<title>fauxband torture</title><style>body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;"
                + "padding:0 1em}td,th{text-align:left;padding:.2em 1em .2em 0}pre{overflow:auto;background:#f4f4f4;"
                + "color:#111;padding:1em}</style></head><body>\n<h1>fauxband torture</h1>\n<table>\n"
                + "<tr><th>seed</th><th>what came of it</th></tr>\n");
        for (Verdict verdict : verdicts) {
            String otherwise = verdict.cutOff() ? "no time left" : "clean";
            String result = verdict.finding().map(Finding::sentence).orElse(otherwise);
            page.append("<tr><td>").append(verdict.seed()).append("</td><td>").append(XmlText.escaped(result));
            page.append("</td></tr>\n");
        }
        page.append("</table>\n");
        for (Verdict verdict : verdicts) {
            if (verdict.finding().isPresent()) {
                page.append("<h2>Seed ").append(verdict.seed()).append("</h2>\n<pre>");
                page.append(XmlText.escaped(text(verdict))).append("</pre>\n");
            }
        }
        return page.append("</body></html>\n").toString();
    }
}
