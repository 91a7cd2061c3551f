package dev.fauxband.io.net.dtls;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import org.eclipse.californium.elements.AddressEndpointContext;
import org.eclipse.californium.elements.EndpointContext;
import org.eclipse.californium.elements.MessageCallback;
import org.eclipse.californium.elements.RawData;

/**
 * One module's session with one peer. Where a method says nothing else it is called on the thread of the shard.
 *
 * <p>A peer that says nothing for {@link #SILENCE_NS_MAX} though it is sent to may have forgotten the session, or
 * cannot tell it after the source port changed: then the next datagram begins with a handshake, a short one if the
 * peer knows the session after all.
 */
final class DtlsLink {
    /** Within the time that a confirmable message is retransmitted in, so that its last repeats can succeed. */
    static final long SILENCE_NS_MAX = 30_000_000_000L;

    /** After 6 s: sooner it may be a mere loss. */
    private static final int RETRANSMISSIONS_TOLD = 2;

    private static final long NOT_WAITING = Long.MAX_VALUE;

    private final DtlsLayer layer;
    private final DtlsTransport transport;
    private final Address peer;
    private final InetSocketAddress handle;
    private final EndpointContext context;
    private long waitingSinceNs = NOT_WAITING;

    /** Whether the silence of the peer was told of; the layer's thread's own. */
    private boolean told;

    DtlsLink(DtlsLayer layer, DtlsTransport transport, Address peer) {
        this.layer = layer;
        this.transport = transport;
        this.peer = peer;
        this.handle = layer.enrol(peer, this);
        this.context = new AddressEndpointContext(handle);
    }

    Address peer() {
        return peer;
    }

    void send(Octets payload) {
        long nowNs = System.nanoTime();
        if (waitingSinceNs == NOT_WAITING) {
            waitingSinceNs = nowNs;
        } else if (nowNs - waitingSinceNs > SILENCE_NS_MAX) {
            layer.connector().forceResumeSessionFor(handle);
            waitingSinceNs = nowNs;
        }
        try {
            layer.connector().send(RawData.outbound(payload.toArray(), context, new Fate(), false));
        } catch (IllegalStateException | IllegalArgumentException e) {
            transport.lost(peer, "nothing leaves for " + peer + ": it is too long for DTLS, or the run is ending");
        }
    }

    /** A record has come from the peer. */
    void received(Octets octets) {
        waitingSinceNs = NOT_WAITING;
        layer.connector().processDatagram(new DatagramPacket(octets.toArray(), octets.size(), handle));
    }

    void close() {
        layer.dismiss(handle);
    }

    /** On the layer's thread: a record is to leave. */
    void leave(byte[] octets) {
        transport.leave(new Datagram(peer, Octets.copyOf(octets)));
    }

    /** On the layer's thread: a plain datagram has come. */
    void arrive(byte[] octets) {
        told = false;
        transport.arrive(new Datagram(peer, Octets.copyOf(octets)));
    }

    /** What becomes of a datagram, told on the layer's thread. */
    private final class Fate implements MessageCallback {
        private int retransmissions;

        @Override
        public void onConnecting() {}

        @Override
        public void onDtlsRetransmission(int flight) {
            retransmissions++;
            if (retransmissions == RETRANSMISSIONS_TOLD && !told) {
                told = true;
                transport.lost(peer, HandshakeFailure.silence(flight, peer));
            }
        }

        @Override
        public void onContextEstablished(EndpointContext established) {}

        @Override
        public void onSent() {}

        @Override
        public void onError(Throwable failure) {
            transport.lost(peer, HandshakeFailure.sentence(failure, peer));
        }
    }
}
