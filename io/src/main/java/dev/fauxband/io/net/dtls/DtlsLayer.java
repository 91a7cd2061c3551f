package dev.fauxband.io.net.dtls;

import dev.fauxband.data.Address;
import dev.fauxband.io.net.Network;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.eclipse.californium.elements.RawData;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.elements.config.SystemConfig;
import org.eclipse.californium.elements.util.ExecutorsUtil;
import org.eclipse.californium.elements.util.ProtocolScheduledExecutorService;
import org.eclipse.californium.scandium.config.DtlsConfig;
import org.eclipse.californium.scandium.config.DtlsConfig.DtlsRole;
import org.eclipse.californium.scandium.config.DtlsConnectorConfig;
import org.eclipse.californium.scandium.dtls.cipher.CipherSuite;
import org.eclipse.californium.scandium.dtls.pskstore.SinglePskStore;

/**
 * The DTLS of all modules of one process: one Scandium connector and one thread. It has no socket; the datagrams go
 * through the modules' own. Scandium tells sessions apart by the address of the peer, and many modules talk to one
 * platform: so each {@link DtlsLink} has an address of its own here, in the discard prefix 100::/64 (RFC 6666), which
 * never leaves the process.
 */
public final class DtlsLayer implements AutoCloseable {
    /** Datagrams that wait for one handshake; more are dropped, and the module sends again what matters. */
    private static final int WAITING_MAX = 10;

    private final ProtocolScheduledExecutorService executor;
    private final SocketlessConnector connector;
    private final Map<InetSocketAddress, DtlsLink> links = new ConcurrentHashMap<>();
    private final AtomicLong lastLink = new AtomicLong();

    private DtlsLayer(PreSharedKey key) {
        this.executor = ExecutorsUtil.newSingleThreadedProtocolExecutor(work -> {
            Thread thread = new Thread(work, "fauxband-dtls");
            thread.setDaemon(true);
            return thread;
        });
        this.connector = new SocketlessConnector(config(key), this::leave);
        connector.setExecutor(executor);
        connector.setRawDataReceiver(this::arrive);
    }

    /** Starts the thread; there is no handshake before the first datagram. */
    public static DtlsLayer start(PreSharedKey key) throws IOException {
        DtlsLayer layer = new DtlsLayer(key);
        layer.connector.start();
        return layer;
    }

    /**
     * What carries the datagrams of one shard's modules over DTLS.
     *
     * @param plain what carries the records
     * @param shard takes work for its thread; false when it has too much of it
     */
    public Network over(Network plain, Predicate<Runnable> shard) {
        return new DtlsNetwork(this, plain, shard);
    }

    @Override
    public void close() {
        connector.destroy();
        executor.shutdownNow();
    }

    SocketlessConnector connector() {
        return connector;
    }

    /** How many modules and platforms have a session, or are about to. */
    int size() {
        return links.size();
    }

    InetSocketAddress enrol(Address peer, DtlsLink link) {
        byte[] ip = ByteBuffer.allocate(16)
                .putLong(0x0100L << 48)
                .putLong(lastLink.incrementAndGet())
                .array();
        try {
            InetSocketAddress handle = new InetSocketAddress(InetAddress.getByAddress(ip), peer.port());
            links.put(handle, link);
            return handle;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 octets are an address", e);
        }
    }

    /** Forgets the session. The platform is not told: a module that loses its power says nothing either. */
    void dismiss(InetSocketAddress handle) {
        links.remove(handle);
        if (connector.isRunning()) {
            connector.close(handle);
        }
    }

    private void leave(DatagramPacket packet) {
        DtlsLink link = links.get((InetSocketAddress) packet.getSocketAddress());
        if (link != null) {
            int begin = packet.getOffset();
            link.leave(Arrays.copyOfRange(packet.getData(), begin, begin + packet.getLength()));
        }
    }

    private void arrive(RawData data) {
        DtlsLink link = links.get(data.getInetSocketAddress());
        if (link != null) {
            link.arrive(data.getBytes());
        }
    }

    private static DtlsConnectorConfig config(PreSharedKey key) {
        Configuration settings = new Configuration(SystemConfig.DEFINITIONS, DtlsConfig.DEFINITIONS);
        settings.set(DtlsConfig.DTLS_ROLE, DtlsRole.CLIENT_ONLY);
        settings.set(DtlsConfig.DTLS_RECEIVER_THREAD_COUNT, 0);
        settings.set(DtlsConfig.DTLS_CONNECTOR_THREAD_COUNT, 1);
        // Empty: records to us need none, the ones of the platform are used (RFC 9146 §3).
        settings.set(DtlsConfig.DTLS_CONNECTION_ID_LENGTH, 0);
        settings.set(DtlsConfig.DTLS_MAX_DEFERRED_OUTBOUND_APPLICATION_MESSAGES, WAITING_MAX);
        settings.set(DtlsConfig.DTLS_RECOMMENDED_CIPHER_SUITES_ONLY, false);
        settings.setAsList(
                DtlsConfig.DTLS_CIPHER_SUITES,
                CipherSuite.TLS_PSK_WITH_AES_128_CCM_8,
                CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256,
                CipherSuite.TLS_PSK_WITH_AES_128_CBC_SHA256);
        settings.set(SystemConfig.HEALTH_STATUS_INTERVAL, 0, TimeUnit.SECONDS);
        return new DtlsConnectorConfig.Builder(settings)
                .setAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .setPskStore(new SinglePskStore(key.identity(), key.key().toArray()))
                .build();
    }
}
