package dev.fauxband.io.dte.rfc2217;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which options are on, on either side of a telnet connection: the method of RFC 1143 for a side that offers once and
 * never takes anything back. Unknown options are refused; an answer is never answered, so two sides cannot go round in
 * circles.
 */
final class TelnetOptions {
    /** What we do ourselves: the module echoes, so the other side need not. */
    private static final List<Integer> OURS =
            List.of(Telnet.BINARY, Telnet.SUPPRESS_GO_AHEAD, Telnet.ECHO, Telnet.COM_PORT);

    /** What the other side may do. */
    private static final List<Integer> THEIRS = List.of(Telnet.BINARY, Telnet.SUPPRESS_GO_AHEAD, Telnet.COM_PORT);

    /** How far an option has come on one side. */
    private enum State {
        /** Off, or refused. */
        OFF,
        /** Offered or asked for, and not answered yet. */
        ASKED,
        /** On. */
        ON
    }

    private final Map<Integer, State> ours = new HashMap<>();
    private final Map<Integer, State> theirs = new HashMap<>();

    /** What we say first, once. */
    List<Octets> offers() {
        List<Octets> offers = new ArrayList<>();
        for (int option : List.of(Telnet.BINARY, Telnet.SUPPRESS_GO_AHEAD, Telnet.ECHO)) {
            ours.put(option, State.ASKED);
            offers.add(Telnet.negotiation(Telnet.WILL, option));
        }
        for (int option : THEIRS) {
            theirs.put(option, State.ASKED);
            offers.add(Telnet.negotiation(Telnet.DO, option));
        }
        return offers;
    }

    /** What to answer, if anything. */
    Optional<Octets> receive(TelnetItem.Negotiation wish) {
        int option = wish.option();
        return switch (wish.verb()) {
            case Telnet.DO -> agree(ours, OURS.contains(option), option, Telnet.WILL, Telnet.WONT);
            case Telnet.DONT -> end(ours, option, Telnet.WONT);
            case Telnet.WILL -> agree(theirs, THEIRS.contains(option), option, Telnet.DO, Telnet.DONT);
            default -> end(theirs, option, Telnet.DONT);
        };
    }

    /** Whether the other side sends binary. */
    boolean binaryComes() {
        return state(theirs, Telnet.BINARY) == State.ON;
    }

    /** Whether either side has agreed to speak of the serial port. */
    boolean comPort() {
        return state(theirs, Telnet.COM_PORT) == State.ON || state(ours, Telnet.COM_PORT) == State.ON;
    }

    private static Optional<Octets> agree(Map<Integer, State> side, boolean known, int option, int yes, int no) {
        if (!known) {
            return Optional.of(Telnet.negotiation(no, option));
        }
        State before = state(side, option);
        side.put(option, State.ON);
        return before == State.OFF ? Optional.of(Telnet.negotiation(yes, option)) : Optional.empty();
    }

    private static Optional<Octets> end(Map<Integer, State> side, int option, int no) {
        State before = state(side, option);
        side.remove(option);
        return before == State.ON ? Optional.of(Telnet.negotiation(no, option)) : Optional.empty();
    }

    private static State state(Map<Integer, State> side, int option) {
        return side.getOrDefault(option, State.OFF);
    }
}
