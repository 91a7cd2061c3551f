package dev.fauxband.app.docs;

import dev.fauxband.app.explain.KnownMistake;

/** {@code docs/mistakes.md}: the known mistakes; what {@code fauxband explain --list} shows, on one page. */
final class MistakesDocument {
    private static final String HEAD = """
            # Known mistakes

            What `fauxband explain` finds in a log ([how](explain.md)). `run --trace` and `tap` give the hints among
            them while a host types. Those that are only worth a look do not make `explain` end with 1.

            """;

    private MistakesDocument() {}

    static String text() {
        MarkdownTable table = new MarkdownTable("mistake", "what went wrong", "what to do", "where it stands");
        for (KnownMistake mistake : KnownMistake.all()) {
            table.row(
                    "`" + mistake.word() + "`" + (mistake.doubtful() ? " (worth a look)" : ""),
                    marked(mistake.wrong()),
                    marked(mistake.mend()),
                    mistake.section());
        }
        return GeneratedDocsTest.MARK + HEAD + table;
    }

    /** Angle brackets would be HTML. */
    private static String marked(String text) {
        return text.replaceAll("<\\w+>", "`$0`");
    }
}
