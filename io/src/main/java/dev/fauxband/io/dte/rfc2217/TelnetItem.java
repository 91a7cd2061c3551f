package dev.fauxband.io.dte.rfc2217;

import dev.fauxband.data.Octets;

/** What the other side of a telnet connection said. */
sealed interface TelnetItem {
    /** Octets of the line itself. Never empty. */
    record LineOctets(Octets octets) implements TelnetItem {}

    /**
     * A wish or an answer about an option.
     *
     * @param verb {@link Telnet#WILL}, {@link Telnet#WONT}, {@link Telnet#DO} or {@link Telnet#DONT}
     * @param option 0–255
     */
    record Negotiation(int verb, int option) implements TelnetItem {}

    /** What an option has to say, at most {@value TelnetDecoder#SUBNEGOTIATION_OCTETS_MAX} octets. */
    record Subnegotiation(int option, Octets body) implements TelnetItem {}
}
