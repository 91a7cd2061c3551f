package dev.fauxband.app.console;

import dev.fauxband.app.docs.CommandPage;
import dev.fauxband.app.docs.CommandSyntax;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.Form;
import dev.fauxband.at.Parameter;
import dev.fauxband.command.Commands;
import dev.fauxband.io.view.Meaning;
import java.util.List;

/** What the module understands, from the declarations. */
public record CommandsBody(@Meaning("Each command") List<Command> commands) {
    private static final String TYPED = "> ";

    public CommandsBody {
        commands = List.copyOf(commands);
    }

    /** One command. */
    public record Command(
            @Meaning("What stands behind AT") String name,
            @Meaning("The manual's title of it") String title,
            @Meaning("Where it is specified") String section,
            @Meaning("How it may be typed") List<FormBody> forms,
            @Meaning("What may stand behind it") List<ParameterBody> parameters,
            @Meaning("Lines that a host may type") List<String> examples) {
        public Command {
            forms = List.copyOf(forms);
            parameters = List.copyOf(parameters);
            examples = List.copyOf(examples);
        }
    }

    /** One of its forms. */
    public record FormBody(
            @Meaning("Which form it is") Form form,
            @Meaning("How it is typed") String syntax) {}

    /** One of its parameters. */
    public record ParameterBody(
            @Meaning("As the manual calls it") String name,
            @Meaning("As the answer to =? writes it") String range,

            @Meaning("What it stands for, and what it may be")
            String meaning) {}

    static CommandsBody all() {
        return new CommandsBody(
                Commands.ALL.commands().stream().map(CommandsBody::command).toList());
    }

    private static Command command(AtCommand<?> command) {
        return new Command(
                command.name(),
                command.title(),
                command.source(),
                command.forms().stream()
                        .map(declared -> form(command, declared))
                        .toList(),
                command.forms().stream()
                        .flatMap(declared -> declared.parameters().stream())
                        .map(CommandsBody::parameter)
                        .distinct()
                        .toList(),
                CommandPage.example(command).stream()
                        .filter(line -> line.startsWith(TYPED + "AT" + command.name()))
                        .map(line -> line.substring(TYPED.length()))
                        .distinct()
                        .toList());
    }

    private static FormBody form(AtCommand<?> command, AtCommand.DeclaredForm<?> declared) {
        return new FormBody(declared.form(), CommandSyntax.of(command, declared));
    }

    private static ParameterBody parameter(Parameter parameter) {
        return new ParameterBody(parameter.name(), parameter.range(), CommandSyntax.meaning(parameter));
    }
}
