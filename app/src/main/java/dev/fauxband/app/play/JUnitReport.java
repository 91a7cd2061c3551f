package dev.fauxband.app.play;

import dev.fauxband.script.PlayReport;
import java.util.Locale;

/** What came of scripts, as JUnit XML: a test case a script. */
public final class JUnitReport {
    private static final double NS_PER_S = 1e9;

    private final StringBuilder cases = new StringBuilder();
    private int tests;
    private int failures;

    /** Adds a script that took so long. */
    public void add(String name, PlayReport report, long ns) {
        tests++;
        cases.append(String.format(
                Locale.ROOT,
                "  <testcase name=\"%s\" classname=\"fauxband.play\" time=\"%.3f\">%n",
                XmlText.escaped(name),
                ns / NS_PER_S));
        if (!report.passed()) {
            failures++;
            PlayReport.Difference first = report.differences().get(0);
            cases.append("    <failure message=\"")
                    .append(XmlText.escaped(first.toString()))
                    .append("\">");
            report.differences()
                    .forEach(difference ->
                            cases.append(XmlText.escaped(difference.toString())).append('\n'));
            cases.append("</failure>\n");
        }
        if (!report.skipped().isEmpty()) {
            cases.append("    <system-out>skipped ")
                    .append(report.skipped().size())
                    .append(" lines that only a module of our own can do</system-out>\n");
        }
        cases.append("  </testcase>\n");
    }

    /** The whole report. */
    public String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"fauxband play\" tests=\"" + tests
                + "\" failures=\"" + failures + "\" errors=\"0\" skipped=\"0\">\n" + cases + "</testsuite>\n";
    }
}
