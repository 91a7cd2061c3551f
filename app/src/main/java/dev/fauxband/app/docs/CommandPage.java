package dev.fauxband.app.docs;

import dev.fauxband.at.AtCommand;
import dev.fauxband.at.Form;
import dev.fauxband.at.Parameter;
import java.util.List;

/**
 * The reference of one command, made from its declaration.
 *
 * @param name as the host types it: {@code AT+QLWSERV}
 * @param source where it is specified
 * @param responseMs maximum response time
 * @param later results that may follow {@code OK}, each on its own
 * @param parameters in the order of the form that has them
 * @param example a session, in the notation of transcripts
 */
public record CommandPage(
        String name,
        String title,
        String source,
        int responseMs,
        List<FormLine> forms,
        List<String> later,
        List<ParameterLine> parameters,
        List<String> example) {
    public CommandPage {
        forms = List.copyOf(forms);
        later = List.copyOf(later);
        parameters = List.copyOf(parameters);
        example = List.copyOf(example);
    }

    /**
     * One form.
     *
     * @param kind test, read, write or execution
     * @param syntax how it is typed
     * @param answer what a fresh module answers to a test form, without its result code; for other forms none
     */
    public record FormLine(String kind, String syntax, List<String> answer) {
        public FormLine {
            answer = List.copyOf(answer);
        }
    }

    /**
     * One parameter.
     *
     * @param name as the manual writes it, with angle brackets
     * @param meaning what it may be
     */
    public record ParameterLine(String name, String meaning) {}

    /** What every line begins with, alone: it has no declaration. */
    public static final CommandPage BARE = new CommandPage(
            "AT",
            "Nothing but the question whether somebody answers",
            "ITU-T V.250",
            300,
            List.of(new FormLine(kind(Form.EXECUTION), "AT", List.of())),
            List.of(),
            List.of(),
            List.of("> AT", "< OK"));

    public static <C> CommandPage of(AtCommand<C> command) {
        String name = "AT" + command.name();
        List<FormLine> forms = command.forms().stream()
                .map(declared -> new FormLine(
                        kind(declared.form()), CommandSyntax.of(command, declared), answer(name, declared.form())))
                .toList();
        List<ParameterLine> parameters = command.forms().stream()
                .flatMap(declared -> declared.parameters().stream())
                .filter(parameter -> !CommandSyntax.literal(parameter))
                .map(CommandPage::parameter)
                .toList();
        return new CommandPage(
                name,
                command.title(),
                command.source(),
                command.responseMs(),
                forms,
                command.later(),
                parameters,
                CommandExample.of(command));
    }

    /** A session with the command, in the notation of transcripts. */
    public static List<String> example(AtCommand<?> command) {
        return CommandExample.of(command);
    }

    private static String kind(Form form) {
        return switch (form) {
            case TEST -> "test";
            case READ -> "read";
            case WRITE -> "write";
            case EXECUTION -> "execution";
        };
    }

    private static List<String> answer(String name, Form form) {
        return form == Form.TEST ? FreshModule.information(name + "=?") : List.of();
    }

    private static ParameterLine parameter(Parameter parameter) {
        return new ParameterLine("<" + parameter.name() + ">", CommandSyntax.meaning(parameter));
    }

    /** {@code Answers within 300 ms; after OK may come SEND OK or SEND FAIL.} */
    String times() {
        String sentence = "Answers within " + responseTime();
        return later.isEmpty() ? sentence + "." : sentence + "; after OK may come " + String.join(" or ", later) + ".";
    }

    /** {@code 300 ms}, {@code 5 s}. */
    private String responseTime() {
        return responseMs % 1000 == 0 ? responseMs / 1000 + " s" : responseMs + " ms";
    }
}
