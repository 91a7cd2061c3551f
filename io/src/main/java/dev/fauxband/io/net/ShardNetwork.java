package dev.fauxband.io.net;

import java.io.IOException;
import java.util.Optional;

/**
 * The network of one shard, and where its thread sleeps. A turn of the shard is {@link #await}, {@link #deliver}, then
 * {@link #flush}; all but {@link #wakeUp} and {@link #figures} is called on that thread only.
 */
public interface ShardNetwork extends Network {
    /** The delay of a shard that waits for nothing but datagrams and {@link #wakeUp}. */
    long NO_END = Long.MAX_VALUE;

    /**
     * Sleeps until datagrams are there, {@link #wakeUp} was called since the last sleep, or the delay is over. May
     * return early, and may oversleep by a millisecond.
     *
     * @param delayNs {@link #NO_END}: until something happens; 0 or less: only looks
     * @throws IOException when the network cannot go on
     */
    void await(long delayNs) throws IOException;

    /**
     * Gives the datagrams that the last {@link #await} saw to their modules, a bounded number at a call; what is left
     * ends the next sleep at once.
     *
     * @throws IOException when the network cannot go on
     */
    void deliver() throws IOException;

    /** What modules sent since the last call leaves, if it has not left already. */
    void flush();

    /** Ends the sleep, or the next one. Any thread; does nothing after {@link #close}. */
    void wakeUp();

    /** What its sockets did so far, where that is counted. Any thread, also after {@link #close}. */
    Optional<SocketFigures> figures();

    /** Makes the network of a shard. */
    @FunctionalInterface
    interface Opener {
        /**
         * A network without modules.
         *
         * @param reach how far its datagrams may go; nothing comes in from further away either
         * @param source where they come from
         * @throws IOException why there is none
         */
        ShardNetwork open(Reach reach, SourceAddress source) throws IOException;
    }
}
