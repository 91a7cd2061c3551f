package dev.fauxband.command;

import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CmeError;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.CommandTable;
import dev.fauxband.at.Form;
import dev.fauxband.data.NearestWord;
import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another answer for one form of a base command, or for some arguments of it: the lines before {@code OK}, or in their
 * one line {@code ERROR} or {@code +CME ERROR: N}, with which the command does nothing. The LwM2M set keeps its
 * answers.
 */
public final class AnswerText {
    /** Lines of one answer at most. */
    public static final int LINES_MAX = 16;

    /** Octets of a line at most. */
    public static final int LINE_OCTETS_MAX = 256;

    private static final String PROFILE_SAYS_SO = "the profile has it refused";
    private static final String ERROR = "ERROR";
    private static final Pattern CME_ERROR = Pattern.compile("\\+CME ERROR: ?([0-9]{1,5})");
    private static final Pattern WRITE = Pattern.compile("([^=]+)=(.*)");

    private final String name;
    private final Form form;
    private final String first;
    private final CommandResponse answer;

    private AnswerText(String name, Form form, String first, CommandResponse answer) {
        this.name = name;
        this.form = form;
        this.first = first;
        this.answer = answer;
    }

    /** What came of reading. */
    public sealed interface Parsed {
        /** It fits a declaration. */
        record Accepted(AnswerText answer) implements Parsed {}

        /** What is wrong, in one sentence. */
        record Refused(String why) implements Parsed {}
    }

    /**
     * Reads one.
     *
     * @param command a command with its form: {@code +CGMR}, {@code +CPIN?}, {@code +CSQ=?}, {@code +CGSN=}, and {@code
     *     +CGSN=1}, {@code +CLCK=SC,2} for these first arguments
     * @param lines printable ASCII each
     */
    public static Parsed parse(String command, List<String> lines) {
        String text = command.regionMatches(true, 0, "AT", 0, 2) ? command.substring(2) : command;
        Form form = form(text);
        Matcher write = WRITE.matcher(text);
        String first = form == Form.WRITE && write.matches() ? write.group(2) : "";
        String name = text.substring(0, text.length() - suffix(form).length() - first.length());
        Optional<AtCommand<CommandScope>> found = Commands.BASE.stream()
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst();
        if (found.isEmpty()) {
            return new Parsed.Refused(unknown(name));
        }
        if (found.get().form(form).isEmpty()) {
            return new Parsed.Refused("AT" + found.get().name() + " has no form AT" + text + ".");
        }
        boolean printable = lines.stream().allMatch(line -> line.length() <= LINE_OCTETS_MAX && line.matches("[ -~]+"));
        if (!printable || lines.size() > LINES_MAX) {
            return new Parsed.Refused("an answer is at most " + LINES_MAX + " lines of printable ASCII, 1 to "
                    + LINE_OCTETS_MAX + " characters each.");
        }
        CommandResponse answer = answer(lines);
        return found.get().answering(form, first, answer).isPresent()
                ? new Parsed.Accepted(new AnswerText(found.get().name(), form, first, answer))
                : new Parsed.Refused("AT" + found.get().name() + "= takes no " + first + ".");
    }

    private static CommandResponse answer(List<String> lines) {
        Matcher error = CME_ERROR.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (lines.size() == 1 && error.matches()) {
            return CommandResponse.refused(CmeError.of(Integer.parseInt(error.group(1))), PROFILE_SAYS_SO);
        }
        return lines.equals(List.of(ERROR))
                ? CommandResponse.refused(PROFILE_SAYS_SO)
                : CommandResponse.done(lines.stream().map(Octets::latin1).toList());
    }

    private static String unknown(String name) {
        boolean qlw = Commands.QLW.stream().anyMatch(command -> command.name().equalsIgnoreCase(name));
        if (qlw) {
            return "AT" + name + " is of the LwM2M set, whose answers are what the module does.";
        }
        List<String> names = Commands.BASE.stream().map(AtCommand::name).toList();
        return "there is no base command AT" + name + "; "
                + NearestWord.to(name, names)
                        .map(near -> "did you mean AT" + near + "?")
                        .orElse("fauxband manual lists them.");
    }

    private static Form form(String text) {
        if (text.endsWith("=?")) {
            return Form.TEST;
        }
        if (text.contains("=")) {
            return Form.WRITE;
        }
        return text.endsWith("?") ? Form.READ : Form.EXECUTION;
    }

    private static String suffix(Form form) {
        return switch (form) {
            case TEST -> "=?";
            case READ -> "?";
            case WRITE -> "=";
            case EXECUTION -> "";
        };
    }

    /** These commands with this answer. */
    public CommandTable<CommandScope> in(CommandTable<CommandScope> commands) {
        return commands.with(
                commands.find(name).orElseThrow().answering(form, first, answer).orElseThrow());
    }
}
