package dev.fauxband.io.net;

import dev.fauxband.data.Octets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How far datagrams may travel. */
public enum Reach {
    /** Anywhere. */
    ALL("all"),
    /** Only to 127.0.0.0/8 and ::1, written as IPv4 or as IPv4-mapped IPv6; no resolver is asked either. */
    LOOPBACK("loopback");

    /** The environment variable that says the same as the option {@code --net}. */
    public static final String VARIABLE = "FAUXBAND_NET";

    private final String word;

    Reach(String word) {
        this.word = word;
    }

    /**
     * The stricter of option and environment; {@link #ALL} when neither says anything. A variable that is set but empty
     * says nothing; an option that is empty is a mistake.
     */
    public static Parsed<Reach> choose(Optional<String> option, Map<String, String> environment) {
        Optional<String> variable =
                Optional.ofNullable(environment.get(VARIABLE)).filter(word -> !word.isEmpty());
        if (option.isPresent() && !known(option.get())) {
            return refused("--net", option.get());
        }
        if (variable.isPresent() && !known(variable.get())) {
            return refused(VARIABLE, variable.get());
        }
        boolean loopback = Stream.concat(option.stream(), variable.stream()).anyMatch(LOOPBACK.word::equals);
        return Parsed.accepted(loopback ? LOOPBACK : ALL);
    }

    private static boolean known(String word) {
        return word.equals(ALL.word) || word.equals(LOOPBACK.word);
    }

    private static Parsed<Reach> refused(String where, String word) {
        return Parsed.refused(where + " is \"" + word + "\", but must be all or loopback.");
    }

    /** Whether a datagram may go to this address. */
    public boolean permits(Octets ip) {
        return this == ALL || IpForm.loopback(ip);
    }

    /** The word that selects this reach. */
    public String word() {
        return word;
    }
}
