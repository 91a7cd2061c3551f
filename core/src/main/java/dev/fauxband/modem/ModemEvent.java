package dev.fauxband.modem;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
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
}
