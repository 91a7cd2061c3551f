package dev.fauxband.io.net;

/** What carries the datagrams of all modules of one shard: a socket for each, or one for all. */
public interface Network extends AutoCloseable {
    /** One more module's transport; costs nothing until its first datagram. */
    DatagramTransport open(DatagramSink module);

    @Override
    void close();
}
