package dev.fauxband.app.run;

import dev.fauxband.data.Address;
import dev.fauxband.io.net.HostPort;
import dev.fauxband.io.net.Redirection;
import java.util.Optional;

/**
 * What is said when nothing listens where a module sends: the trace names the address that the host wrote, the user
 * wants the one that datagrams really went to.
 *
 * @param rules what the user wants led elsewhere
 * @param platform whether there is one in the box
 */
record Unreachable(Redirection rules, boolean platform) {
    private static final String HEAD = "nothing listens at ";

    /** The reason, for people; another reason as it is. */
    String said(String reason) {
        if (!reason.startsWith(HEAD)) {
            return reason;
        }
        int end = reason.indexOf(": ", HEAD.length());
        Optional<Address> meant = end < 0 ? Optional.empty() : address(reason.substring(HEAD.length(), end));
        Optional<Address> target = meant.map(this::leads).filter(other -> !meant.equals(Optional.of(other)));
        if (target.isPresent()) {
            return HEAD + target.get() + ", where --redirect leads" + reason.substring(end);
        }
        return reason + (platform ? "" : "; 'fauxband run --platform' puts a platform there");
    }

    private Address leads(Address meant) {
        return rules.destination(meant).address();
    }

    private static Optional<Address> address(String text) {
        return HostPort.parse(text).flatMap(place -> place.ip().map(ip -> new Address(ip, place.port())));
    }
}
