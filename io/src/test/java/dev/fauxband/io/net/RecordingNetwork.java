package dev.fauxband.io.net;

import dev.fauxband.data.Datagram;
import java.util.ArrayList;
import java.util.List;

/** A network without sockets: what is sent is noted, what arrives is said by the test through {@link #modules}. */
final class RecordingNetwork implements Network {
    final List<Datagram> sent = new ArrayList<>();
    int rebinds;
    final List<DatagramSink> modules = new ArrayList<>();

    @Override
    public DatagramTransport open(DatagramSink module) {
        modules.add(module);
        return new DatagramTransport() {
            @Override
            public void send(Datagram datagram) {
                sent.add(datagram);
            }

            @Override
            public void rebind() {
                rebinds++;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {}
}
