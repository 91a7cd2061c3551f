package dev.fauxband.script;

import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.NearestWord;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.radio.CoverageLevel;
import dev.fauxband.radio.Signal;
import dev.fauxband.radio.SimState;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one can do to a module from outside, in words: {@code ! coverage none} of a transcript, the same at the control
 * door. All that says such words reads them here.
 */
public final class ActionWords {
    private static final int QUARTER_S = 900;

    private ActionWords() {}

    /** An action: its word, what may follow, and what it does. */
    public enum Action {
        POWER_KEY("power-key", "", "Presses the power key: starts a module that is off, wakes one that sleeps"),
        RESET("reset", "", "Pulls the reset line"),
        COVERAGE("coverage", "none|ce0|ce1|ce2", "Carries the module to where it hears its cell so"),
        SIGNAL(
                "signal",
                "RSRP SNR such as -100 5 (-140 to -44 dBm, -20 to 30 dB)",
                "Lets the cell be received so: -140 to -44 dBm, -20 to 30 dB"),
        SIM("sim", "ready|absent|pin", "Changes the SIM card"),
        PSM("psm", "", "Sends a registered module into deep sleep now"),
        WAKE("wake", "", "Brings it out of deep sleep"),
        DETACH("detach", "", "Lets the network detach the module"),
        NEW_IP("new-ip", "[ADDRESS] such as 10.0.0.2", "Lets the network give the module another address"),
        NAT_REBIND("nat-rebind", "", "Lets the next datagram come from a new source port"),
        CLOCK("clock", "ISO-TIME such as 2026-11-25T12:00:00+08:00", "Lets the network tell the time"),
        URC("urc", "TEXT", "Lets the module say this; escapes as in transcripts"),
        SET("set", "FIELD=VALUE such as rrcTail=5s", "Changes a field of the profile");

        private final String word;
        private final String arguments;
        private final String meaning;

        Action(String word, String arguments, String meaning) {
            this.word = word;
            this.arguments = arguments;
            this.meaning = meaning;
        }

        public String word() {
            return word;
        }

        /** What follows the word, as a synopsis; empty when nothing may. */
        public String arguments() {
            return arguments;
        }

        public String meaning() {
            return meaning;
        }
    }

    /** What came of reading. */
    public sealed interface Parsed {
        /** An event for the module. */
        record Understood(ModemEvent event) implements Parsed {}

        /** What is wrong, in one sentence. */
        record NotUnderstood(String why) implements Parsed {}
    }

    /** The words of all actions. */
    public static List<String> words() {
        return Arrays.stream(Action.values()).map(Action::word).toList();
    }

    /** Reads one action, words separated by blanks. */
    public static Parsed parse(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        String rest = parts.length > 1 ? parts[1].strip() : "";
        for (Action action : Action.values()) {
            if (action.word.equals(parts[0])) {
                return parse(action, rest);
            }
        }
        String mend = NearestWord.to(parts[0], words())
                .map(word -> "did you mean " + word + "?")
                .orElse("there are " + String.join(", ", words()) + ".");
        return new Parsed.NotUnderstood("there is no action \"" + parts[0] + "\"; " + mend);
    }

    private static Parsed parse(Action action, String rest) {
        if (action == Action.SET && !rest.isEmpty()) {
            return change(rest);
        }
        Optional<ModemEvent> event =
                action.arguments.isEmpty() && !rest.isEmpty() ? Optional.empty() : event(action, rest);
        if (event.isPresent()) {
            return new Parsed.Understood(event.get());
        }
        String takes = action.arguments.isEmpty() ? "nothing behind it" : action.arguments;
        return new Parsed.NotUnderstood(
                action.word + " takes " + takes + (rest.isEmpty() ? "." : ", not " + rest + "."));
    }

    private static Optional<ModemEvent> event(Action action, String rest) {
        return switch (action) {
            case POWER_KEY -> Optional.of(new ModemEvent.PowerKey());
            case RESET -> Optional.of(new ModemEvent.Reset());
            case COVERAGE -> constant(CoverageLevel.values(), rest).map(ModemEvent.Coverage::new);
            case SIGNAL -> signal(rest);
            case SIM -> constant(SimState.values(), rest).map(ModemEvent.Sim::new);
            case PSM -> Optional.of(new ModemEvent.SleepNow());
            case WAKE -> Optional.of(new ModemEvent.Wake());
            case DETACH -> Optional.of(new ModemEvent.Detach());
            case NEW_IP ->
                rest.isEmpty() || IpLiteral.parse(rest).isPresent()
                        ? Optional.of(new ModemEvent.NewAddress(rest))
                        : Optional.empty();
            case NAT_REBIND -> Optional.of(new ModemEvent.NatRebind());
            case CLOCK -> clock(rest);
            case URC ->
                rest.isEmpty() || Escapes.fault(rest).isPresent()
                        ? Optional.empty()
                        : Optional.of(new ModemEvent.Inject(Octets.latin1(Escapes.unescape(rest))));
            case SET -> Optional.empty();
        };
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String word) {
        return Arrays.stream(constants)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static Optional<ModemEvent> signal(String rest) {
        if (!rest.matches("-?\\d{1,3}\\s+-?\\d{1,3}")) {
            return Optional.empty();
        }
        String[] numbers = rest.split("\\s+", -1);
        int rsrp = Integer.parseInt(numbers[0]);
        int snr = Integer.parseInt(numbers[1]);
        boolean possible =
                rsrp >= Signal.RSRP_MIN && rsrp <= Signal.RSRP_MAX && snr >= Signal.SNR_MIN && snr <= Signal.SNR_MAX;
        return possible ? Optional.of(new ModemEvent.Signal(rsrp, snr)) : Optional.empty();
    }

    private static Optional<ModemEvent> clock(String rest) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(rest);
            long epochMs = time.toInstant().toEpochMilli();
            return Optional.of(
                    new ModemEvent.WallClock(epochMs, time.getOffset().getTotalSeconds() / QUARTER_S));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Parsed change(String rest) {
        String[] parts = rest.split("=", 2);
        Optional<ProfileField> field = ProfileField.find(parts[0]);
        if (field.isEmpty()) {
            List<String> keys =
                    Arrays.stream(ProfileField.values()).map(ProfileField::key).toList();
            return new Parsed.NotUnderstood("there is no field \"" + parts[0] + "\""
                    + NearestWord.to(parts[0], keys)
                            .map(key -> "; did you mean " + key + "?")
                            .orElse("."));
        }
        String value = parts.length > 1 ? parts[1] : "";
        return field.get().type().accepts(value)
                ? new Parsed.Understood(new ModemEvent.Change(field.get(), value))
                : new Parsed.NotUnderstood(
                        "set " + parts[0] + " takes " + field.get().type().form() + ", not \"" + value + "\".");
    }
}
