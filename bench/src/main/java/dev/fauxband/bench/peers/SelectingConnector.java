package dev.fauxband.bench.peers;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import org.eclipse.californium.elements.Connector;
import org.eclipse.californium.elements.EndpointContext;
import org.eclipse.californium.elements.EndpointContextMatcher;
import org.eclipse.californium.elements.RawData;
import org.eclipse.californium.elements.RawDataChannel;
import org.eclipse.californium.elements.UdpEndpointContext;
import org.jspecify.annotations.Nullable;

/** For Californium, whose own connector takes two threads for each socket. */
final class SelectingConnector implements Connector {
    private static final InetSocketAddress BEFORE = new InetSocketAddress("127.0.0.1", 0);

    private final Selecting selecting;
    private final InetSocketAddress sink;
    private final EndpointContext context;
    private InetSocketAddress local = BEFORE;
    private @Nullable DatagramChannel channel;
    private @Nullable RawDataChannel receiver;

    SelectingConnector(Selecting selecting, InetSocketAddress sink) {
        this.selecting = selecting;
        this.sink = sink;
        this.context = new UdpEndpointContext(sink);
    }

    @Override
    public void start() throws IOException {
        if (channel == null) {
            DatagramChannel opened = selecting.open(sink, this::received);
            local = (InetSocketAddress) opened.getLocalAddress();
            channel = opened;
        }
    }

    private void received(byte[] octets) {
        if (receiver != null) {
            receiver.receiveData(RawData.inbound(octets, context, false, System.nanoTime(), local));
        }
    }

    @Override
    public void send(RawData message) {
        if (channel != null) {
            message.onContextEstablished(context);
            Selecting.send(channel, message.getBytes());
            message.onSent();
        }
    }

    @Override
    public void setRawDataReceiver(RawDataChannel to) {
        receiver = to;
    }

    @Override
    public InetSocketAddress getAddress() {
        return local;
    }

    @Override
    public String getProtocol() {
        return "UDP";
    }

    @Override
    public boolean isRunning() {
        return channel != null;
    }

    @Override
    public void setEndpointContextMatcher(EndpointContextMatcher matcher) {
        // There is one peer.
    }

    @Override
    public void processDatagram(DatagramPacket datagram) {
        // Only for those that read packets.
    }

    @Override
    public void stop() {
        // The process ends with it.
    }

    @Override
    public void destroy() {
        // The process ends with it.
    }
}
