package dev.fauxband.app.term;

import dev.fauxband.app.docs.CommandSyntax;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.Form;
import dev.fauxband.at.Parameter;
import dev.fauxband.command.CommandScope;
import dev.fauxband.command.Commands;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Goes on with a command line, from the declarations of commands: names, then forms, then values of parameters. */
final class AtCompletion {
    private static final String AT = "AT";

    private final String before;
    private final String word;

    private AtCompletion(String before, String word) {
        this.before = before;
        this.word = word;
    }

    /** What may follow; empty when nothing can be listed. */
    static List<Completion> of(String typed) {
        if (typed.length() < AT.length()) {
            return AT.startsWith(typed.toUpperCase(Locale.ROOT))
                    ? List.of(new Completion(AT, AT, "a command line"))
                    : List.of();
        }
        return at(typed).map(AtCompletion::list).orElseGet(List::of);
    }

    /** What the parameter is that comes next, where its values cannot be listed. */
    static Optional<String> tip(String typed) {
        return at(typed).flatMap(AtCompletion::argument).map(argument -> argument.tip());
    }

    /** Behind {@code AT}, or behind the semicolon that ends the command before. */
    private static Optional<AtCompletion> at(String typed) {
        if (!typed.regionMatches(true, 0, AT, 0, AT.length())) {
            return Optional.empty();
        }
        int from = AT.length();
        boolean quoted = false;
        for (int i = from; i < typed.length(); i++) {
            quoted ^= typed.charAt(i) == '"';
            from = typed.charAt(i) == ';' && !quoted ? i + 1 : from;
        }
        return Optional.of(new AtCompletion(typed.substring(0, from), typed.substring(from)));
    }

    private List<Completion> list() {
        Optional<Argument> argument = argument();
        if (argument.isPresent()) {
            return argument.get().values(before + word);
        }
        List<Completion> all = new ArrayList<>();
        for (AtCommand<CommandScope> command : Commands.ALL.commands()) {
            String name = command.name();
            if (name.equalsIgnoreCase(word)) {
                forms(command).forEach(all::add);
            } else if (!name.isEmpty() && name.regionMatches(true, 0, word, 0, word.length())) {
                all.add(new Completion(before + word + rest(name), AT + name, command.title()));
            }
        }
        return all;
    }

    /** What is missing of a name, in the case in which the user types. */
    private String rest(String name) {
        String rest = name.substring(word.length());
        boolean lower = before.startsWith("at") && word.equals(word.toLowerCase(Locale.ROOT));
        return lower ? rest.toLowerCase(Locale.ROOT) : rest;
    }

    private List<Completion> forms(AtCommand<CommandScope> command) {
        List<Completion> forms = new ArrayList<>();
        for (AtCommand.DeclaredForm<CommandScope> declared : command.forms()) {
            String syntax = CommandSyntax.of(command, declared);
            switch (declared.form()) {
                case TEST -> forms.add(form("=?", syntax, "which parameters there are"));
                case READ -> forms.add(form("?", syntax, "what is set"));
                case WRITE -> forms.add(form("=", syntax, command.title()));
                case EXECUTION -> {
                    if (declared.parameters().isEmpty()) {
                        forms.add(form("", syntax, command.title()));
                    } else {
                        new Argument(command, declared.parameters().get(0), "", "")
                                .values(before + word)
                                .forEach(forms::add);
                    }
                }
            }
        }
        return forms;
    }

    private Completion form(String mark, String syntax, String meaning) {
        return new Completion(before + word + mark, syntax, meaning);
    }

    /** The argument that is being typed, when a write form has begun. */
    private Optional<Argument> argument() {
        int equals = word.indexOf('=');
        if (equals < 0) {
            return Optional.empty();
        }
        String arguments = word.substring(equals + 1);
        String last = arguments.substring(lastComma(arguments) + 1);
        int index = commas(arguments);
        return Commands.ALL
                .find(word.substring(0, equals).strip().toUpperCase(Locale.ROOT))
                .flatMap(command -> command.form(Form.WRITE)
                        .flatMap(write -> parameter(write.parameters(), index)
                                .map(parameter ->
                                        new Argument(command, parameter, last, CommandSyntax.of(command, write)))));
    }

    private static Optional<Parameter> parameter(List<Parameter> parameters, int index) {
        if (index < parameters.size()) {
            return Optional.of(parameters.get(index));
        }
        return parameters.isEmpty()
                ? Optional.empty()
                : Optional.of(parameters.get(parameters.size() - 1)).filter(Parameter::repeated);
    }

    private static int commas(String arguments) {
        int commas = 0;
        boolean quoted = false;
        for (int i = 0; i < arguments.length(); i++) {
            quoted ^= arguments.charAt(i) == '"';
            commas += arguments.charAt(i) == ',' && !quoted ? 1 : 0;
        }
        return commas;
    }

    private static int lastComma(String arguments) {
        int last = -1;
        boolean quoted = false;
        for (int i = 0; i < arguments.length(); i++) {
            quoted ^= arguments.charAt(i) == '"';
            last = arguments.charAt(i) == ',' && !quoted ? i : last;
        }
        return last;
    }

    /**
     * A parameter of a command, and what is typed of it.
     *
     * @param typed with its opening quotation mark, if it has one
     * @param syntax of the form that it stands in
     */
    private record Argument(AtCommand<CommandScope> command, Parameter parameter, String typed, String syntax) {
        /** More numbers than this are no choice. */
        private static final int NUMBERS_MAX = 20;

        String tip() {
            return syntax + "   <" + parameter.name() + ">: " + CommandSyntax.meaning(parameter);
        }

        List<Completion> values(String line) {
            String begun = typed.strip();
            boolean quoted = begun.startsWith("\"");
            String word = quoted ? begun.substring(1) : begun;
            String head = line.substring(0, line.length() - begun.length());
            List<Completion> values = new ArrayList<>();
            for (String value : enumerated()) {
                if (value.regionMatches(true, 0, word, 0, word.length())) {
                    String written = quoted || CommandSyntax.literal(parameter) ? "\"" + value + "\"" : value;
                    values.add(new Completion(head + written, value, meaning(value)));
                }
            }
            return values;
        }

        /** {@code buffer access} of {@code 0 direct push, 1 buffer access}; the whole where it names no values. */
        private String meaning(String value) {
            return Arrays.stream(parameter.meaning().split("[,;] ", -1))
                    .filter(part -> part.startsWith(value + " "))
                    .map(part -> part.substring(value.length() + 1))
                    .findFirst()
                    .orElse(parameter.meaning());
        }

        private List<String> enumerated() {
            List<String> values = new ArrayList<>(parameter.choices());
            boolean few = parameter.max() - parameter.min() < NUMBERS_MAX;
            if (parameter.kind() == Parameter.Kind.INTEGER && few) {
                for (long number = parameter.min(); number <= parameter.max(); number++) {
                    values.add(Long.toString(number));
                }
            }
            return values;
        }
    }
}
