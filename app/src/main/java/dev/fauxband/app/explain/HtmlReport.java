package dev.fauxband.app.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.app.play.XmlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** An explanation as one page that needs nothing else, has no script and may load nothing. */
final class HtmlReport {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private final StringBuilder html = new StringBuilder();
    private int line;
    private String state = Summary.NOTHING_KNOWN;

    private HtmlReport() {}

    /** @param name of the log */
    static String of(String name, Explanation explanation) {
        HtmlReport page = new HtmlReport();
        page.head(name);
        page.summary(name, explanation);
        page.html.append("<section>\n<h2>Line by line</h2>\n<ol class=\"log\">\n");
        explanation.remarks().forEach(page::remark);
        page.html.append("</ol>\n</section>\n</main>\n</body>\n</html>\n");
        return page.html.toString();
    }

    private void head(String name) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\"/>\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\"/>\n<link rel=\"icon\" href=\"data:,\"/>\n");
        element("title", "", name + ", explained");
        html.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<main>\n");
    }

    private void summary(String name, Explanation explanation) {
        html.append("<header>\n");
        element("p", "product", "fauxband explain");
        element("h1", "", name);
        element("p", explanation.mistakes().isEmpty() ? "verdict good" : "verdict bad", Summary.headline(explanation));
        html.append("</header>\n<section>\n<h2>In short</h2>\n<ol class=\"short\">\n");
        entries(explanation.mistakes(), "bad");
        entries(explanation.doubts(), "doubt");
        html.append("</ol>\n");
        element("p", "", Summary.end(explanation));
        html.append("</section>\n");
    }

    private void entries(List<Found> found, String style) {
        for (Summary.Entry entry : Summary.entries(found)) {
            html.append("<li class=\"")
                    .append(style)
                    .append("\"><a href=\"#L")
                    .append(entry.first().line());
            html.append("\">").append(XmlText.escaped(entry.place())).append("</a> ");
            element("strong", "", Summary.sentence(entry.first().sentence()));
            element("span", "", Summary.sentence(entry.first().mistake().mend()));
            element("small", "", entry.first().mistake().section());
            html.append("</li>\n");
        }
    }

    private void remark(Remark remark) {
        boolean wrong = remark.found().stream().anyMatch(one -> !one.mistake().doubtful());
        boolean first = remark.event().line() != line;
        line = remark.event().line();
        html.append(first ? "<li id=\"L" + line + "\" class=\"" : "<li class=\"");
        html.append(Shown.side(remark).word()).append(wrong ? " wrong" : "").append("\">\n");
        element("span", "number", Integer.toString(remark.event().line()));
        element("code", "", Shown.side(remark).mark() + " " + Shown.line(remark));
        remark.waitedNs()
                .filter(ns -> ns >= 1_000_000_000L)
                .ifPresent(ns -> element("p", "wait", "after " + Spans.words(ns)));
        for (int i = 0; i < remark.meaning().size(); i++) {
            String section = i == 0 && !remark.section().isEmpty() ? " [" + remark.section() + "]" : "";
            element("p", "", Shown.safe(remark.meaning().get(i)) + section);
        }
        for (Found found : remark.found()) {
            String style = found.mistake().doubtful() ? "doubt" : "bad";
            element("p", style, Summary.sentence(found.sentence()));
            element(
                    "p",
                    style,
                    "Do: " + found.mistake().mend() + " [" + found.mistake().section() + "]");
        }
        if (!Summary.state(remark).equals(state) && Shown.side(remark) != Shown.Side.REMARK) {
            state = Summary.state(remark);
            element("p", "state", state);
        }
        html.append("</li>\n");
    }

    private void element(String name, String style, String text) {
        html.append('<').append(name);
        html.append(style.isEmpty() ? "" : " class=\"" + style + "\"").append('>');
        html.append(XmlText.escaped(text)).append("</").append(name).append(">\n");
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("explain.css")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file explain.css");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
