package dev.fauxband.io.dte.rfc2217;

import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;

/**
 * The serial port that a client of RFC 2217 thinks it controls. What it sets is answered with the value that is set
 * then, and has no other effect: no rate paces, none garbles. A value that no serial port has changes nothing, and the
 * answer says the one that stands. At first it is 115200, 8 data bits, no parity, 1 stop bit, no flow control, DTR and
 * RTS off.
 */
final class ComPort {
    private static final int SIGNATURE = 0;
    private static final int SET_BAUD_RATE = 1;
    private static final int SET_DATA_SIZE = 2;
    private static final int SET_PARITY = 3;
    private static final int SET_STOP_SIZE = 4;
    private static final int SET_CONTROL = 5;
    private static final int NOTIFY_LINE_STATE = 6;
    private static final int NOTIFY_MODEM_STATE = 7;
    private static final int FLOW_SUSPEND = 8;
    private static final int FLOW_RESUME = 9;
    private static final int SET_LINE_STATE_MASK = 10;
    private static final int SET_MODEM_STATE_MASK = 11;
    private static final int PURGE_DATA = 12;

    /** The answer to a command, and a notification, has its number plus this. */
    private static final int OF_SERVER = 100;

    private static final int PURGE_RECEIVED = 1;
    private static final int PURGE_BOTH = 3;
    private static final int DELTA_CTS = 0x01;
    private static final int CTS = 0x10;

    /** Data set ready and carrier: the module is there. */
    private static final int DSR_AND_CARRIER = 0xA0;

    /** RFC 2217's name for octets that were lost. */
    private static final int OVERRUN = 0x02;

    private final SerialControl control = new SerialControl();
    private long baudRate = 115_200;
    private int dataSize = 8;
    private int parity = 1;
    private int stopSize = 1;
    private int lineStateMask;
    private int modemStateMask = 0xFF;
    private boolean clearToSend = true;
    private boolean suspended;
    private boolean purge;

    /** Takes one command and says what to answer. Commands that RFC 2217 does not know are ignored. */
    Optional<Octets> receive(Octets body) {
        if (body.isEmpty()) {
            return Optional.empty();
        }
        int command = body.at(0);
        Octets argument = body.from(1);
        if (command == SIGNATURE) {
            return argument.isEmpty() ? Optional.of(answer(SIGNATURE, Octets.latin1("Fauxband"))) : Optional.empty();
        }
        if (command == SET_BAUD_RATE) {
            return argument.size() == Integer.BYTES ? Optional.of(setBaudRate(argument)) : Optional.empty();
        }
        return receive(command, argument.isEmpty() ? 0 : argument.at(0));
    }

    private Optional<Octets> receive(int command, int value) {
        return switch (command) {
            case SET_DATA_SIZE -> Optional.of(setDataSize(value));
            case SET_PARITY -> Optional.of(setParity(value));
            case SET_STOP_SIZE -> Optional.of(setStopSize(value));
            case SET_CONTROL -> Optional.of(answer(command, control.set(value)));
            case NOTIFY_LINE_STATE -> Optional.of(answer(command, 0));
            case NOTIFY_MODEM_STATE -> Optional.of(modemState());
            case SET_LINE_STATE_MASK -> Optional.of(setLineStateMask(value));
            case SET_MODEM_STATE_MASK -> Optional.of(setModemStateMask(value));
            case FLOW_SUSPEND, FLOW_RESUME -> suspend(command == FLOW_SUSPEND);
            case PURGE_DATA -> Optional.of(purge(value));
            default -> Optional.empty();
        };
    }

    /** DTR, RTS and what else SET-CONTROL is about. */
    SerialControl control() {
        return control;
    }

    /** Whether the client has asked that nothing be sent to it but answers. */
    boolean suspended() {
        return suspended;
    }

    /** Whether the client has asked, since this was last asked, to forget what waits for it. */
    boolean takePurge() {
        boolean wanted = purge;
        purge = false;
        return wanted;
    }

    /** The modem state as it is: CTS, DSR and carrier on, no ring. CTS is off while the module takes no more. */
    Octets modemState() {
        return answer(NOTIFY_MODEM_STATE, DSR_AND_CARRIER | (clearToSend ? CTS : 0));
    }

    /** The module can or cannot take more octets. Returns the notification that the client has asked for. */
    Optional<Octets> clearToSend(boolean on) {
        if (clearToSend == on) {
            return Optional.empty();
        }
        clearToSend = on;
        int state = DSR_AND_CARRIER | (on ? CTS : 0) | DELTA_CTS;
        return (modemStateMask & (CTS | DELTA_CTS)) == 0
                ? Optional.empty()
                : Optional.of(answer(NOTIFY_MODEM_STATE, state & modemStateMask));
    }

    /** Octets for the client were lost. Returns the notification, if the client has asked for it. */
    Optional<Octets> overrun() {
        return (lineStateMask & OVERRUN) == 0 ? Optional.empty() : Optional.of(answer(NOTIFY_LINE_STATE, OVERRUN));
    }

    /** Such as {@code 9600,8N1}. */
    String settings() {
        return baudRate + "," + dataSize + "NOEMS".charAt(parity - 1)
                + List.of("1", "2", "1.5").get(stopSize - 1);
    }

    private Octets setBaudRate(Octets rate) {
        baudRate = rate.toUint() == 0 ? baudRate : rate.toUint();
        return answer(SET_BAUD_RATE, Octets.of(octet(24), octet(16), octet(8), octet(0)));
    }

    private Octets setDataSize(int value) {
        dataSize = among(value, 5, 8, dataSize);
        return answer(SET_DATA_SIZE, dataSize);
    }

    private Octets setParity(int value) {
        parity = among(value, 1, 5, parity);
        return answer(SET_PARITY, parity);
    }

    private Octets setStopSize(int value) {
        stopSize = among(value, 1, 3, stopSize);
        return answer(SET_STOP_SIZE, stopSize);
    }

    private Octets setLineStateMask(int value) {
        lineStateMask = value;
        return answer(SET_LINE_STATE_MASK, lineStateMask);
    }

    private Octets setModemStateMask(int value) {
        modemStateMask = value;
        return answer(SET_MODEM_STATE_MASK, modemStateMask);
    }

    private int octet(int shift) {
        return (int) (baudRate >> shift & 0xFF);
    }

    private Optional<Octets> suspend(boolean on) {
        suspended = on;
        return Optional.empty();
    }

    private Octets purge(int what) {
        purge |= what == PURGE_RECEIVED || what == PURGE_BOTH;
        return answer(PURGE_DATA, what);
    }

    private static int among(int value, int from, int to, int otherwise) {
        return value >= from && value <= to ? value : otherwise;
    }

    private static Octets answer(int command, int value) {
        return answer(command, Octets.of(value));
    }

    private static Octets answer(int command, Octets value) {
        return Telnet.subnegotiation(
                Telnet.COM_PORT, Octets.of(OF_SERVER + command).concat(value));
    }
}
