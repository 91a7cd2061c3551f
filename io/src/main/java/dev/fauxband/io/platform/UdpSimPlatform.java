package dev.fauxband.io.platform;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.io.clock.Clock;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.platform.PlatformCommand;
import dev.fauxband.sim.platform.PlatformInTheBox;
import dev.fauxband.sim.platform.PlatformLog;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The {@code sim} platform behind a UDP socket: one thread that alone touches it. */
public final class UdpSimPlatform implements PlatformInTheBox {
    private static final Logger LOG = LoggerFactory.getLogger(UdpSimPlatform.class);
    private static final int DATAGRAM_OCTETS_MAX = 65_535;

    /** The system's default holds 256 small datagrams only. */
    private static final int RECEIVE_BUFFER_OCTETS = 4 << 20;

    private static final int COMMANDS_MAX = 1_024;
    private static final long NS_PER_MS = 1_000_000;
    private static final long CLOSE_PATIENCE_MS = 1_000;

    private final SimPlatform platform;
    private final PlatformLog log;
    private final DatagramChannel channel;
    private final Selector selector;
    private final Address address;
    private final Thread thread;
    private final BlockingQueue<LongConsumer> commands = new ArrayBlockingQueue<>(COMMANDS_MAX);
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(DATAGRAM_OCTETS_MAX);
    private final Clock clock;
    private volatile boolean closing;

    private UdpSimPlatform(SimPlatform platform, DatagramChannel channel, PlatformLog log, Clock clock)
            throws IOException {
        this.clock = clock;
        this.platform = platform;
        this.channel = channel;
        this.log = log;
        this.selector = Selector.open();
        channel.configureBlocking(false).register(selector, SelectionKey.OP_READ);
        this.address = address((InetSocketAddress) channel.getLocalAddress());
        this.thread = new Thread(this::run, "fauxband-sim-platform");
        thread.setDaemon(true);
    }

    /** Starts a platform in real time. */
    public static UdpSimPlatform start(Address at, SimPlatformOptions options, long seed, PlatformLog log)
            throws IOException {
        return start(at, options, seed, log, Clock.real());
    }

    /**
     * Starts a platform.
     *
     * @param at where it listens; port 0 lets the system pick one
     * @param clock its time
     * @throws IOException when the port is taken
     */
    public static UdpSimPlatform start(Address at, SimPlatformOptions options, long seed, PlatformLog log, Clock clock)
            throws IOException {
        DatagramChannel channel =
                DatagramChannel.open(at.ip().size() == 4 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER_OCTETS);
            channel.bind(socketAddress(at));
            UdpSimPlatform started = new UdpSimPlatform(new SimPlatform(options, seed), channel, log, clock);
            started.thread.start();
            return started;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public void perform(PlatformCommand command) {
        order(nowNs -> platform.perform(nowNs, command), command.verb().word());
    }

    @Override
    public boolean suffer(FaultOrder fault) {
        order(nowNs -> platform.suffer(nowNs, fault), "fault");
        return true;
    }

    private void order(LongConsumer deed, String word) {
        if (!commands.offer(deed)) {
            log.line("too many commands at once: " + word + " was not taken");
        }
        selector.wakeup();
    }

    @Override
    public List<String> clients() {
        CompletableFuture<List<String>> answer = new CompletableFuture<>();
        order(nowNs -> answer.complete(platform.clients()), "list");
        try {
            return answer.get(CLOSE_PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException | TimeoutException e) {
            // It has ended, or has more to do than to tell.
            return List.of();
        }
    }

    @Override
    public void close() {
        closing = true;
        selector.wakeup();
        try {
            thread.join(CLOSE_PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (channel;
                selector) {
            while (!closing) {
                turn();
            }
        } catch (IOException e) {
            LOG.error("the sim platform ends: its socket failed", e);
        }
    }

    private void turn() throws IOException {
        sleep();
        selector.selectedKeys().clear();
        for (LongConsumer command = commands.poll(); command != null; command = commands.poll()) {
            command.accept(nowNs());
        }
        read();
        platform.handleTimeout(nowNs());
        tell();
    }

    private void sleep() throws IOException {
        long nextNs = platform.nextDeadlineNs();
        if (!commands.isEmpty()) {
            selector.selectNow();
        } else if (nextNs == SimPlatform.NEVER) {
            selector.select();
        } else {
            long delayNs = clock.realNs(nextNs - nowNs());
            if (delayNs <= 0) {
                selector.selectNow();
            } else {
                selector.select((delayNs + NS_PER_MS - 1) / NS_PER_MS);
            }
        }
    }

    private void read() throws IOException {
        for (InetSocketAddress peer = receive(); peer != null; peer = receive()) {
            byte[] octets = new byte[datagram.flip().remaining()];
            datagram.get(octets);
            platform.receiveDatagram(nowNs(), address(peer), Octets.copyOf(octets));
            send();
        }
    }

    private @Nullable InetSocketAddress receive() throws IOException {
        datagram.clear();
        return (InetSocketAddress) channel.receive(datagram);
    }

    private void send() {
        for (Optional<Datagram> out = platform.pollDatagram(); out.isPresent(); out = platform.pollDatagram()) {
            try {
                channel.send(
                        ByteBuffer.wrap(out.get().payload().toArray()),
                        socketAddress(out.get().peer()));
            } catch (IOException e) {
                // As a router would: the datagram is lost, and whoever needs it sends it again.
                LOG.debug("lost a datagram to {}", out.get().peer(), e);
            }
        }
    }

    private void tell() {
        send();
        for (Optional<String> line = platform.pollLog(); line.isPresent(); line = platform.pollLog()) {
            log.line(line.get());
        }
    }

    private long nowNs() {
        return clock.getAsLong();
    }

    private static Address address(InetSocketAddress socket) {
        return new Address(Octets.copyOf(socket.getAddress().getAddress()), socket.getPort());
    }

    private static InetSocketAddress socketAddress(Address address) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByAddress(address.ip().toArray()), address.port());
    }
}
