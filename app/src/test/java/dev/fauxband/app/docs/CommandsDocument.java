package dev.fauxband.app.docs;

import dev.fauxband.at.AtCommand;

/** {@code docs/commands.md}: every command from its declaration; what {@code fauxband manual} shows, on one page. */
final class CommandsDocument {
    private static final String HEAD = """
            # Commands

            Every command that the module knows, from its declaration; `fauxband manual COMMAND` shows one. Optional
            parts stand in brackets. Examples are sessions in the notation of transcripts: `>` is the host, `<` the
            module, `!` the world outside, `#` a remark.
            """;

    private CommandsDocument() {}

    static String text() {
        StringBuilder text = new StringBuilder(GeneratedDocsTest.MARK).append(HEAD);
        for (CommandPages.Group group : CommandPages.GROUPS) {
            text.append("\n## ").append(group.title()).append("\n");
            for (AtCommand<?> command : group.commands()) {
                page(text, CommandPage.of(command));
            }
        }
        coverage(text);
        return text.toString();
    }

    private static void coverage(StringBuilder text) {
        text.append("""

                ## What of the general AT manual is there

                The commands around the LwM2M set, those of the module's general AT manual and those that programs on
                a PC send first. What is not there answers `ERROR`, or what `AT+CMEE` makes of it; sockets and MQTT
                are out of scope.

                """);
        MarkdownTable table = new MarkdownTable("command", "there", "in a word");
        Coverage.readAll().forEach(row -> table.row(code("AT" + row.command()), row.extent(), row.why()));
        text.append(table);
    }

    private static void page(StringBuilder text, CommandPage page) {
        text.append("\n### ").append(page.name()).append("\n\n");
        text.append(page.title()).append(" (").append(page.source()).append("). ");
        text.append(page.times()).append("\n\n");
        MarkdownTable forms = new MarkdownTable("form", "typed", "answer");
        for (CommandPage.FormLine form : page.forms()) {
            forms.row(
                    form.kind(),
                    code(form.syntax()),
                    form.answer().isEmpty() ? "" : code(form.answer().get(0)));
        }
        text.append(forms);
        if (!page.parameters().isEmpty()) {
            MarkdownTable parameters = new MarkdownTable("parameter", "is");
            page.parameters().forEach(parameter -> parameters.row(code(parameter.name()), parameter.meaning()));
            text.append("\n").append(parameters);
        }
        text.append("\n```\n");
        page.example().forEach(line -> text.append(line).append("\n"));
        text.append("```\n");
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
