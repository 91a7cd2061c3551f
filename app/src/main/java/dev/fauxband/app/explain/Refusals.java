package dev.fauxband.app.explain;

import dev.fauxband.app.docs.CommandSyntax;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.Form;
import dev.fauxband.at.LineDecoder.Reading;
import dev.fauxband.command.CommandScope;
import dev.fauxband.command.Commands;
import dev.fauxband.data.NearestWord;
import dev.fauxband.lint.Hint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a module refuses a command: what the line alone shows comes before what the state suggests. */
final class Refusals {
    private static final int DATA = 4;

    /** These say more exactly than the declaration what is wrong with an argument. */
    private static final List<Hint> OF_ARGUMENTS =
            List.of(Hint.WRONG_LENGTH, Hint.TOO_LONG, Hint.MODE_MISWRITTEN, Hint.READ_TOO_MUCH, Hint.QUOTES_MISSING);

    private static final Pattern WITHOUT_PLUS = Pattern.compile("(?i)AT\\s*Q?LW[A-Z]+.*|AT\\s+[A-Z]{3,}[=?].*");

    private Refusals() {}

    /**
     * The mistakes behind an ERROR.
     *
     * @param line where it stands
     * @param hint what the linter says of it
     */
    static List<Found> of(int line, Typed typed, Optional<Hint> hint, Situation before) {
        if (LineWatcher.glued(typed) || LineWatcher.garbled(typed)) {
            return List.of();
        }
        Optional<Reading<CommandScope>> last = typed.last();
        if (WITHOUT_PLUS.matcher(typed.text()).matches()) {
            return List.of(LogMistake.UNKNOWN_COMMAND.at(line, "the + behind AT is missing"));
        }
        if (last.isPresent() && last.get().command().isEmpty()) {
            return List.of(unknown(line, last.get().name().toUpperCase(Locale.ROOT)));
        }
        Optional<Found> data = data(line, typed, before.sendHex());
        if (data.isPresent()) {
            return data.stream().toList();
        }
        boolean argument = last.flatMap(Reading::refused).isPresent();
        if (argument && hint.filter(OF_ARGUMENTS::contains).isEmpty()) {
            return List.of(badArgument(line, last.get(), last.get().refused().orElse("")));
        }
        Optional<String> miscounted = Judged.miscounted(typed);
        if (miscounted.isPresent()) {
            return List.of(badArgument(line, last.get(), miscounted.get()));
        }
        return List.of(hint.or(() -> closed(typed, before))
                .map(found -> Found.of(line, found))
                .orElseGet(() -> LogMistake.REFUSED_UNCLEAR.at(line, name(typed))));
    }

    /** What is wrong with an argument, and how the command is typed. */
    private static Found badArgument(int line, Reading<CommandScope> reading, String why) {
        AtCommand<CommandScope> command = reading.command().orElseThrow();
        KnownMistake known = LogMistake.BAD_ARGUMENT.known();
        String mend = command.form(reading.form())
                .map(form -> "write " + CommandSyntax.of(command, form) + parameter(form, why))
                .orElse(known.mend().replace("COMMAND", command.name().substring(1)));
        return new Found(line, new KnownMistake(known.word(), known.wrong(), mend, command.source(), false), why);
    }

    /** What the parameter may be that a reason names. */
    private static String parameter(AtCommand.DeclaredForm<CommandScope> form, String why) {
        return form.parameters().stream()
                .filter(parameter -> why.startsWith("<" + parameter.name() + ">"))
                .map(parameter -> "; <" + parameter.name() + "> is " + CommandSyntax.meaning(parameter))
                .findFirst()
                .orElse("");
    }

    /** An Update that failed has ended the registration; the linter leaves that open. */
    private static Optional<Hint> closed(Typed typed, Situation before) {
        boolean wants = typed.does("+QLWUPDATE") || typed.does("+QLWCLOSE");
        return Optional.of(Hint.FORGOT_AFTER_FAIL).filter(any -> wants && before.standing() == Standing.CLOSED);
    }

    private static Found unknown(int line, String name) {
        if (FamilyWatcher.foreign(name)) {
            return LogMistake.OTHER_MODULE.at(line, "AT" + name);
        }
        List<String> words = Commands.ALL.commands().stream()
                .map(command -> command.name().replaceFirst("^[+*]", ""))
                .filter(word -> word.length() > 1)
                .toList();
        String detail = NearestWord.to(name.replaceFirst("^[+*]", ""), words)
                .map(near -> "AT" + name + ", perhaps AT+" + near + " is meant")
                .orElse("AT" + name);
        return LogMistake.UNKNOWN_COMMAND.at(line, detail);
    }

    /** {@code AT+QLWADDOBJ}; empty for a bare AT. */
    private static String name(Typed typed) {
        return typed.last()
                .map(reading -> "AT" + reading.name().toUpperCase(Locale.ROOT))
                .orElse("");
    }

    /** Data to send that are no octets in hex. */
    private static Optional<Found> data(int line, Typed typed, boolean hex) {
        boolean sends =
                typed.last().filter(reading -> reading.form() == Form.WRITE).isPresent()
                        && typed.names("+QLWDATASEND")
                        && hex;
        String data = typed.argument(DATA);
        if (!sends || data.isEmpty()) {
            return Optional.empty();
        }
        if (!data.matches("[0-9A-Fa-f]+")) {
            return Optional.of(LogMistake.NOT_HEX.at(line, "\"" + shortened(data) + "\""));
        }
        return data.length() % 2 == 0
                ? Optional.empty()
                : Optional.of(LogMistake.ODD_HEX.at(line, data.length() + " digits"));
    }

    private static String shortened(String data) {
        return data.length() > 20 ? data.substring(0, 20) + "…" : data;
    }
}
