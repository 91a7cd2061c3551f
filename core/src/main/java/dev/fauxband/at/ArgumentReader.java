package dev.fauxband.at;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the arguments of one command from a command line: commas separate them, quotation marks are optional, blanks
 * around them and inside the marks do not count. The one exception is a counted argument, taken octet by octet.
 */
final class ArgumentReader {
    /** More arguments than any command has: beyond it nothing is kept. */
    static final int ARGUMENTS_MAX = 64;

    private final Octets line;
    private final List<Parameter> parameters;
    private final List<Argument> values = new ArrayList<>();
    private int position;
    private boolean counting;

    private ArgumentReader(Octets line, int from, List<Parameter> parameters) {
        this.line = line;
        this.position = from;
        this.parameters = parameters;
    }

    /** What came of it: arguments and where the command ends (at {@code ;} or the line's end), or why not. */
    sealed interface Result {
        /** Arguments that fit the declaration. */
        record Read(Arguments arguments, int end) implements Result {}

        /** The host's mistake. */
        record Refused(String why) implements Result {}
    }

    /**
     * Reads from {@code from} on.
     *
     * @param raw whether a counted argument is taken as it is
     */
    static Result read(Octets line, int from, List<Parameter> parameters, boolean raw) {
        return new ArgumentReader(line, from, parameters).read(raw);
    }

    /** Whether the next octet of a line that is still typed is one of a counted argument. */
    static boolean counts(Octets line, int from, List<Parameter> parameters) {
        ArgumentReader reader = new ArgumentReader(line, from, parameters);
        return reader.read(true) instanceof Result.Refused && reader.counting;
    }

    /** The first arguments of a command, alone on a line; none when it is empty; empty when they do not fit. */
    static Optional<List<Argument>> begin(Octets line, List<Parameter> parameters) {
        if (line.isEmpty()) {
            return Optional.of(List.of());
        }
        ArgumentReader reader = new ArgumentReader(line, 0, parameters);
        Optional<Result.Refused> why = reader.collect(false);
        return why.isEmpty() && reader.position == line.size()
                ? Optional.of(List.copyOf(reader.values))
                : Optional.empty();
    }

    private Result read(boolean raw) {
        Optional<Result.Refused> why = collect(raw);
        if (why.isPresent()) {
            return why.get();
        }
        return enough()
                ? new Result.Read(new Arguments(values), position)
                : new Result.Refused("<" + parameters.get(values.size()).name() + "> is missing");
    }

    /** Reads to the end of the command; why not, if it cannot. */
    private Optional<Result.Refused> collect(boolean raw) {
        boolean more = true;
        while (more) {
            int index = values.size();
            if (index >= ARGUMENTS_MAX || (index >= parameters.size() && !lastRepeats())) {
                return Optional.of(new Result.Refused("too many parameters"));
            }
            Parameter parameter = parameters.get(Math.min(index, parameters.size() - 1));
            Optional<Octets> token = raw && parameter.kind() == Parameter.Kind.COUNTED
                    ? countedToken(values.get(index - 1).number())
                    : token();
            if (token.isEmpty()) {
                return refused(parameter, "is not written as a parameter may be");
            }
            Optional<Argument> argument = argument(parameter, token.get());
            if (argument.isEmpty()) {
                return refused(parameter, "is out of range");
            }
            values.add(argument.get());
            more = position < line.size() && line.at(position) == ',';
            position += more ? 1 : 0;
        }
        return Optional.empty();
    }

    private static Optional<Result.Refused> refused(Parameter parameter, String why) {
        return Optional.of(new Result.Refused("<" + parameter.name() + "> " + why));
    }

    private static Optional<Argument> argument(Parameter parameter, Octets token) {
        return token.isEmpty() && parameter.optional() ? Optional.of(Argument.ABSENT) : parameter.parse(token);
    }

    private boolean lastRepeats() {
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1).repeated();
    }

    private boolean enough() {
        return values.size() >= parameters.size()
                || parameters.get(values.size()).optional();
    }

    /** The octets up to the next comma, semicolon or the end; empty when quotation marks or controls stand wrong. */
    private Optional<Octets> token() {
        skipBlanks();
        if (position < line.size() && line.at(position) == '"') {
            return quotedToken();
        }
        int from = position;
        while (position < line.size() && !separator(line.at(position))) {
            if (line.at(position) == '"' || control(line.at(position))) {
                return Optional.empty();
            }
            position++;
        }
        return Optional.of(trimmed(from, position));
    }

    private Optional<Octets> quotedToken() {
        int from = ++position;
        while (position < line.size() && line.at(position) != '"') {
            if (control(line.at(position))) {
                return Optional.empty();
            }
            position++;
        }
        if (position == line.size()) {
            return Optional.empty();
        }
        Octets token = trimmed(from, position++);
        skipBlanks();
        return position == line.size() || separator(line.at(position)) ? Optional.of(token) : Optional.empty();
    }

    /** {@code length} octets with a comma behind them; else the same between quotation marks; else empty. */
    private Optional<Octets> countedToken(long length) {
        boolean quoted = position < line.size() && line.at(position) == '"';
        counting = line.size() - position < length + (quoted ? 1 : 0);
        int end = position + (int) Math.min(length, line.size());
        if (end < line.size() && line.at(end) == ',') {
            Octets token = line.slice(position, end);
            position = end;
            return Optional.of(token);
        }
        if (quoted && end + 1 < line.size() && line.at(end + 1) == '"') {
            Octets token = line.slice(position + 1, end + 1);
            position = end + 2;
            skipBlanks();
            return position < line.size() && line.at(position) == ',' ? Optional.of(token) : Optional.empty();
        }
        return Optional.empty();
    }

    private Octets trimmed(int from, int to) {
        int first = from;
        int end = to;
        while (first < end && blank(line.at(first))) {
            first++;
        }
        while (end > first && blank(line.at(end - 1))) {
            end--;
        }
        return line.slice(first, end);
    }

    private void skipBlanks() {
        while (position < line.size() && blank(line.at(position))) {
            position++;
        }
    }

    private static boolean separator(int octet) {
        return octet == ',' || octet == ';';
    }

    static boolean blank(int octet) {
        return octet == ' ' || octet == '\t';
    }

    private static boolean control(int octet) {
        return (octet < ' ' && octet != '\t') || octet == 0x7F;
    }
}
