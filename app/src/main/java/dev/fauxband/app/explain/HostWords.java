package dev.fauxband.app.explain;

import dev.fauxband.at.AtCommand;
import dev.fauxband.at.LineDecoder.Reading;
import dev.fauxband.at.LineDecoder.Value;
import dev.fauxband.at.Parameter;
import dev.fauxband.command.CommandScope;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a host types, in words: from the declarations of the commands. */
final class HostWords {
    private HostWords() {}

    /** @param hex whether data to send are hex digits */
    static Meaning of(Typed typed, boolean hex) {
        if (typed.knock()) {
            return Meaning.of("asks whether the module listens", "V.250 §6");
        }
        if (typed.readings().isEmpty()) {
            return Meaning.of("no command: the module ignores a line that does not begin with AT", "V.250 §5.2.1");
        }
        List<String> sentences = new ArrayList<>();
        for (Reading<CommandScope> reading : typed.readings()) {
            sentences.add(sentence(reading));
            data(reading, hex).ifPresent(sentences::add);
        }
        String section =
                typed.readings().get(0).command().map(AtCommand::source).orElse("");
        return new Meaning(sentences, section);
    }

    private static String sentence(Reading<CommandScope> reading) {
        if (reading.command().isEmpty()) {
            return reading.refused().orElse("no command");
        }
        String title = reading.command().get().title();
        if (reading.refused().isPresent()) {
            return title + "; ERROR is due: " + reading.refused().get();
        }
        return switch (reading.form()) {
            case TEST -> title + ": asks what it takes";
            case READ -> title + ": asks how it stands";
            case EXECUTION, WRITE -> title + values(reading.values());
        };
    }

    private static String values(List<Value> values) {
        List<String> words = new ArrayList<>();
        for (Value value : values) {
            if (value.parameter().kind() != Parameter.Kind.COUNTED && !literal(value.parameter())) {
                words.add(word(value));
            }
        }
        return words.isEmpty() ? "" : ": " + String.join(", ", words);
    }

    private static boolean literal(Parameter parameter) {
        return parameter.kind() == Parameter.Kind.CHOICE && parameter.choices().size() == 1;
    }

    /** {@code port 5683}, {@code mode 0x0100 (CON)}. */
    private static String word(Value value) {
        String written = value.octets().toUtf8();
        return value.parameter().name() + " " + written
                + choice(value.parameter(), written)
                        .map(means -> " (" + means + ")")
                        .orElse("");
    }

    /** What one of few values means, out of {@code what: 0 this, 1 that}. */
    private static Optional<String> choice(Parameter parameter, String written) {
        String meaning = parameter.meaning().replaceFirst("^[^:]*: ", "");
        for (String part : meaning.split(", ", -1)) {
            if (part.regionMatches(true, 0, written + " ", 0, written.length() + 1)) {
                return Optional.of(part.substring(written.length() + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> data(Reading<CommandScope> reading, boolean hex) {
        return reading.values().stream()
                .filter(value -> value.parameter().kind() == Parameter.Kind.COUNTED)
                .findFirst()
                .flatMap(value -> hex ? Octets.hex(value.octets().toLatin1()) : Optional.of(value.octets()))
                .map(octets -> "data: " + Payload.words(octets));
    }
}
