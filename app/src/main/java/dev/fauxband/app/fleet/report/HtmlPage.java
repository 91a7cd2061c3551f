package dev.fauxband.app.fleet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.app.fleet.figures.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run as one page that needs nothing else: styles, scripts and figures are in it, and it may load nothing. */
final class HtmlPage {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
            + " img-src data:; base-uri 'none'; form-action 'none'";

    private HtmlPage() {}

    static String of(RunResult result) {
        Markup page = new Markup().raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        head(page, result);
        page.raw("<body>\n<header>\n");
        heading(page, result);
        page.raw("</header>\n<main>\n");
        section(page, "What came of it");
        HtmlTables.verdicts(page, result);
        HtmlTables.totals(page, result);
        page.raw("</section>\n");
        plots(page, result);
        section(page, "Latency by percentile");
        HtmlTables.percentiles(page, result);
        page.raw("</section>\n");
        HtmlCauses.add(page, result);
        facts(page, "Plan", result.settings().plan());
        facts(page, "Machine", result.machine());
        facts(page, "Options", result.settings().options());
        page.raw("</main>\n");
        scripts(page, result);
        return page.raw("</body>\n</html>\n").toString();
    }

    private static void head(Markup page, RunResult result) {
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        page.raw("<meta name=\"color-scheme\" content=\"light dark\"/>\n");
        page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\"/>\n");
        page.raw("<link rel=\"icon\" href=\"data:,\"/>\n");
        page.element("title", "Fleet: " + result.settings().title() + " – " + result.verdict());
        page.raw("<style>\n" + resource("uPlot.min.css") + "\n" + resource("report.css") + "</style>\n</head>\n");
    }

    private static void heading(Markup page, RunResult result) {
        page.element("p", "product", "fauxband fleet");
        page.element("h1", result.settings().title());
        String style = result.verdicts().isEmpty() ? "none" : result.holds() ? "holds" : "failed";
        page.element("p", "verdict " + style, result.verdict());
        page.element(
                "p",
                "when",
                "began " + result.began().truncatedTo(ChronoUnit.SECONDS) + ", ran "
                        + Unit.SECONDS.format(result.outcome().seconds()) + ", seed "
                        + result.settings().plan().getOrDefault("seed", "unknown"));
        if (!result.doubts().isEmpty()) {
            page.raw("<div class=\"doubts\">\n")
                    .element("strong", "This result is doubtful:")
                    .raw("<ul>\n");
            result.doubts()
                    .forEach(doubt -> page.element(
                            "li",
                            String.format(Locale.ROOT, "from %.1fs on: %s", doubt.sinceSeconds(), doubt.sentence())));
            page.raw("</ul></div>\n");
        }
    }

    private static void section(Markup page, String title) {
        page.raw("<section>\n").element("h2", title);
    }

    private static void plots(Markup page, RunResult result) {
        section(page, "Over time");
        List<Mark> marks = result.marks();
        if (!marks.isEmpty()) {
            page.raw("<ol class=\"marks\">\n");
            marks.forEach(mark -> page.element("li", Unit.SECONDS.format(mark.seconds()) + " " + mark.text()));
            page.raw("</ol>\n");
        }
        page.raw("<div id=\"plots\"></div>\n<noscript>\n");
        HtmlTables.overTime(page, result);
        page.raw("</noscript>\n</section>\n");
    }

    private static void facts(Markup page, String title, Map<String, String> facts) {
        section(page, title);
        page.raw("<dl>\n");
        facts.forEach((name, value) -> page.element("dt", name).element("dd", value.isEmpty() ? "–" : value));
        page.raw("</dl>\n</section>\n");
    }

    private static void scripts(Markup page, RunResult result) {
        page.raw("<script type=\"application/json\" id=\"figures\">" + PlotFigures.of(result) + "</script>\n");
        page.raw("<script>\n/*!\n" + script(resource("uPlot.LICENSE")) + "\n*/\n");
        page.raw(script(resource("uPlot.iife.min.js")) + "\n</script>\n");
        page.raw("<script>\n" + script(resource("report.js")) + "</script>\n");
    }

    /** A script that no text in it can end, or hide the end of (HTML §4.12.1.3). */
    static String script(String text) {
        return text.replaceAll("(?i)<(/script|script|!--)", "\\\\x3c$1");
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
