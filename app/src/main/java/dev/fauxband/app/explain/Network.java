package dev.fauxband.app.explain;

import java.util.List;
import java.util.Optional;

/** How a module stands with its network, as its line tells. */
public enum Network {
    /** The log has not said anything of it. */
    UNKNOWN("network unknown"),
    /** AT+CFUN=0 or 4. */
    OFF("radio off"),
    /** Not registered, and perhaps looking for a cell. */
    SEARCHING("no network"),
    /** The network does not want this SIM card. */
    DENIED("refused by the network"),
    /** Registered, at home or roaming. */
    ATTACHED("in the network"),
    /** Deep sleep. */
    ASLEEP("asleep (PSM)");

    private final String word;

    Network(String word) {
        this.word = word;
    }

    /** In a few words. */
    public String word() {
        return word;
    }

    /** What a text of the module tells of it, if it does. */
    static Optional<Network> told(String text) {
        if (Texts.registrationReport(text)) {
            return Texts.registration(text).stream().mapToObj(Network::of).findFirst();
        }
        List<String> values = Texts.values(text);
        return switch (Texts.name(text)) {
            case "+CGATT" -> Optional.of(values.get(0).equals("1") ? ATTACHED : SEARCHING);
            case "+IP" -> Optional.of(ATTACHED);
            case "+CGPADDR" ->
                Optional.of(ATTACHED)
                        .filter(any -> values.size() > 1 && values.get(1).length() > 6);
            case "+QNBIOTEVENT" ->
                Optional.of(values.get(0).contains("ENTER") ? ASLEEP : ATTACHED)
                        .filter(any -> values.get(0).contains("PSM"));
            case "+CFUN" -> Optional.of(OFF).filter(any -> !values.get(0).equals("1"));
            default -> Optional.empty();
        };
    }

    /** What {@code <stat>} of +CEREG says (27.007 §10.1.22). */
    static Network of(int stat) {
        return switch (stat) {
            case 1, 5 -> ATTACHED;
            case 3 -> DENIED;
            case 4 -> UNKNOWN;
            default -> SEARCHING;
        };
    }
}
