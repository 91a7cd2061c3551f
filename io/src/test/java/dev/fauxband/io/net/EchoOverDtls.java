package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.elements.RawData;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.elements.config.SystemConfig;
import org.eclipse.californium.scandium.DTLSConnector;
import org.eclipse.californium.scandium.config.DtlsConfig;
import org.eclipse.californium.scandium.config.DtlsConnectorConfig;
import org.eclipse.californium.scandium.dtls.Handshaker;
import org.eclipse.californium.scandium.dtls.SessionAdapter;
import org.eclipse.californium.scandium.dtls.cipher.CipherSuite;
import org.eclipse.californium.scandium.dtls.pskstore.SinglePskStore;

/** A server with one pre-shared key that sends back what it gets. */
final class EchoOverDtls implements AutoCloseable {
    final List<InetSocketAddress> senders = new CopyOnWriteArrayList<>();
    final List<Handshaker> handshakes = new CopyOnWriteArrayList<>();
    private final DTLSConnector connector;

    /**
     * @param connectionIdOctets how long its Connection IDs are; negative: it knows none
     */
    EchoOverDtls(String identity, byte[] key, int connectionIdOctets) throws IOException {
        Configuration settings = new Configuration(SystemConfig.DEFINITIONS, DtlsConfig.DEFINITIONS);
        settings.set(DtlsConfig.DTLS_ROLE, DtlsConfig.DtlsRole.SERVER_ONLY);
        settings.set(DtlsConfig.DTLS_CONNECTION_ID_LENGTH, connectionIdOctets < 0 ? null : connectionIdOctets);
        settings.setAsList(DtlsConfig.DTLS_CIPHER_SUITES, CipherSuite.TLS_PSK_WITH_AES_128_CCM_8);
        settings.set(SystemConfig.HEALTH_STATUS_INTERVAL, 0, TimeUnit.SECONDS);
        connector = new DTLSConnector(new DtlsConnectorConfig.Builder(settings)
                .setAddress(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0))
                .setPskStore(new SinglePskStore(identity, key))
                .setSessionListener(new SessionAdapter() {
                    @Override
                    public void handshakeStarted(Handshaker handshaker) {
                        handshakes.add(handshaker);
                    }
                })
                .build());
        connector.setRawDataReceiver(this::echo);
        connector.start();
    }

    Address address() {
        return new Address(Octets.of(127, 0, 0, 1), connector.getAddress().getPort());
    }

    private void echo(RawData data) {
        senders.add(data.getInetSocketAddress());
        connector.send(RawData.outbound(data.getBytes(), data.getEndpointContext(), null, false));
    }

    @Override
    public void close() {
        connector.destroy();
    }
}
