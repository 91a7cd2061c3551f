package dev.fauxband.io.view;

/**
 * What has happened to a module since its shard took it in.
 *
 * @param datagramsSent handed to the network
 * @param datagramsReceived of the network
 * @param datagramsNotSent that could not leave, or must not
 * @param datagramsDropped taken away on purpose, in either direction
 * @param datagramsDuplicated doubled on purpose, in either direction
 * @param unreachable how often the network said that nothing listens there
 * @param overrunOctets of hosts, lost because a door went on reading
 * @param droppedOctets of hosts that went and were not waited for
 * @param unsentOctets of the module, lost because the line at its rate had no room for more
 * @param unreadOctets of the module, lost because hosts did not read them
 * @param failures how often the module began anew after a mistake of ours
 */
public record Counters(
        @Meaning("Datagrams handed to the network") long datagramsSent,
        @Meaning("Datagrams that the network brought") long datagramsReceived,

        @Meaning("Datagrams that could not leave, or must not")
        long datagramsNotSent,

        @Meaning("Datagrams taken away on purpose, in either direction")
        long datagramsDropped,

        @Meaning("Datagrams doubled on purpose, in either direction")
        long datagramsDuplicated,

        @Meaning("How often the network said that nothing listens there")
        long unreachable,

        @Meaning("Octets of hosts that were lost because a door went on reading")
        long overrunOctets,

        @Meaning("Octets of hosts that went and were not waited for")
        long droppedOctets,

        @Meaning("Octets of the module that a line with a rate had no room for")
        long unsentOctets,

        @Meaning("Octets of the module that hosts at the line did not read in time")
        long unreadOctets,

        @Meaning("How often the module began anew after a mistake of ours")
        long failures) {}
