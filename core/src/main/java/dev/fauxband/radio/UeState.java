package dev.fauxband.radio;

import java.util.List;

/** Where the user equipment stands with its power and with the network (23.401 §4.6). */
public enum UeState {
    /** No power: octets and datagrams are lost, nothing leaves. */
    POWER_OFF("the module has no power", 0),
    /** The boot loader and the start of the firmware: nobody listens to the line yet. */
    BOOTING("the module is booting", 0),
    /** Minimum functionality or flight mode (AT+CFUN=0, 4): commands are answered, the radio is off. */
    RADIO_OFF("the radio is off", 0),
    /** The radio is on, but host, network or SIM do not let the module attach. */
    DETACHED("the module is detached", 0),
    /** Looks for a cell, then attaches. */
    SEARCHING("the module has no network", 2),
    /** Attached to a cell: datagrams leave and arrive. */
    REGISTERED("the module is registered", 1),
    /** Deep sleep: the network keeps the registration and cannot reach the module (23.682 §4.5.4). */
    PSM("the module sleeps", 1),
    /** Comes out of deep sleep: tells the network with a tracking area update before anything can leave. */
    WAKING("the module is waking up", 1);

    private final String sentence;
    private final int registration;

    UeState(String sentence, int registration) {
        this.sentence = sentence;
        this.registration = registration;
    }

    /** Why something was lost then, in a few words. */
    public String sentence() {
        return sentence;
    }

    /** The {@code <stat>} of AT+CEREG: 0 neither registered nor searching, 1 registered at home, 2 searching. */
    public int registration() {
        return registration;
    }

    /** Whether the network knows where the module is. */
    public boolean attached() {
        return registration == 1;
    }

    /** Whether the firmware runs: the line is heard. */
    public boolean running() {
        return this != POWER_OFF && this != BOOTING;
    }

    /** The states that may follow. */
    public List<UeState> next() {
        return switch (this) {
            case POWER_OFF -> List.of(BOOTING);
            case BOOTING -> List.of(BOOTING, SEARCHING, DETACHED, POWER_OFF);
            case RADIO_OFF -> List.of(SEARCHING, DETACHED, BOOTING, POWER_OFF);
            case DETACHED -> List.of(SEARCHING, RADIO_OFF, BOOTING, POWER_OFF);
            case SEARCHING -> List.of(REGISTERED, DETACHED, RADIO_OFF, BOOTING, POWER_OFF);
            case REGISTERED -> List.of(PSM, SEARCHING, DETACHED, RADIO_OFF, BOOTING, POWER_OFF);
            case PSM -> List.of(WAKING, DETACHED, BOOTING, POWER_OFF);
            case WAKING -> List.of(REGISTERED, SEARCHING, DETACHED, RADIO_OFF, BOOTING, POWER_OFF);
        };
    }
}
