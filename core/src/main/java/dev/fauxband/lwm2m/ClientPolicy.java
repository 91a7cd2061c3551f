package dev.fauxband.lwm2m;

import dev.fauxband.coap.TransmissionParameters;

/**
 * Choices of the LwM2M client where its sources disagree or are silent; each is a field of the profile.
 *
 * @param transmission how confirmable messages are repeated
 * @param separateWaitNs how long after its command a registration request waits for its response, in nanoseconds
 * @param lifetimeS lifetime of a registration, in seconds
 * @param updateAheadS how long before the lifetime ends the module updates by itself; half of a short lifetime
 * @param deleteWaitNs how long AT+QLWDEL waits for the answer to its DELETE
 * @param nameLookupNs how long AT+QLWOPEN waits for the address of a host name
 * @param rebootDelayNs how long after the 2.04 to 3/0/4 the module restarts
 * @param receivedNodesMax writes that the receive buffer holds
 * @param wire what notifications and answers look like
 */
public record ClientPolicy(
        TransmissionParameters transmission,
        long separateWaitNs,
        long lifetimeS,
        long updateAheadS,
        long deleteWaitNs,
        long nameLookupNs,
        long rebootDelayNs,
        int receivedNodesMax,
        WirePolicy wire) {}
