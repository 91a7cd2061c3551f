package dev.fauxband.io.net;

/**
 * What the sockets of a shard did so far. The figures are of nearly the same time.
 *
 * @param received datagrams that modules got
 * @param sent datagrams that have left
 * @param systemCalls calls that read, wrote or slept
 * @param strangers datagrams dropped because they came from somebody else than the module's peer
 * @param unclaimed datagrams dropped because no module has the address that they were sent to
 * @param bufferFull datagrams lost because there was no room for them on the way out
 * @param overruns datagrams lost because the receive buffer had no room; the system counts them
 * @param receiveBufferOctets what the system grants to one socket, with all that it counts in; 0 before the first one
 * @param sendBufferOctets the same for the way out
 */
public record SocketFigures(
        long received,
        long sent,
        long systemCalls,
        long strangers,
        long unclaimed,
        long bufferFull,
        long overruns,
        int receiveBufferOctets,
        int sendBufferOctets) {}
