package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;

/** Addresses, rules and routes as text, for tests. */
final class Addresses {
    private Addresses() {}

    /** {@code 127.0.0.1:5683} or {@code [::1]:5683}. */
    static Address address(String text) {
        int colon = text.lastIndexOf(':');
        String host = text.substring(0, colon).replace("[", "").replace("]", "");
        return new Address(ip(host), Integer.parseInt(text.substring(colon + 1)));
    }

    static Octets ip(String literal) {
        return IpLiteral.parse(literal).orElseThrow();
    }

    static Redirection redirection(String... rules) {
        return accepted(Redirection.parse(List.of(rules), Reach.LOOPBACK, name -> Optional.empty()));
    }

    static <T> T accepted(Parsed<T> parsed) {
        if (parsed instanceof Parsed.Accepted<T> accepted) {
            return accepted.value();
        }
        throw new AssertionError(parsed.toString());
    }

    static String refused(Parsed<?> parsed) {
        if (parsed instanceof Parsed.Refused<?> refused) {
            return refused.why();
        }
        throw new AssertionError(parsed.toString());
    }
}
