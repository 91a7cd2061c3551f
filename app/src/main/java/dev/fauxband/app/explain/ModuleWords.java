package dev.fauxband.app.explain;

import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CmeError;
import dev.fauxband.at.LineDecoder.Reading;
import dev.fauxband.command.CommandScope;
import dev.fauxband.command.Commands;
import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;

/** What a module says, in words. */
final class ModuleWords {
    private static final String RESULTS = "Manual §3";

    private ModuleWords() {}

    /**
     * @param before how things stood when it was said
     * @param explained whether mistakes say why it was said
     */
    static Meaning of(String text, Situation before, boolean explained) {
        if (before.dataDue() > 0 && !Texts.finalResult(text)) {
            return Meaning.of("the data: " + data(text, before.receiveHex()), "Manual §3.10");
        }
        if (text.equals("OK")) {
            return ok(before);
        }
        if (Texts.error(text)) {
            return Meaning.of(explained ? "refused" : error(text, before), source(before));
        }
        if (text.startsWith("+QLW")) {
            return QlwWords.of(text, before.receiveHex());
        }
        Optional<Meaning> known = result(text).or(() -> RadioWords.of(text)).or(() -> boot(text, before));
        return known.orElseGet(() -> answer(text, before));
    }

    private static Optional<Meaning> boot(String text, Situation before) {
        if (!Texts.boot(text)) {
            return Optional.empty();
        }
        return Optional.of(
                before.starting()
                        ? new Meaning(List.of(), "")
                        : Meaning.of("the module starts; it knows nothing of what was set before", "BC26 AT manual"));
    }

    private static Optional<Meaning> result(String text) {
        return switch (text) {
            case "CONNECT OK" -> meaning("the platform has registered the module", "Manual §3.5");
            case "CONNECT FAIL" -> meaning("the module could not register", "Manual §3.5");
            case "UPDATE OK" -> meaning("the platform has renewed the registration", "Manual §3.6");
            case "UPDATE FAIL" -> meaning("the registration was not renewed", "Manual §3.6");
            case "CLOSE OK" -> meaning("the platform has removed the registration", "Manual §3.7");
            case "CLOSE FAIL" -> meaning("the platform did not say that it removed the registration", "Manual §3.7");
            case "SEND OK" -> meaning("the platform has acknowledged the message", "Manual §3.8");
            case "SEND FAIL" -> meaning("the message was not acknowledged", "Manual §3.8");
            default -> Optional.empty();
        };
    }

    private static Optional<Meaning> meaning(String sentence, String section) {
        return Optional.of(Meaning.of(sentence, section));
    }

    private static Meaning ok(Situation before) {
        Optional<Typed> pending = before.pending();
        if (pending.isEmpty()) {
            return Meaning.of("done; the log does not show what", RESULTS);
        }
        Typed typed = pending.get();
        if (typed.last().flatMap(Reading::refused).isPresent() && typed.names("+QLWDATASEND")) {
            return Meaning.of("done, although the line is wrong as it stands here: the log may have cut it", "");
        }
        if (typed.does("+QLWDATASEND")) {
            return Meaning.of(
                    typed.text().toLowerCase(java.util.Locale.ROOT).contains("0x0100")
                            ? "on its way; SEND OK or SEND FAIL follows, within about 128 s"
                            : "on its way as NON; nobody will say whether it arrives",
                    "Manual §3.8");
        }
        List<String> later =
                typed.last().flatMap(Reading::command).map(AtCommand::later).orElse(List.of());
        boolean follows = !later.isEmpty()
                && (!later.contains("UPDATE OK") || before.standing().registered());
        return Meaning.of(
                follows ? "done; " + String.join(" or ", later) + " follows, within about 128 s" : "done",
                follows ? source(before) : "");
    }

    private static String source(Situation before) {
        return before.pending()
                .flatMap(Typed::last)
                .flatMap(Reading::command)
                .map(AtCommand::source)
                .orElse(RESULTS);
    }

    /** Why a command is refused, in the state in which things are; the mistakes say what to do. */
    private static String error(String text, Situation before) {
        String code = Texts.values(text).get(0);
        for (CmeError error : CmeError.KNOWN) {
            if (code.equals(Integer.toString(error.code()))) {
                return "refused: " + error.text();
            }
        }
        if (!text.equals("ERROR")) {
            return "refused: " + code;
        }
        Optional<Typed> typed = before.pending();
        String state = "the state (" + state(before) + ")";
        return typed.flatMap(Typed::last)
                .flatMap(Reading::refused)
                .map(why -> "refused: " + why)
                .orElse(
                        typed.filter(Judged::right).isPresent()
                                ? "refused: the line itself is right, but does not fit " + state
                                : "refused; the log does not say whether for the line or for " + state);
    }

    private static String state(Situation before) {
        return before.standing().word() + ", " + before.network().word();
    }

    /** The answer to a command, or something that nobody asked for. */
    private static Meaning answer(String text, Situation before) {
        String name = Texts.name(text);
        Optional<AtCommand<CommandScope>> command = name.isEmpty() ? Optional.empty() : Commands.ALL.find(name);
        if (command.isPresent()) {
            return Meaning.of(
                    command.get().title() + ": " + String.join(",", Texts.values(text)),
                    command.get().source());
        }
        Optional<Typed> pending = before.pending().filter(typed -> !typed.knock());
        return pending.isPresent()
                ? Meaning.of("the answer", source(before))
                : Meaning.of(text.startsWith("+") ? "a report that this module does not know" : "a text of the module");
    }

    private static String data(String text, boolean hex) {
        Optional<Octets> octets = hex ? Octets.hex(text) : Optional.of(Octets.latin1(text));
        return octets.map(Payload::words).orElse("\"" + text + "\", which are no hex digits");
    }
}
