package dev.fauxband.app.fleet.report;

import dev.fauxband.io.tally.Cause;
import dev.fauxband.io.tally.Example;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why work failed, on a page. */
final class HtmlCauses {
    /** More would be read by nobody; the JSON has them all. */
    static final int CAUSES_MAX = 50;

    private HtmlCauses() {}

    static void add(Markup page, RunResult result) {
        List<Map.Entry<Cause, Long>> causes = result.causes();
        page.raw("<section>\n").element("h2", "Causes of failure");
        if (causes.isEmpty()) {
            page.element("p", "Nothing failed.");
        } else {
            page.raw("<ul class=\"causes\">\n");
            causes.stream().limit(CAUSES_MAX).forEach(cause -> add(page, cause, result.examples()));
            page.raw("</ul>\n");
        }
        if (causes.size() > CAUSES_MAX) {
            page.element("p", "And " + (causes.size() - CAUSES_MAX) + " more causes.");
        }
        page.raw("</section>\n");
    }

    private static void add(Markup page, Map.Entry<Cause, Long> cause, Map<Cause, Example> examples) {
        String count = String.format(Locale.ROOT, "%,d", cause.getValue());
        page.raw("<li>").element("b", count);
        page.element("span", "work", Summary.words(cause.getKey().work()));
        page.element("span", cause.getKey().why());
        Example example = examples.get(cause.getKey());
        if (example != null) {
            page.raw("<details>").element("summary", "for example module " + example.module());
            page.element("pre", example.trace()).raw("</details>");
        }
        page.raw("</li>\n");
    }
}
