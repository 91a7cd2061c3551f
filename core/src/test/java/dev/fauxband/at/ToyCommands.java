package dev.fauxband.at;

import static dev.fauxband.at.CommandResponse.done;

import dev.fauxband.data.Octets;
import java.util.List;

/** Commands that do nothing but note that they ran, in each shape that a declaration may have. */
final class ToyCommands {
    static final CommandTable<ToyLine> ALL = new CommandTable<>(List.of(
            command("A")
                    .execution(note("A"), Parameter.integer("value", 0, 9).orNone())
                    .build(),
            command("&B").execution(note("&B")).build(),
            command("+DO")
                    .execution(note("DO"))
                    .read((line, arguments, nowNs) -> done("+DO: 7"))
                    .write(
                            note("DO="),
                            Parameter.string("text", 1, 8),
                            Parameter.integer("number", 3, 12).orNone())
                    .test()
                    .build(),
            command("*STAR").execution(note("STAR")).build(),
            command("+SEVERAL")
                    .write(
                            note("SEVERAL="),
                            Parameter.integer("first", 0, 1),
                            Parameter.string("item", 0, 9).orSeveral())
                    .test()
                    .build(),
            command("+CHOOSE")
                    .write(note("CHOOSE="), Parameter.choice("colour", "red", "blue"))
                    .test()
                    .build(),
            command("+COUNT")
                    .writeCounted(
                            line -> line.raw,
                            note("COUNT="),
                            Parameter.integer("length", 0, 99),
                            Parameter.counted("data", 99),
                            Parameter.integer("last", 0, 1))
                    .build(),
            command("+TWO")
                    .execution((line, arguments, nowNs) -> done(List.of(Octets.latin1("one"), Octets.latin1("two"))))
                    .build(),
            command("+LATER").execution(ToyCommands::later).build(),
            command("+NO")
                    .execution((line, arguments, nowNs) ->
                            CommandResponse.refused(CmeError.OPERATION_NOT_ALLOWED, "it never does"))
                    .write(note("NO="), Parameter.integer("number", 0, 0))
                    .build(),
            command("+PLAIN")
                    .plainError()
                    .execution((line, arguments, nowNs) -> CommandResponse.refused("it never does"))
                    .write(note("PLAIN="), Parameter.integer("number", 0, 0))
                    .build()));

    private ToyCommands() {}

    private static AtCommand.Declaration<ToyLine> command(String name) {
        return AtCommand.declare(name, "Test", "A toy");
    }

    /** Notes its name and its arguments, each in brackets, a left-out one as a hyphen; numbers behind a #. */
    private static AtCommand.Handler<ToyLine> note(String name) {
        return (line, arguments, nowNs) -> {
            StringBuilder text = new StringBuilder(name);
            for (int i = 0; i < arguments.count(); i++) {
                text.append(
                        arguments.present(i)
                                ? "[" + arguments.octets(i).toLatin1() + "#" + arguments.number(i) + "]"
                                : "-");
            }
            line.ran.add(text.toString());
            return done();
        };
    }

    private static CommandResponse later(ToyLine line, Arguments arguments, long nowNs) {
        line.ran.add("LATER");
        return CommandResponse.later();
    }
}
