package dev.fauxband.io.dte;

import dev.fauxband.data.Octets;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of a TCP door: accepts, reads, writes what did not fit at once, and closes. */
final class TcpLoop implements Runnable {
    /** More than any bench has, few enough that a client gone wild does not use up the open files. */
    static final int CLIENTS_MAX = 256;

    /** How long a client that types no more may wait for the next answer. */
    static final int LINGER_SECONDS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(TcpLoop.class);
    private static final long LINGER_NS = TimeUnit.SECONDS.toNanos(LINGER_SECONDS);
    private static final long ACCEPT_AGAIN_NS = TimeUnit.SECONDS.toNanos(1);
    private static final int READ_OCTETS_MAX = 8_192;
    private static final long JOIN_MS = 1_000;

    private final ServerSocketChannel server;
    private final String address;
    private final DteSink sink;
    private final Selector selector;
    private final SelectionKey accepting;
    private final Thread thread;
    private final Map<TcpLink, Client> clients = new LinkedHashMap<>();
    private final Queue<TcpLink> wanting = new ConcurrentLinkedQueue<>();
    private final ByteBuffer incoming = ByteBuffer.allocateDirect(READ_OCTETS_MAX);
    private long acceptAgainNs;
    private volatile boolean closing;

    /** What only this thread knows of a client. */
    private static final class Client {
        private final TcpLink link;
        private final SelectionKey key;
        private boolean listening = true;
        private long endOfInputNs;

        Client(TcpLink link, SelectionKey key) {
            this.link = link;
            this.key = key;
        }

        /** When to stop waiting for answers; only once it types no more. */
        long lingersUntilNs() {
            long written = link.lastWriteNs();
            return (written - endOfInputNs > 0 ? written : endOfInputNs) + LINGER_NS;
        }
    }

    private TcpLoop(ServerSocketChannel server, String address, DteSink sink) throws IOException {
        this.server = server;
        this.address = address;
        this.sink = sink;
        selector = Selector.open();
        accepting = server.register(selector, SelectionKey.OP_ACCEPT);
        thread = new Thread(this, "fauxband-tcp-" + address);
        thread.setDaemon(true);
    }

    static TcpLoop start(ServerSocketChannel server, String address, DteSink sink) throws IOException {
        TcpLoop loop = new TcpLoop(server, address, sink);
        loop.thread.start();
        return loop;
    }

    /** Ends the thread and waits for it, unless it is the caller. */
    void close() {
        closing = true;
        selector.wakeup();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(JOIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try {
            while (!closing) {
                selector.select(timeoutMs(System.nanoTime()));
                selector.selectedKeys().forEach(this::serve);
                selector.selectedKeys().clear();
                for (TcpLink link = wanting.poll(); link != null; link = wanting.poll()) {
                    attend(link);
                }
                endWaits(System.nanoTime());
            }
        } catch (IOException e) {
            LOG.error("tcp {} ends: {}", address, e.getMessage());
        } finally {
            shut();
        }
    }

    private void serve(SelectionKey key) {
        if (!key.isValid()) {
            return;
        }
        if (key == accepting) {
            accept();
            return;
        }
        TcpLink link = (TcpLink) key.attachment();
        if (key.isReadable()) {
            read(link);
        }
        attend(link);
    }

    private void accept() {
        try {
            SocketChannel channel = server.accept();
            if (channel != null) {
                admit(channel);
            }
        } catch (IOException e) {
            // Out of open files, mostly: the connection stays in the backlog, and asking at once again would spin.
            LOG.warn("tcp {} takes no client for a second: {}", address, e.getMessage());
            accepting.interestOps(0);
            acceptAgainNs = System.nanoTime() + ACCEPT_AGAIN_NS;
        }
    }

    private void admit(SocketChannel channel) throws IOException {
        if (clients.size() >= CLIENTS_MAX) {
            LOG.warn("tcp {} turns a client away: {} are connected.", address, CLIENTS_MAX);
            channel.close();
            return;
        }
        TcpLink link;
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            String from = TcpDoor.text((InetSocketAddress) channel.getRemoteAddress());
            link = new TcpLink("tcp " + address + " from " + from, channel, this::want);
            clients.put(link, new Client(link, channel.register(selector, SelectionKey.OP_READ, link)));
        } catch (IOException e) {
            LOG.debug("tcp {}: a client left while it was let in", address, e);
            channel.close();
            return;
        }
        sink.arrived(link);
    }

    private void want(TcpLink link) {
        wanting.add(link);
        selector.wakeup();
    }

    private void read(TcpLink link) {
        incoming.clear();
        int count;
        try {
            count = link.channel().read(incoming);
        } catch (IOException e) {
            link.sever();
            return;
        }
        if (count < 0) {
            endInput(link);
        } else if (count > 0) {
            byte[] octets = new byte[count];
            incoming.flip().get(octets);
            sink.received(link, Octets.copyOf(octets));
        }
    }

    private void endInput(TcpLink link) {
        Client client = clients.get(link);
        if (client != null && client.listening) {
            client.listening = false;
            client.endOfInputNs = System.nanoTime();
            sink.gone(link);
        }
    }

    /** Brings a client's connection up to date: writes, waits for the right events, or lets it go. */
    private void attend(TcpLink link) {
        Client client = clients.get(link);
        if (client == null) {
            return;
        }
        link.flush();
        if (link.broken()) {
            release(client);
            return;
        }
        try {
            client.key.interestOps(link.interest(client.listening));
        } catch (CancelledKeyException e) {
            release(client);
        }
    }

    private void release(Client client) {
        client.link.sever();
        endInput(client.link);
        clients.remove(client.link);
        closeQuietly(client.link.channel());
    }

    /** 0, for ever, when nothing is due; else at least 1. */
    private long timeoutMs(long nowNs) {
        long nearestNs = Long.MAX_VALUE;
        if (accepting.interestOps() == 0) {
            nearestNs = acceptAgainNs - nowNs;
        }
        for (Client client : clients.values()) {
            if (!client.listening) {
                nearestNs = Math.min(nearestNs, client.lingersUntilNs() - nowNs);
            }
        }
        return nearestNs == Long.MAX_VALUE ? 0 : Math.max(1, TimeUnit.NANOSECONDS.toMillis(nearestNs) + 1);
    }

    private void endWaits(long nowNs) {
        if (accepting.interestOps() == 0 && nowNs - acceptAgainNs >= 0) {
            accepting.interestOps(SelectionKey.OP_ACCEPT);
        }
        List<Client> over = clients.values().stream()
                .filter(client -> !client.listening && nowNs - client.lingersUntilNs() >= 0)
                .toList();
        over.forEach(this::release);
    }

    private void shut() {
        closeQuietly(server);
        List.copyOf(clients.values()).forEach(this::release);
        closeQuietly(selector);
    }

    private void closeQuietly(Closeable resource) {
        try {
            resource.close();
        } catch (IOException e) {
            LOG.debug("tcp {}: close", address, e);
        }
    }
}
