package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;

/** One module's way to the network. Used only on the thread of its shard. */
public interface DatagramTransport extends AutoCloseable {
    /**
     * Sends to the datagram's peer. Never blocks, never throws: what cannot leave is told as {@link
     * DatagramSink#notSent}, possibly before this returns.
     */
    void send(Datagram datagram);

    /**
     * Where a datagram to this peer leaves from, for those who look on; what is needed for that is opened as if one
     * were sent. {@link Address#UNSPECIFIED} when nothing would leave, or nobody knows.
     */
    default Address local(Address peer) {
        return Address.UNSPECIFIED;
    }

    /**
     * The next datagram leaves from another source port, as behind a NAT that forgot its mapping; what still comes to
     * the old one is lost.
     */
    void rebind();

    /** Nothing is sent or received any more. Closing twice does nothing. */
    @Override
    void close();
}
