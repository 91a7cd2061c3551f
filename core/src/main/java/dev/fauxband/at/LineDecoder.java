package dev.fauxband.at;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads command lines as the module does, without running them: for those who look at a line from outside.
 *
 * @param <C> what handlers act on
 */
public final class LineDecoder<C> {
    private final CommandTable<C> commands;

    public LineDecoder(CommandTable<C> commands) {
        this.commands = commands;
    }

    /** An argument of a command that was read. */
    public record Value(Parameter parameter, Octets octets) {}

    /**
     * One command of a line.
     *
     * @param name in the case in which it was typed, without AT; empty where none can be made out
     * @param command empty when the module has none of this name
     * @param values those that were given; none when the command is refused
     * @param refused why the module would answer ERROR before it looks at anything but the line
     */
    public record Reading<C>(
            String name, Form form, Optional<AtCommand<C>> command, List<Value> values, Optional<String> refused) {
        public Reading {
            values = List.copyOf(values);
        }
    }

    /**
     * The commands of a line, up to the first that is refused; none when the line does not begin with AT.
     *
     * @param raw whether a counted argument is taken octet by octet
     */
    public List<Reading<C>> read(Octets octets, boolean raw) {
        List<Reading<C>> readings = new ArrayList<>();
        Optional<CommandLine> line = CommandLine.parse(octets);
        boolean more = line.isPresent() && !line.get().ended();
        while (more) {
            Reading<C> reading = next(line.get(), raw);
            readings.add(reading);
            more = reading.refused().isEmpty() && !line.get().ended();
        }
        return readings;
    }

    private Reading<C> next(CommandLine line, boolean raw) {
        CommandLine.Next next = line.next();
        Form form = next instanceof CommandLine.Next.Command text ? text.form() : Form.EXECUTION;
        Optional<AtCommand<C>> command = commands.find(next.name());
        if (command.isEmpty()) {
            return refused(next.name(), form, command, "the module has no command AT" + next.name());
        }
        if (next instanceof CommandLine.Next.Malformed malformed) {
            return refused(next.name(), form, command, malformed.why());
        }
        Optional<AtCommand.DeclaredForm<C>> declared = command.get().form(form);
        if (declared.isEmpty()) {
            return refused(next.name(), form, command, "it has no such form");
        }
        ArgumentReader.Result result =
                CommandRunner.arguments(line, (CommandLine.Next.Command) next, declared.get(), raw);
        if (result instanceof ArgumentReader.Result.Refused refused) {
            return refused(next.name(), form, command, refused.why());
        }
        ArgumentReader.Result.Read read = (ArgumentReader.Result.Read) result;
        line.skipTo(read.end());
        return new Reading<>(next.name(), form, command, values(declared.get(), read.arguments()), Optional.empty());
    }

    private Reading<C> refused(String name, Form form, Optional<AtCommand<C>> command, String why) {
        return new Reading<>(name, form, command, List.of(), Optional.of(why));
    }

    private static List<Value> values(AtCommand.DeclaredForm<?> form, Arguments arguments) {
        List<Value> values = new ArrayList<>();
        List<Parameter> parameters = form.parameters();
        for (int i = 0; i < arguments.count(); i++) {
            if (arguments.present(i)) {
                values.add(new Value(parameters.get(Math.min(i, parameters.size() - 1)), arguments.octets(i)));
            }
        }
        return values;
    }
}
