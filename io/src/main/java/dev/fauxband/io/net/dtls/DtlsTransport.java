package dev.fauxband.io.net.dtls;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.io.net.DatagramSink;
import dev.fauxband.io.net.DatagramTransport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One module's sessions, a {@link DtlsLink} for each peer; all records go through one socket of the module. */
final class DtlsTransport implements DatagramTransport {
    /** A module talks to one platform at a time; the session with the one before may be of use again. */
    static final int LINKS_MAX = 2;

    private final DtlsNetwork network;
    private final DatagramSink module;
    private final DatagramTransport plain;
    private final Deque<DtlsLink> links = new ArrayDeque<>(1);
    private boolean closed;

    DtlsTransport(DtlsNetwork network, DatagramSink module) {
        this.network = network;
        this.module = module;
        this.plain = network.plain().open(new Records());
    }

    @Override
    public void send(Datagram datagram) {
        if (!closed) {
            linkTo(datagram.peer()).send(datagram.payload());
        }
    }

    /** The end of the records; no session begins for it. */
    @Override
    public Address local(Address peer) {
        return plain.local(peer);
    }

    /** The sessions stay: with a Connection ID the platform knows them again. */
    @Override
    public void rebind() {
        plain.rebind();
    }

    @Override
    public void close() {
        closed = true;
        links.forEach(DtlsLink::close);
        links.clear();
        plain.close();
    }

    /** From another thread: a record is to leave. */
    void leave(Datagram datagram) {
        later(() -> plain.send(datagram));
    }

    /** From another thread: a plain datagram has come. */
    void arrive(Datagram datagram) {
        later(() -> module.received(datagram));
    }

    /** From another thread: a datagram is lost. */
    void lost(Address peer, String why) {
        later(() -> module.notSent(peer, why));
    }

    private void later(Runnable work) {
        // A shard with too much work loses datagrams, as a network with too many does.
        boolean unused = network.shard().test(() -> {
            if (!closed) {
                work.run();
            }
        });
    }

    private DtlsLink linkTo(Address peer) {
        Optional<DtlsLink> known = known(peer);
        if (known.isPresent()) {
            return known.get();
        }
        if (links.size() == LINKS_MAX) {
            links.removeFirst().close();
        }
        DtlsLink link = new DtlsLink(network.layer(), this, peer);
        links.addLast(link);
        return link;
    }

    private Optional<DtlsLink> known(Address peer) {
        return links.stream().filter(link -> link.peer().equals(peer)).findFirst();
    }

    /** What the socket tells: records for the session with their sender. */
    private final class Records implements DatagramSink {
        @Override
        public void received(Datagram datagram) {
            known(datagram.peer()).ifPresent(link -> link.received(datagram.payload()));
        }

        @Override
        public void unreachable(Address peer) {
            module.unreachable(peer);
        }

        @Override
        public void notSent(Address peer, String why) {
            module.notSent(peer, why);
        }
    }
}
