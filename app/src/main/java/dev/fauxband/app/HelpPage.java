package dev.fauxband.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/** How {@code --help} looks: sub-commands in groups, then options, then examples. */
final class HelpPage {
    private static final int NAME_COLUMNS = 14;

    private HelpPage() {}

    /** {@code --help} for {@code root} and all that are added to it later, {@code --version} for itself. */
    static void addOptions(CommandLine root) {
        OptionSpec.Builder help = OptionSpec.builder("-h", "--help").usageHelp(true);
        OptionSpec.Builder version = OptionSpec.builder("-V", "--version").versionHelp(true);
        root.getCommandSpec()
                .addOption(help.scopeType(ScopeType.INHERIT)
                        .description("Show this help.")
                        .build())
                .addOption(version.description("Show the version.").build());
    }

    /** Gives {@code command} and all below it this look; their classes only say what they do. */
    static void shape(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.sortOptions(false)
                .descriptionHeading("%n")
                .parameterListHeading("%nParameters%n")
                .optionListHeading("%nOptions%n");
        if (usage.footer().length > 0) {
            usage.footerHeading("%nExamples%n");
            usage.footer(indented(usage.footer()));
        }
        Map<String, IHelpSectionRenderer> sections = command.getHelpSectionMap();
        sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, HelpPage::groups);
        command.setHelpSectionMap(sections);
        command.getSubcommands().values().forEach(HelpPage::shape);
    }

    private static String[] indented(String[] lines) {
        return List.of(lines).stream().map(line -> "  " + line).toArray(String[]::new);
    }

    private static String groups(Help help) {
        StringBuilder text = new StringBuilder();
        if (help.commandSpec().root() != help.commandSpec()) {
            return help.subcommands().isEmpty()
                    ? ""
                    : String.format(Locale.ROOT, "%nCommands%n")
                            + table(
                                    help,
                                    help.subcommands().values().stream()
                                            .map(Help::commandSpec)
                                            .toList());
        }
        if (!help.subcommands().isEmpty()) {
            for (CommandGroup group : CommandGroup.values()) {
                text.append(System.lineSeparator())
                        .append(group.title())
                        .append(System.lineSeparator())
                        .append(commands(help, group));
            }
        }
        return text.toString();
    }

    private static String commands(Help help, CommandGroup group) {
        List<CommandSpec> specs =
                group.commands().stream().map(CommandSpec::forAnnotatedObject).toList();
        return table(help, specs);
    }

    private static String table(Help help, List<CommandSpec> specs) {
        int width = help.commandSpec().usageMessage().width();
        TextTable table = TextTable.forColumns(
                help.colorScheme(),
                new Column(NAME_COLUMNS, 2, Column.Overflow.SPAN),
                new Column(width - NAME_COLUMNS, 0, Column.Overflow.WRAP));
        for (CommandSpec spec : specs) {
            String description = spec.usageMessage().description()[0];
            table.addRowValues(
                    help.colorScheme().commandText(spec.name()),
                    help.colorScheme().text(description));
        }
        return table.toString();
    }
}
