package dev.fauxband.io.dte.rfc2217;

import dev.fauxband.data.Octets;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/**
 * Takes a telnet connection apart (RFC 854). Total: any octets, cut anywhere, are something or nothing, never an error.
 * Commands without a meaning here are skipped; a subnegotiation that is too long or has a stranger's command in its
 * midst is dropped.
 */
final class TelnetDecoder {
    /** The longest one of RFC 2217 that has a use is a signature. */
    static final int SUBNEGOTIATION_OCTETS_MAX = 256;

    /** Where in a sequence the next octet stands. */
    private enum State {
        /** It belongs to the line. */
        DATA,
        /** IAC came before. */
        COMMAND,
        /** It is the option of a negotiation. */
        OPTION,
        /** It is the option of a subnegotiation, or a part of its body. */
        BODY,
        /** IAC came before, in a body. */
        BODY_COMMAND
    }

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private State state = State.DATA;
    private int verb;
    private boolean binary;
    private boolean afterReturn;

    /** Whether the other side sends binary (RFC 856); while it does not, the NUL after a CR is none of the line's. */
    void binary(boolean on) {
        binary = on;
    }

    /** Tells {@code told} of all that is complete with these octets, in its order. */
    void receive(Octets octets, Consumer<TelnetItem> told) {
        for (int i = 0; i < octets.size(); i++) {
            receive(octets.at(i), told);
        }
        tellData(told);
    }

    private void receive(int octet, Consumer<TelnetItem> told) {
        switch (state) {
            case DATA -> receiveData(octet);
            case COMMAND -> receiveCommand(octet);
            case OPTION -> {
                state = State.DATA;
                tellData(told);
                told.accept(new TelnetItem.Negotiation(verb, octet));
            }
            case BODY -> receiveBody(octet);
            case BODY_COMMAND -> receiveBodyCommand(octet, told);
        }
    }

    private void receiveData(int octet) {
        if (octet == Telnet.IAC) {
            state = State.COMMAND;
            return;
        }
        if (octet != 0 || binary || !afterReturn) {
            data.write(octet);
        }
        afterReturn = octet == '\r';
    }

    private void receiveCommand(int octet) {
        state = State.DATA;
        if (octet == Telnet.IAC) {
            data.write(octet);
            afterReturn = false;
        } else if (octet == Telnet.SB) {
            body.reset();
            state = State.BODY;
        } else if (octet >= Telnet.WILL) {
            verb = octet;
            state = State.OPTION;
        }
    }

    private void receiveBody(int octet) {
        if (octet == Telnet.IAC) {
            state = State.BODY_COMMAND;
        } else {
            keep(octet);
        }
    }

    private void receiveBodyCommand(int octet, Consumer<TelnetItem> told) {
        if (octet == Telnet.IAC) {
            keep(octet);
            state = State.BODY;
        } else if (octet == Telnet.SE) {
            state = State.DATA;
            tellBody(told);
        } else {
            receiveCommand(octet);
        }
    }

    /** One more than the bound is kept, to know of those that exceed it. */
    private void keep(int octet) {
        if (body.size() <= 1 + SUBNEGOTIATION_OCTETS_MAX) {
            body.write(octet);
        }
    }

    private void tellBody(Consumer<TelnetItem> told) {
        int size = body.size() - 1;
        if (size >= 0 && size <= SUBNEGOTIATION_OCTETS_MAX) {
            Octets all = Octets.copyOf(body.toByteArray());
            tellData(told);
            told.accept(new TelnetItem.Subnegotiation(all.at(0), all.from(1)));
        }
    }

    private void tellData(Consumer<TelnetItem> told) {
        if (data.size() > 0) {
            Octets octets = Octets.copyOf(data.toByteArray());
            data.reset();
            told.accept(new TelnetItem.LineOctets(octets));
        }
    }
}
