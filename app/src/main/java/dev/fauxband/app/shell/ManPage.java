package dev.fauxband.app.shell;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The man page of the whole command line in troff's man macros, one section for all sub-commands. */
final class ManPage {
    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String of(CommandLine root) {
        ManPage page = new ManPage();
        page.write(root);
        return page.page.toString();
    }

    private void write(CommandLine root) {
        CommandSpec spec = root.getCommandSpec();
        macro("TH", spec.name().toUpperCase(java.util.Locale.ROOT), "1", "", "Fauxband", "User Commands");
        macro("SH", "NAME");
        text(spec.name() + " - " + spec.usageMessage().description()[0]);
        macro("SH", "SYNOPSIS");
        text(synopsis(root));
        macro("SH", "OPTIONS");
        arguments(spec);
        macro("SH", "COMMANDS");
        root.getSubcommands().values().forEach(this::command);
        macro("SH", "EXIT STATUS");
        exitCodes(spec);
        macro("SH", "EXAMPLES");
        examples(spec);
    }

    private void command(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        macro("SS", spec.qualifiedName());
        for (String line : spec.usageMessage().description()) {
            text(line);
        }
        macro("PP");
        text(synopsis(command));
        arguments(spec);
        examples(spec);
    }

    private void arguments(CommandSpec spec) {
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            entry(parameter.paramLabel(), parameter);
        }
        for (OptionSpec option : spec.options()) {
            if (!option.hidden() && !option.inherited()) {
                String names = String.join(", ", option.names());
                entry(option.arity().max() == 0 ? names : names + " " + option.paramLabel(), option);
            }
        }
    }

    private void entry(String head, ArgSpec argument) {
        macro("TP");
        page.append("\\fB").append(escaped(head)).append("\\fR\n");
        for (String line : plain(argument.description())) {
            text(line);
        }
    }

    private void exitCodes(CommandSpec spec) {
        for (Map.Entry<String, String> code : spec.usageMessage().exitCodeList().entrySet()) {
            macro("TP");
            text(code.getKey());
            text(code.getValue());
        }
    }

    private void examples(CommandSpec spec) {
        List<String> lines = plain(spec.usageMessage().footer());
        if (!lines.isEmpty()) {
            macro("PP");
            macro("nf");
            lines.forEach(this::text);
            macro("fi");
        }
    }

    private static String synopsis(CommandLine command) {
        return command.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    }

    private static List<String> plain(String[] lines) {
        return List.of(lines).stream()
                .map(line -> Ansi.OFF.string(line.replace("%%", "%")))
                .toList();
    }

    private void macro(String name, String... arguments) {
        page.append('.').append(name);
        for (String argument : arguments) {
            page.append(" \"").append(escaped(argument).replace("\"", "\\(dq")).append('"');
        }
        page.append('\n');
    }

    private void text(String line) {
        String escaped = escaped(line);
        // A line that begins with a dot or a quote would be a request to troff.
        boolean request = escaped.startsWith(".") || escaped.startsWith("'");
        page.append(request ? "\\&" : "").append(escaped).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }
}
