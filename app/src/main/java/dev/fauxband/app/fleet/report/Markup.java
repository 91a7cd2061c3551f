package dev.fauxband.app.fleet.report;

import dev.fauxband.app.play.XmlText;
import java.util.List;

/** HTML that is well-formed XML too; what is text is escaped. */
final class Markup {
    private final StringBuilder html = new StringBuilder();

    /** Markup as it is. */
    Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    /** An element that holds this text. */
    Markup element(String name, String text) {
        html.append('<').append(name).append('>').append(XmlText.escaped(text));
        html.append("</").append(name).append(">\n");
        return this;
    }

    /** An element of this class that holds this text. */
    Markup element(String name, String style, String text) {
        html.append('<').append(name).append(" class=\"").append(style).append("\">");
        html.append(XmlText.escaped(text)).append("</").append(name).append(">\n");
        return this;
    }

    /** A table that scrolls by itself where it is too wide. */
    Markup table(List<String> head, List<List<String>> rows) {
        html.append("<div class=\"scroll\"><table>\n<thead><tr>");
        head.forEach(cell -> cell("th", cell));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> cell("td", cell));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table></div>\n");
        return this;
    }

    private void cell(String name, String text) {
        html.append('<').append(name).append('>').append(XmlText.escaped(text));
        html.append("</").append(name).append('>');
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
