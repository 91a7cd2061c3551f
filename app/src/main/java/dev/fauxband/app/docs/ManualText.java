package dev.fauxband.app.docs;

import dev.fauxband.at.AtCommand;

/** The reference as a terminal shows it. */
public final class ManualText {
    private static final int NAME_COLUMNS = 20;
    private static final int KIND_COLUMNS = 12;

    private ManualText() {}

    /** Every command with its title, in groups. */
    public static String list() {
        StringBuilder text = new StringBuilder();
        for (CommandPages.Group group : CommandPages.GROUPS) {
            text.append(text.isEmpty() ? "" : "\n").append(group.title()).append("\n");
            for (AtCommand<?> command : group.commands()) {
                text.append(line("AT" + command.name(), command.title()));
            }
        }
        text.append(line(CommandPage.BARE.name(), CommandPage.BARE.title()));
        return text.append("\nfauxband manual COMMAND shows one, for example: fauxband manual qlwserv\n")
                .toString();
    }

    private static String line(String name, String title) {
        return "  " + padded(name, NAME_COLUMNS) + title + "\n";
    }

    public static String page(CommandPage page) {
        StringBuilder text = new StringBuilder();
        text.append(page.name()).append("   ").append(page.title()).append("\n");
        text.append(page.source()).append(". ").append(page.times()).append("\n");
        text.append("\nForms\n");
        for (CommandPage.FormLine form : page.forms()) {
            text.append("  ")
                    .append(padded(form.kind(), KIND_COLUMNS))
                    .append(form.syntax())
                    .append("\n");
            for (String line : form.answer()) {
                text.append("  ").append(padded("", KIND_COLUMNS)).append(line).append("\n");
            }
        }
        if (!page.parameters().isEmpty()) {
            text.append("\nParameters\n");
            for (CommandPage.ParameterLine parameter : page.parameters()) {
                text.append("  ")
                        .append(padded(parameter.name(), NAME_COLUMNS))
                        .append(parameter.meaning())
                        .append("\n");
            }
        }
        text.append("\nExample\n");
        page.example().forEach(line -> text.append("  ").append(line).append("\n"));
        return text.toString();
    }

    private static String padded(String word, int columns) {
        return word + " ".repeat(Math.max(1, columns - word.length()));
    }
}
