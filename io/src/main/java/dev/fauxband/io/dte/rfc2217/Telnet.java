package dev.fauxband.io.dte.rfc2217;

import dev.fauxband.data.Octets;
import java.io.ByteArrayOutputStream;

/** The octets of telnet that have a name here (RFC 854, 856, 857, 858 and 2217), and how ours are written. */
final class Telnet {
    static final int SE = 240;
    static final int BREAK = 243;
    static final int SB = 250;
    static final int WILL = 251;
    static final int WONT = 252;
    static final int DO = 253;
    static final int DONT = 254;
    static final int IAC = 255;

    static final int BINARY = 0;
    static final int ECHO = 1;
    static final int SUPPRESS_GO_AHEAD = 3;
    static final int COM_PORT = 44;

    private Telnet() {}

    /** {@code IAC verb option}, such as {@code IAC WILL BINARY}. */
    static Octets negotiation(int verb, int option) {
        return Octets.of(IAC, verb, option);
    }

    /** {@code IAC SB option body IAC SE}, with what is 255 in the body written twice. */
    static Octets subnegotiation(int option, Octets body) {
        return Octets.of(IAC, SB, option).concat(escaped(body)).concat(Octets.of(IAC, SE));
    }

    /** Data for the other side: what is 255 is written twice. */
    static Octets escaped(Octets data) {
        ByteArrayOutputStream escaped = new ByteArrayOutputStream(data.size());
        for (int i = 0; i < data.size(); i++) {
            escaped.write(data.at(i));
            if (data.at(i) == IAC) {
                escaped.write(IAC);
            }
        }
        return escaped.size() == data.size() ? data : Octets.copyOf(escaped.toByteArray());
    }
}
