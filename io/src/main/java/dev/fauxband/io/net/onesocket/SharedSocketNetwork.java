package dev.fauxband.io.net.onesocket;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.DatagramSink;
import dev.fauxband.io.net.DatagramTransport;
import dev.fauxband.io.net.IpForm;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.ShardNetwork;
import dev.fauxband.io.net.SocketFigures;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One UDP socket for all modules of a shard. Each has a source address of its own (IP_PKTINFO), and hears what its peer
 * sends there; where there are fewer addresses than modules, another socket with another port is opened for the next of
 * them. Datagrams are read and sent many at a call. IPv4 on Linux only: see {@link #missing}.
 */
public final class SharedSocketNetwork implements ShardNetwork {
    /** Why a datagram to an IPv6 peer is not sent, and what to do about it. */
    public static final String IPV4_ONLY = "one socket for all speaks IPv4 only; use --transport sockets";

    /** So many ports at most, and so many times more modules than addresses. */
    public static final int PORTS_MAX = 1_024;

    /** When a call gave so many datagrams, the next are likely there already. */
    private static final int DENSE = 8;

    private static final int LOOPBACK_NET = 127;

    private final Reach reach;
    private final SourcePool sources;
    private final int port;
    private final PollSet polled = new PollSet(PORTS_MAX);
    private final ReceiveBatch incoming;
    private final SendBatch outgoing;
    private final @Nullable SharedSocketTransport[] senders = new @Nullable SharedSocketTransport[Batch.MESSAGES];
    private final Address[] receivers = new Address[Batch.MESSAGES];
    private final SendBatch.Fate fate = this::lost;
    private final Deque<Lost> lost = new ArrayDeque<>();
    private final Slots<SharedSocketTransport> slots;
    private final List<UdpSocket> sockets = new ArrayList<>();
    private final SocketCounts counts = new SocketCounts();

    /** Held when the sockets become more or go, and when another thread looks at them. */
    private final Object opening = new Object();

    private @Nullable SocketFigures last;
    private boolean telling;
    private boolean closed;

    /** The datagram to this peer has not left. */
    private record Lost(SharedSocketTransport from, Address peer, String why) {}

    SharedSocketNetwork(Reach reach, SourcePool sources, int port, UdpCalls calls) throws IOException {
        this.reach = reach;
        this.sources = sources;
        this.port = port;
        this.incoming = new ReceiveBatch(calls, counts);
        this.outgoing = new SendBatch(calls, counts);
        this.slots = new Slots<>(sources.size(), PORTS_MAX);
    }

    /** Why there is no such network on this machine, in words that follow "because"; empty: there is. */
    public static Optional<String> missing() {
        return Libc.missing();
    }

    /**
     * A network without sockets.
     *
     * @param reach with {@link Reach#LOOPBACK} nothing comes in from outside, and the sources are loopback's
     * @param sources what the modules send from
     * @param port the first source port, or 0 for any; when somebody else has it by then, it is any
     * @throws IOException when the system grants no descriptor
     */
    public static SharedSocketNetwork open(Reach reach, SourcePool sources, int port) throws IOException {
        return new SharedSocketNetwork(reach, sources, port, Libc.UDP);
    }

    @Override
    public DatagramTransport open(DatagramSink module) {
        return new SharedSocketTransport(this, module);
    }

    @Override
    public void await(long delayNs) throws IOException {
        if (closed) {
            return;
        }
        boolean look = delayNs <= 0 || polled.called() || dense();
        if (look && sockets.size() <= 1) {
            // Reading finds out as well, in one call less.
            sockets.forEach(socket -> socket.ready = true);
        } else {
            polled.sleep(sockets, look ? 0 : delayNs);
            counts.systemCalls().add(1);
        }
        polled.heard();
    }

    private boolean dense() {
        for (int i = 0; i < sockets.size(); i++) {
            if (sockets.get(i).dense) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void deliver() {
        for (int i = 0; i < sockets.size() && !closed; i++) {
            UdpSocket socket = sockets.get(i);
            if (socket.ready) {
                read(i, socket);
            }
            if (socket.failed && !closed) {
                readErrors(i, socket);
            }
        }
        tellLost();
    }

    private void read(int place, UdpSocket socket) {
        int count = incoming.receive(socket);
        socket.ready = false;
        socket.dense = count >= DENSE;
        for (int i = 0; i < count && !closed; i++) {
            int ourIp = incoming.ourIp(i);
            int peerIp = incoming.peerIp(i);
            SharedSocketTransport to = permitted(ourIp, peerIp) ? owner(place, ourIp) : null;
            if (to == null) {
                counts.unclaimed().add(1);
            } else if (!to.hears(peerIp, incoming.peerPort(i))) {
                counts.strangers().add(1);
            } else {
                counts.received().add(1);
                to.module().received(new Datagram(to.peer(), incoming.payload(i)));
            }
        }
    }

    /** What the system does not keep out by itself: see SO_BINDTODEVICE. */
    private boolean permitted(int ourIp, int peerIp) {
        return reach != Reach.LOOPBACK || (ourIp >>> 24 == LOOPBACK_NET && peerIp >>> 24 == LOOPBACK_NET);
    }

    private @Nullable SharedSocketTransport owner(int place, int ourIp) {
        int index = sources.index(ourIp);
        return index < 0 ? null : slots.owner(place * sources.size() + index);
    }

    /** ICMP says that nothing listens there; what else it says does not matter to a module. */
    private void readErrors(int place, UdpSocket socket) {
        int count = incoming.receiveErrors(socket);
        socket.failed = count == Batch.MESSAGES;
        for (int i = 0; i < count && !closed; i++) {
            SharedSocketTransport from = owner(place, incoming.ourIp(i));
            boolean refused = incoming.error(i) == Libc.ECONNREFUSED;
            if (refused && from != null && from.hears(incoming.peerIp(i), incoming.peerPort(i))) {
                from.module().unreachable(from.peer());
            }
        }
    }

    @Override
    public void flush() {
        if (!closed) {
            outgoing.flush(fate);
            tellLost();
        }
    }

    private void lost(int message, int error) {
        SharedSocketTransport from = senders[message];
        if (from != null) {
            lose(from, receivers[message], reason(error));
        }
    }

    private String reason(int error) {
        if (error == Libc.EAGAIN || error == Libc.ENOBUFS) {
            counts.bufferFull().add(1);
            return "the socket's buffer is full";
        }
        boolean noRoute = error == Libc.EINVAL || error == Libc.ENETUNREACH;
        // Linux says either of a source address that is not this machine's.
        return noRoute ? "this machine has no way there from " + sources : Libc.strerror(error);
    }

    private void lose(SharedSocketTransport from, Address peer, String why) {
        lost.add(new Lost(from, peer, "nothing leaves for " + peer + ": " + why));
    }

    /** What is lost while modules are told of it is told the next time. */
    private void tellLost() {
        if (telling) {
            return;
        }
        telling = true;
        try {
            for (int i = lost.size(); i > 0; i--) {
                Lost one = lost.remove();
                if (one.from.open()) {
                    one.from.module().notSent(one.peer, one.why);
                }
            }
        } finally {
            telling = false;
        }
    }

    void send(SharedSocketTransport from, Datagram datagram) {
        if (closed) {
            return;
        }
        Address peer = datagram.peer();
        if (!peer.equals(from.peer())) {
            Octets ip = IpForm.plain(peer.ip());
            if (ip.size() != 4) {
                lose(from, peer, IPV4_ONLY);
                return;
            }
            from.talkTo(peer, (int) ip.toUint());
        }
        if (datagram.payload().size() > Batch.DATAGRAM_OCTETS_MAX) {
            lose(from, peer, Libc.strerror(Libc.EMSGSIZE));
        } else if (enrolled(from)) {
            write(from, datagram);
        }
    }

    private void write(SharedSocketTransport from, Datagram datagram) {
        int message = outgoing.size();
        senders[message] = from;
        receivers[message] = datagram.peer();
        int source = sources.address(slots.address(from.slot()));
        UdpSocket socket = sockets.get(slots.port(from.slot()));
        outgoing.add(socket, source, from.peerIp(), datagram.peer().port(), datagram.payload());
        if (outgoing.full()) {
            outgoing.flush(fate);
        }
    }

    /** Where its datagrams leave from; where one address is for all, nobody knows which one the route gives. */
    Address local(SharedSocketTransport from) {
        if (closed || sources.network() == 0 || !enrolled(from)) {
            return Address.UNSPECIFIED;
        }
        UdpSocket socket = sockets.get(slots.port(from.slot()));
        return new Address(sources.octetsOf(slots.address(from.slot())), socket.port());
    }

    /** Whether it has a slot by now; else its module will be told why not. */
    private boolean enrolled(SharedSocketTransport from) {
        if (from.slot() != Slots.NONE) {
            return true;
        }
        try {
            from.slot(enrol(from));
            return true;
        } catch (IOException e) {
            lose(from, from.peer(), String.valueOf(e.getMessage()));
            return false;
        }
    }

    private int enrol(SharedSocketTransport from) throws IOException {
        int slot = slots.take(from);
        if (slot == Slots.NONE) {
            throw new IOException("all addresses of " + sources + " are in use at " + PORTS_MAX + " ports");
        }
        if (slots.port(slot) == sockets.size()) {
            try {
                openSocket();
            } catch (IOException e) {
                slots.release(slot);
                throw e;
            }
        }
        return slot;
    }

    private void openSocket() throws IOException {
        UdpSocket socket = UdpSocket.open(sockets.isEmpty() ? port : 0, reach == Reach.LOOPBACK);
        polled.add(sockets.size(), socket);
        synchronized (opening) {
            sockets.add(socket);
        }
    }

    /** The one of before is given back after the new one is taken, so they differ. */
    void rebind(SharedSocketTransport transport) {
        if (closed) {
            return;
        }
        try {
            int before = transport.slot();
            transport.slot(enrol(transport));
            slots.release(before);
        } catch (IOException e) {
            lose(transport, transport.peer(), String.valueOf(e.getMessage()));
        }
    }

    void release(int slot) {
        slots.release(slot);
    }

    @Override
    public void wakeUp() {
        polled.call();
    }

    @Override
    public Optional<SocketFigures> figures() {
        synchronized (opening) {
            return Optional.of(last == null ? counts.figures(sockets) : last);
        }
    }

    /** Sends what waits to leave, then closes the sockets. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        outgoing.flush(fate);
        closed = true;
        polled.close();
        synchronized (opening) {
            last = counts.figures(sockets);
            sockets.forEach(UdpSocket::close);
            sockets.clear();
        }
        incoming.close();
        outgoing.close();
    }
}
