package dev.fauxband.sim.fault;

import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.NearestWord;
import dev.fauxband.modem.FieldType.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads faults: {@code loss 20% up}, {@code split for 30s}, {@code 4.04 on update}, {@code loss off}, {@code off}. All
 * that takes faults reads them here.
 */
public final class FaultWords {
    private static final Duration LASTING = new Duration("1ms", "1y");

    private FaultWords() {}

    /** What came of reading. */
    public sealed interface Parsed {
        /** An order. */
        record Understood(FaultOrder order) implements Parsed {}

        /** What is wrong, in one sentence. */
        record NotUnderstood(String why) implements Parsed {}
    }

    /** All words, in the order of the catalogue. */
    public static List<String> words() {
        return Arrays.stream(FaultName.values()).map(FaultName::word).toList();
    }

    /** Reads one order, words separated by blanks. */
    public static Parsed parse(String text) {
        List<String> words = Arrays.stream(text.strip().split("\\s+", -1)).collect(Collectors.toList());
        if (words.equals(List.of("off"))) {
            return new Parsed.Understood(new FaultOrder.EndAll());
        }
        if (words.size() == 2
                && words.get(0).equals("garbage")
                && List.of("line", "platform").contains(words.get(1))) {
            words = words.get(1).equals("line") ? List.of("garbage") : List.of("platform-garbage");
        }
        Optional<FaultName> name = FaultName.find(words.get(0));
        if (name.isEmpty()) {
            return wrong("there is no fault \"" + words.get(0) + "\"; "
                    + NearestWord.to(words.get(0), words())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("fauxband faults lists them."));
        }
        if (words.size() > 1 && words.get(words.size() - 1).equals("off")) {
            return end(name.get(), words);
        }
        return begin(name.get(), words);
    }

    private static Parsed end(FaultName name, List<String> words) {
        if (name.momentary()) {
            return wrong(name.word() + " happens once: there is nothing to end.");
        }
        return words.size() == 2
                ? new Parsed.Understood(new FaultOrder.End(name))
                : wrong(words.get(0) + " off ends it; nothing stands between the two.");
    }

    private static Parsed begin(FaultName name, List<String> words) {
        List<String> given = words.subList(1, words.size());
        Optional<Long> lastsNs = Optional.empty();
        int last = given.lastIndexOf("for");
        if (last >= 0 && last == given.size() - 2) {
            String time = given.get(last + 1);
            if (name.momentary()) {
                return wrong(name.word() + " happens once: it takes no \"for\".");
            }
            if (!LASTING.accepts(time)) {
                return wrong("for takes " + LASTING.form() + ", not \"" + time + "\".");
            }
            lastsNs = Duration.parse(time);
            given = given.subList(0, last);
        }
        Optional<List<String>> values =
                name == FaultName.REFUSAL ? refusal(words.get(0), given) : values(name.arguments(), given);
        if (values.isEmpty() || !possible(name, values.get())) {
            String takes = name.synopsis().isEmpty() ? "nothing behind it" : name.synopsis() + forms(name);
            return wrong(words.get(0) + " takes " + takes
                    + (given.isEmpty() ? "." : ", not \"" + String.join(" ", given) + "\"."));
        }
        return new Parsed.Understood(new FaultOrder.Begin(new Fault(name, values.get(), lastsNs)));
    }

    /** What its values may be, where the synopsis does not say it. */
    private static String forms(FaultName name) {
        String forms = name.arguments().stream()
                .filter(argument -> !argument.equals(FaultArgument.DIRECTION) && !argument.greedy())
                .map(argument -> argument.type().form())
                .collect(Collectors.joining(" and "));
        return forms.isEmpty() || name == FaultName.REFUSAL ? "" : " (" + forms + ")";
    }

    private static Optional<List<String>> refusal(String code, List<String> given) {
        boolean complete = given.size() == 2
                && given.get(0).equals("on")
                && FaultName.REFUSAL.arguments().get(1).type().accepts(given.get(1));
        return complete && !code.endsWith("x") ? Optional.of(List.of(code, given.get(1))) : Optional.empty();
    }

    /** Each word is of the first argument that takes it; what is passed over has its own value. */
    private static Optional<List<String>> values(List<FaultArgument> arguments, List<String> given) {
        List<String> values = new ArrayList<>();
        int next = 0;
        for (FaultArgument argument : arguments) {
            int end = argument.greedy() ? given.size() : Math.min(next + 1, given.size());
            String text = String.join(" ", given.subList(next, end));
            if (!text.isEmpty() && argument.type().accepts(text)) {
                values.add(argument.type().canonical(text));
                next = end;
            } else {
                values.add(argument.otherwise());
            }
        }
        return next == given.size() ? Optional.of(values) : Optional.empty();
    }

    private static boolean possible(FaultName name, List<String> values) {
        return name != FaultName.NEW_IP
                || values.get(0).isEmpty()
                || IpLiteral.parse(values.get(0)).isPresent();
    }

    private static Parsed wrong(String sentence) {
        return new Parsed.NotUnderstood(sentence);
    }
}
