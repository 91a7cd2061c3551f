package dev.fauxband.leshan;

import dev.fauxband.data.Address;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.elements.config.SystemConfig;
import org.eclipse.californium.elements.config.UdpConfig;
import org.eclipse.californium.scandium.config.DtlsConfig;
import org.eclipse.californium.scandium.dtls.cipher.CipherSuite;
import org.eclipse.leshan.core.model.LwM2mModel;
import org.eclipse.leshan.core.node.codec.DefaultLwM2mDecoder;
import org.eclipse.leshan.core.node.codec.DefaultLwM2mEncoder;
import org.eclipse.leshan.core.node.codec.LwM2mValueChecker;
import org.eclipse.leshan.core.node.codec.opaque.LwM2mNodeOpaqueDecoder;
import org.eclipse.leshan.core.node.codec.opaque.LwM2mNodeOpaqueEncoder;
import org.eclipse.leshan.core.node.codec.text.LwM2mNodeTextDecoder;
import org.eclipse.leshan.core.node.codec.text.LwM2mNodeTextEncoder;
import org.eclipse.leshan.core.node.codec.tlv.LwM2mNodeTlvDecoder;
import org.eclipse.leshan.core.node.codec.tlv.LwM2mNodeTlvEncoder;
import org.eclipse.leshan.core.request.ContentFormat;
import org.eclipse.leshan.server.LeshanServer;
import org.eclipse.leshan.server.LeshanServerBuilder;
import org.eclipse.leshan.server.model.StaticModelProvider;
import org.eclipse.leshan.servers.security.Authorization;
import org.eclipse.leshan.transport.californium.server.endpoint.CaliforniumServerEndpointsProvider;
import org.eclipse.leshan.transport.californium.server.endpoint.coap.CoapServerProtocolProvider;
import org.eclipse.leshan.transport.californium.server.endpoint.coaps.CoapsServerProtocolProvider;

/**
 * Puts a Leshan server together: CoAP on a loopback address, with DTLS too if there is a key, and those formats of
 * LwM2M 1.0 that modules speak: text, opaque and TLV. Its codecs for JSON and CBOR would bring four hundred classes
 * and, with the object definitions that are read late, half of the processor time that a start takes.
 */
final class ServerBuild {
    /** The default holds 256 small datagrams: a fleet that registers at once loses most of its requests. */
    private static final int SOCKET_BUFFER_BYTES = 4 << 20;

    private static final int THREADS = 2;

    /** Enough to find a session again after the address changed (RFC 9146). */
    private static final int CONNECTION_ID_OCTETS = 6;

    private ServerBuild() {}

    static LeshanServer at(LeshanOptions.Place place, LwM2mModel model) {
        LeshanServerBuilder builder = new LeshanServerBuilder();
        if (place.key().isPresent()) {
            builder.setSecurityStore(new OneKey(place.key().get()));
        }
        return builder.setEndpointsProviders(endpoints(place))
                .setAuthorizer((request, registration, sender, uri) -> Authorization.approved())
                .setObjectModelProvider(new StaticModelProvider(model))
                .setEncoder(new DefaultLwM2mEncoder(
                        Map.of(
                                ContentFormat.TEXT, new LwM2mNodeTextEncoder(),
                                ContentFormat.OPAQUE, new LwM2mNodeOpaqueEncoder(),
                                ContentFormat.TLV, new LwM2mNodeTlvEncoder()),
                        Map.of(),
                        new LwM2mValueChecker()))
                .setDecoder(new DefaultLwM2mDecoder(
                        Map.of(
                                ContentFormat.TEXT, new LwM2mNodeTextDecoder(),
                                ContentFormat.OPAQUE, new LwM2mNodeOpaqueDecoder(),
                                ContentFormat.TLV, new LwM2mNodeTlvDecoder()),
                        Map.of()))
                .disableQueueModeSupport()
                .build();
    }

    private static CaliforniumServerEndpointsProvider endpoints(LeshanOptions.Place place) {
        String host = new Address(place.ip(), 0).toString().replaceFirst(":0$", "");
        if (place.key().isEmpty()) {
            return new CaliforniumServerEndpointsProvider.Builder(new CoapServerProtocolProvider())
                    .setConfiguration(ServerBuild::configure)
                    .addEndpoint("coap://" + host + ":" + place.port())
                    .build();
        }
        return new CaliforniumServerEndpointsProvider.Builder(
                        new CoapServerProtocolProvider(), new CoapsServerProtocolProvider())
                .setConfiguration(ServerBuild::configureSecure)
                .addEndpoint("coap://" + host + ":" + place.port())
                .addEndpoint("coaps://" + host + ":" + place.securePort())
                .build();
    }

    private static void configureSecure(Configuration configuration) {
        configure(configuration);
        configuration.set(DtlsConfig.DTLS_CONNECTION_ID_LENGTH, CONNECTION_ID_OCTETS);
        configuration.set(DtlsConfig.DTLS_RECOMMENDED_CIPHER_SUITES_ONLY, false);
        configuration.setAsList(
                DtlsConfig.DTLS_CIPHER_SUITES,
                CipherSuite.TLS_PSK_WITH_AES_128_CCM_8,
                CipherSuite.TLS_PSK_WITH_AES_128_CBC_SHA256);
        configuration.set(DtlsConfig.DTLS_RECEIVER_THREAD_COUNT, 1);
        configuration.set(DtlsConfig.DTLS_CONNECTOR_THREAD_COUNT, 1);
    }

    private static void configure(Configuration configuration) {
        configuration.set(UdpConfig.UDP_RECEIVE_BUFFER_SIZE, SOCKET_BUFFER_BYTES);
        configuration.set(UdpConfig.UDP_SEND_BUFFER_SIZE, SOCKET_BUFFER_BYTES);
        configuration.set(UdpConfig.UDP_RECEIVER_THREAD_COUNT, 1);
        configuration.set(UdpConfig.UDP_SENDER_THREAD_COUNT, 1);
        configuration.set(CoapConfig.PROTOCOL_STAGE_THREAD_COUNT, THREADS);
        configuration.set(SystemConfig.HEALTH_STATUS_INTERVAL, 0, TimeUnit.SECONDS);
    }
}
