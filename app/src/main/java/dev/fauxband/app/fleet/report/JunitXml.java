package dev.fauxband.app.fleet.report;

import dev.fauxband.app.fleet.figures.Expectation;
import dev.fauxband.app.play.XmlText;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A run as JUnit XML: a test case for each thing that it was held to, a property for each doubt. */
final class JunitXml {
    private JunitXml() {}

    static String of(RunResult result) {
        String seconds = String.format(Locale.ROOT, "%.3f", result.outcome().seconds());
        long failures =
                result.verdicts().stream().filter(verdict -> !verdict.holds()).count();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"")
                .append(XmlText.escaped("fauxband fleet: " + result.settings().title()))
                .append("\" tests=\"")
                .append(result.verdicts().size())
                .append("\" failures=\"")
                .append(failures)
                .append("\" errors=\"0\" skipped=\"0\" time=\"")
                .append(seconds)
                .append("\" timestamp=\"")
                .append(result.began().truncatedTo(ChronoUnit.SECONDS))
                .append("\">\n  <properties>\n");
        result.settings().plan().forEach((name, value) -> property(xml, name, value));
        result.doubts().forEach(doubt -> property(xml, "doubtful", doubt.sentence()));
        xml.append("  </properties>\n");
        result.verdicts().forEach(verdict -> testCase(xml, verdict, seconds));
        return xml.append("</testsuite>\n").toString();
    }

    private static void property(StringBuilder xml, String name, String value) {
        xml.append("    <property name=\"")
                .append(XmlText.escaped(name))
                .append("\" value=\"")
                .append(XmlText.escaped(value))
                .append("\"/>\n");
    }

    private static void testCase(StringBuilder xml, Expectation.Verdict verdict, String seconds) {
        xml.append("  <testcase classname=\"fauxband.fleet\" name=\"")
                .append(XmlText.escaped(verdict.expectation().text().strip()))
                .append("\" time=\"")
                .append(seconds)
                .append("\">");
        if (!verdict.holds()) {
            xml.append("<failure message=\"")
                    .append(XmlText.escaped(verdict.sentence()))
                    .append("\"/>");
        }
        xml.append("</testcase>\n");
    }
}
