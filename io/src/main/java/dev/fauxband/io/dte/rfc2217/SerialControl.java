package dev.fauxband.io.dte.rfc2217;

/**
 * What SET-CONTROL of RFC 2217 sets and asks: flow control in both directions, break, DTR, RTS. Values that it does not
 * know are answered with the flow control that stands.
 */
final class SerialControl {
    private static final int ASK_FLOW = 0;
    private static final int FLOW_NONE = 1;
    private static final int FLOW_HARDWARE = 3;
    private static final int ASK_BREAK = 4;
    private static final int BREAK_ON = 5;
    private static final int BREAK_OFF = 6;
    private static final int ASK_DTR = 7;
    private static final int DTR_ON = 8;
    private static final int DTR_OFF = 9;
    private static final int ASK_RTS = 10;
    private static final int RTS_ON = 11;
    private static final int RTS_OFF = 12;
    private static final int ASK_INBOUND_FLOW = 13;
    private static final int INBOUND_FLOW_NONE = 14;
    private static final int INBOUND_FLOW_HARDWARE = 16;

    private int flow = FLOW_NONE;
    private int inboundFlow = INBOUND_FLOW_NONE;
    private boolean breaking;
    private boolean dtr;
    private boolean rts;

    /** Sets what {@code value} says and returns the value that stands then. */
    int set(int value) {
        switch (value) {
            case ASK_BREAK, BREAK_ON, BREAK_OFF -> {
                breaking = value == ASK_BREAK ? breaking : value == BREAK_ON;
                return breaking ? BREAK_ON : BREAK_OFF;
            }
            case ASK_DTR, DTR_ON, DTR_OFF -> {
                dtr = value == ASK_DTR ? dtr : value == DTR_ON;
                return dtr ? DTR_ON : DTR_OFF;
            }
            case ASK_RTS, RTS_ON, RTS_OFF -> {
                rts = value == ASK_RTS ? rts : value == RTS_ON;
                return rts ? RTS_ON : RTS_OFF;
            }
            default -> {
                return setFlow(value);
            }
        }
    }

    private int setFlow(int value) {
        if (value >= ASK_INBOUND_FLOW && value <= INBOUND_FLOW_HARDWARE) {
            inboundFlow = value == ASK_INBOUND_FLOW ? inboundFlow : value;
            return inboundFlow;
        }
        if (value > ASK_FLOW && value <= FLOW_HARDWARE) {
            flow = value;
        }
        return flow;
    }

    /** Whether the host holds this line on. */
    boolean on(ControlLine line) {
        return line == ControlLine.DTR ? dtr : rts;
    }
}
