package dev.fauxband.bench.peers;

import java.net.InetSocketAddress;

/** Many clients of one make in this process. */
interface Peer extends AutoCloseable {
    /** What a notification carries. */
    int PAYLOAD_OCTETS = 20;

    /** No figure. */
    long UNKNOWN = -1;

    /** Registers all, at most {@code atOnce} unanswered; returns when all are registered. */
    void register(int clients, InetSocketAddress sink, int atOnce) throws Exception;

    /** Returns when the platform observes 19/0/0 of all. */
    void awaitObserved() throws Exception;

    /** From now on so many confirmable notifications have no acknowledgement, of all clients in turn. */
    void begin(int window) throws Exception;

    /** How many notifications were acknowledged. */
    long roundTrips();

    /** How many were not. */
    long lost();

    /** Calls that read, wrote or slept, or {@link #UNKNOWN}. */
    long systemCalls();

    @Override
    void close();
}
