package dev.fauxband.modem;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.radio.CoverageLevel;
import dev.fauxband.radio.SimState;
import dev.fauxband.trace.Trace;
import java.util.Optional;

/** What reaches the module from outside that is neither serial octets nor a datagram. */
public sealed interface ModemEvent {
    /** The host that owned the line has gone: its half line is dropped, its queued lines run with nobody to answer. */
    record HostGone() implements ModemEvent {}

    /**
     * The answer to {@link ModemRequest.Resolve}.
     *
     * @param ip the address of the name, or empty when it has none
     */
    record Resolved(String name, Optional<Octets> ip) implements ModemEvent {}

    /** The network says that nothing listens there (ICMP). No answer in the sense of CoAP: traced only. */
    record Unreachable(Address peer) implements ModemEvent {}

    /** PWRKEY is pressed: a module that is off starts, one in deep sleep wakes, another does not care. */
    record PowerKey() implements ModemEvent {}

    /** The reset line is pulled: the module starts anew, unless it has no power. */
    record Reset() implements ModemEvent {}

    /** The module is carried to where it hears its cell so, or not at all. */
    record Coverage(CoverageLevel level) implements ModemEvent {}

    /**
     * The cell is received so; there is one then.
     *
     * @param rsrpDbm -140 to -44
     * @param snrDb -20 to 30
     */
    record Signal(int rsrpDbm, int snrDb) implements ModemEvent {}

    /** The module begins anew, as after a crash of its firmware; without power it does not notice. */
    record Restart(String why) implements ModemEvent {}

    /** The cell lets nobody in, though it is heard, or lets all in again. */
    record Barring(boolean barred) implements ModemEvent {}

    /** Somebody changes the card in the SIM slot. */
    record Sim(SimState card) implements ModemEvent {}

    /** Into deep sleep now, if the module is registered. */
    record SleepNow() implements ModemEvent {}

    /** Out of deep sleep. */
    record Wake() implements ModemEvent {}

    /** The network detaches the module. */
    record Detach() implements ModemEvent {}

    /**
     * The network gives the module another address: its next datagram comes from a new source.
     *
     * @param ip as text; empty: the network takes the next one
     */
    record NewAddress(String ip) implements ModemEvent {}

    /** Somewhere on the way an address translation was forgotten: the next datagram comes from a new source port. */
    record NatRebind() implements ModemEvent {}

    /**
     * The network tells the time.
     *
     * @param epochMs milliseconds since 1970 in UTC
     * @param quarterHours the local zone, east of Greenwich positive
     */
    record WallClock(long epochMs, int quarterHours) implements ModemEvent {}

    /** The module's clock goes wrong: so many milliseconds forward, or back when negative. */
    record ClockJump(long jumpMs) implements ModemEvent {}

    /** The receive buffer has no room for any value, or has its own room again; until the module starts anew. */
    record Congestion(boolean full) implements ModemEvent {}

    /** It says so much of itself from now on. */
    record Traced(Trace.Level level) implements ModemEvent {}

    /** The module says this, framed as a URC. */
    record Inject(Octets urcText) implements ModemEvent {}

    /** Another value for a field of the profile, one that it accepts; see {@link ProfileField#live}. */
    record Change(ProfileField field, String value) implements ModemEvent {}
}
