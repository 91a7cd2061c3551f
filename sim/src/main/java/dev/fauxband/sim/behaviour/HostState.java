package dev.fauxband.sim.behaviour;

import java.util.List;

/** Where a host program is. */
public enum HostState {
    WAITING("nobody has started it"),
    ATTACHING("the module has restarted and looks for the network"),
    SETTING_UP("it names platform, endpoint and objects, and opens"),
    OPENING("it waits for the result of AT+QLWOPEN"),
    REGISTERED("it does its steps"),
    BACKING_OFF("it waits before it registers again"),
    CLOSING("it waits for the result of AT+QLWCLOSE"),
    CLOSED("it has deregistered until a step opens again"),
    ENDED("it has deregistered and does nothing more");

    private final String sentence;

    HostState(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** Whether a program does something. */
    boolean running() {
        return this != WAITING && this != ENDED;
    }

    /** The states that may follow. */
    public List<HostState> next() {
        return switch (this) {
            case WAITING -> List.of(SETTING_UP, ENDED);
            case ATTACHING -> List.of(SETTING_UP, ATTACHING, ENDED);
            case SETTING_UP -> List.of(OPENING, BACKING_OFF, ATTACHING, ENDED);
            case OPENING -> List.of(REGISTERED, BACKING_OFF, ATTACHING, ENDED);
            case REGISTERED -> List.of(CLOSING, CLOSED, BACKING_OFF, ATTACHING, ENDED);
            case BACKING_OFF -> List.of(SETTING_UP, ATTACHING, ENDED);
            case CLOSING -> List.of(CLOSED, ENDED);
            case CLOSED -> List.of(SETTING_UP, ENDED);
            case ENDED -> List.of(SETTING_UP);
        };
    }
}
