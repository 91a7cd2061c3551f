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
        return text.toString();
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
