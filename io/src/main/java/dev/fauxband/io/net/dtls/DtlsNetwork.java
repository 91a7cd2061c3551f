package dev.fauxband.io.net.dtls;

import dev.fauxband.io.net.DatagramSink;
import dev.fauxband.io.net.DatagramTransport;
import dev.fauxband.io.net.Network;
import java.util.function.Predicate;

/** The modules of one shard over DTLS. */
record DtlsNetwork(DtlsLayer layer, Network plain, Predicate<Runnable> shard) implements Network {
    @Override
    public DatagramTransport open(DatagramSink module) {
        return new DtlsTransport(this, module);
    }

    /** What carries the records closes itself. */
    @Override
    public void close() {}
}
