package dev.fauxband.radio;

/** What the user equipment tells the rest of the module. */
public sealed interface RadioEvent {
    /** It begins to boot: all that the firmware knew and did not store is gone. */
    record Restarting(String why) implements RadioEvent {}

    /** It has no power any more. */
    record PoweredOff() implements RadioEvent {}

    /** The firmware runs: it says what its boot style says. */
    record Started() implements RadioEvent {}

    /** The {@code <stat>} of AT+CEREG is another. */
    record RegistrationChanged(UeState state) implements RadioEvent {}

    /** The radio went off, or the network let go: what is on its way there ends. */
    record LinkEnded() implements RadioEvent {}

    /** It attached, after a start or an absence. */
    record Attached() implements RadioEvent {}

    /** The network gave the module another address. */
    record AddressChanged(String address) implements RadioEvent {}

    /** The RRC connection came or went. */
    record ConnectionChanged(boolean connected) implements RadioEvent {}

    /** PSM begins or ends. */
    record SleepChanged(boolean asleep) implements RadioEvent {}

    /** The network granted the eDRX that the host wants to hear of. */
    record EdrxGranted() implements RadioEvent {}

    /** A scan for networks is over. */
    record ScanEnded() implements RadioEvent {}

    /** The host's octets woke the module. */
    record WokenByHost() implements RadioEvent {}
}
