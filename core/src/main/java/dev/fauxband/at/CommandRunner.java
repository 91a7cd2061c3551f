package dev.fauxband.at;

import dev.fauxband.data.Octets;
import dev.fauxband.trace.Trace;
import java.util.List;
import java.util.Optional;

/** Runs the commands of one line up to the first error, and gives the line its final result. */
final class CommandRunner<C> {
    private final CommandTable<C> commands;
    private final C module;
    private final LineState settings;
    private final LineOutput output;
    private final Trace trace;

    /** The line whose last command has not ended yet. */
    private Optional<CommandLine> open = Optional.empty();

    /** What the command that has not ended says in place of its own lines. */
    private Optional<CommandResponse.Done> instead = Optional.empty();

    private boolean ended;

    CommandRunner(CommandTable<C> commands, C module, LineState settings, LineOutput output, Trace trace) {
        this.commands = commands;
        this.module = module;
        this.settings = settings;
        this.output = output;
        this.trace = trace;
    }

    /** The same for a module that has just restarted. */
    CommandRunner<C> afresh(C restarted) {
        return new CommandRunner<>(commands, restarted, settings, output, trace);
    }

    boolean busy() {
        return open.isPresent();
    }

    /** A command was the last: nothing is run any more. */
    boolean ended() {
        return ended;
    }

    void run(long nowNs, CommandLine line) {
        while (!line.ended()) {
            CommandResponse response = runNext(nowNs, line);
            if (response instanceof CommandResponse.Later later) {
                open = Optional.of(line);
                instead = later.instead();
                return;
            }
            if (response instanceof CommandResponse.Last last) {
                output.information(nowNs, last.lines());
                ended = true;
                break;
            }
            if (!answered(nowNs, response)) {
                return;
            }
        }
        output.finalResult(nowNs, "OK", 0);
    }

    void complete(long nowNs, CommandResponse response) {
        CommandLine line = open.orElseThrow(() -> new IllegalStateException("no command is open"));
        open = Optional.empty();
        boolean done = response instanceof CommandResponse.Done;
        if (answered(nowNs, done ? instead.map(CommandResponse.class::cast).orElse(response) : response)) {
            run(nowNs, line);
        }
    }

    /** Whether the next octet of a line that is still typed is one of a counted argument, taken as it is. */
    boolean counts(Octets typed) {
        Optional<CommandLine> begun = CommandLine.parse(typed);
        while (begun.isPresent() && !begun.get().ended()) {
            CommandLine line = begun.get();
            if (!(line.next() instanceof CommandLine.Next.Command text)) {
                return false;
            }
            Optional<AtCommand.DeclaredForm<C>> form =
                    commands.find(text.name()).flatMap(command -> command.form(text.form()));
            if (form.isEmpty()) {
                return false;
            }
            boolean raw = form.get().raw().test(module);
            if (!(arguments(line, text, form.get(), raw) instanceof ArgumentReader.Result.Read read)) {
                return raw
                        && ArgumentReader.counts(typed, text.from(), form.get().parameters());
            }
            line.skipTo(read.end());
        }
        return false;
    }

    /** Answers a line that was not even read. */
    void refuse(long nowNs, CommandResponse refused) {
        answered(nowNs, refused);
    }

    /** Writes what a command answers; false when that ends the line. */
    private boolean answered(long nowNs, CommandResponse response) {
        if (response instanceof CommandResponse.Done done) {
            output.information(nowNs, done.lines());
            return true;
        }
        CommandResponse.Refused refused = (CommandResponse.Refused) response;
        int report =
                refused.cme().equals(CmeError.NONE) ? 0 : settings.current().errorReport();
        if (report == 0) {
            output.finalResult(nowNs, "ERROR", 4);
        } else {
            String detail = report == 1
                    ? Integer.toString(refused.cme().code())
                    : refused.cme().text();
            output.finalResult(nowNs, "+CME ERROR: " + detail, -1);
        }
        trace.reason(nowNs, refused.why());
        return false;
    }

    private CommandResponse runNext(long nowNs, CommandLine line) {
        CommandLine.Next next = line.next();
        String name = next.name();
        Optional<AtCommand<C>> command = commands.find(name);
        if (command.isEmpty()) {
            String why = next instanceof CommandLine.Next.Malformed malformed && name.isEmpty()
                    ? malformed.why()
                    : "the module has no command AT" + name;
            return CommandResponse.refused(CmeError.OPERATION_NOT_SUPPORTED, "ERROR: " + why);
        }
        CommandResponse response = next instanceof CommandLine.Next.Command text
                ? run(nowNs, line, text, command.get())
                : command.get().refused(CmeError.OPERATION_NOT_SUPPORTED, ((CommandLine.Next.Malformed) next).why());
        return response instanceof CommandResponse.Refused refused
                ? new CommandResponse.Refused("ERROR to AT" + name + ": " + refused.why(), refused.cme())
                : response;
    }

    private CommandResponse run(long nowNs, CommandLine line, CommandLine.Next.Command text, AtCommand<C> command) {
        Optional<AtCommand.DeclaredForm<C>> form = command.form(text.form());
        if (form.isEmpty()) {
            return command.refused(CmeError.OPERATION_NOT_SUPPORTED, "it has no such form");
        }
        ArgumentReader.Result result =
                arguments(line, text, form.get(), form.get().raw().test(module));
        if (result instanceof ArgumentReader.Result.Refused refused) {
            return command.refused(CmeError.INCORRECT_PARAMETERS, refused.why());
        }
        ArgumentReader.Result.Read read = (ArgumentReader.Result.Read) result;
        line.skipTo(read.end());
        return form.get().handler().run(module, read.arguments(), nowNs);
    }

    /** The arguments of a command that stand where {@code line} is, a counted one {@code raw} or not. */
    static ArgumentReader.Result arguments(
            CommandLine line, CommandLine.Next.Command text, AtCommand.DeclaredForm<?> form, boolean raw) {
        boolean extended = text.name().charAt(0) == '+' || text.name().charAt(0) == '*';
        if (extended && text.form() == Form.WRITE) {
            return ArgumentReader.read(line.octets(), text.from(), form.parameters(), raw);
        }
        if (extended || text.form() == Form.READ || text.form() == Form.TEST) {
            return new ArgumentReader.Result.Read(Arguments.NONE, text.from());
        }
        Octets number = line.basicNumber();
        int end = text.from() + number.size();
        if (number.isEmpty() && text.form() == Form.EXECUTION) {
            return new ArgumentReader.Result.Read(Arguments.NONE, end);
        }
        if (form.parameters().isEmpty()) {
            return new ArgumentReader.Result.Refused("it takes no number");
        }
        ArgumentReader.Result result =
                ArgumentReader.read(number, 0, List.of(form.parameters().get(0)), false);
        return result instanceof ArgumentReader.Result.Read read
                ? new ArgumentReader.Result.Read(read.arguments(), end)
                : result;
    }
}
