package dev.fauxband.app.docs;

import java.util.List;

/** A table of Markdown, row by row. */
final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();

    MarkdownTable(String... heads) {
        row(heads);
        text.append("|").append("---|".repeat(heads.length)).append("\n");
    }

    void row(String... cells) {
        List.of(cells)
                .forEach(cell ->
                        text.append("| ").append(cell.replace("|", "\\|")).append(" "));
        text.append("|\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
