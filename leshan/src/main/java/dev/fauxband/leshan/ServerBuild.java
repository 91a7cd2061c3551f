package dev.fauxband.leshan;

import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.elements.config.SystemConfig;
import org.eclipse.californium.elements.config.UdpConfig;
import org.eclipse.leshan.core.model.LwM2mModel;
import org.eclipse.leshan.server.LeshanServer;
import org.eclipse.leshan.server.LeshanServerBuilder;
import org.eclipse.leshan.server.model.StaticModelProvider;
import org.eclipse.leshan.transport.californium.server.endpoint.CaliforniumServerEndpointsProvider;
import org.eclipse.leshan.transport.californium.server.endpoint.coap.CoapServerProtocolProvider;

/** Puts a Leshan server together: plain CoAP on 127.0.0.1, nothing else. */
final class ServerBuild {
    /** The default holds 256 small datagrams: a fleet that registers at once loses most of its requests. */
    private static final int SOCKET_BUFFER_BYTES = 4 << 20;

    private static final int THREADS = 2;

    private ServerBuild() {}

    static LeshanServer on(int port, LwM2mModel model) {
        CaliforniumServerEndpointsProvider endpoints = new CaliforniumServerEndpointsProvider.Builder(
                        new CoapServerProtocolProvider())
                .setConfiguration(ServerBuild::configure)
                .addEndpoint("coap://127.0.0.1:" + port)
                .build();
        return new LeshanServerBuilder()
                .setEndpointsProviders(endpoints)
                .setObjectModelProvider(new StaticModelProvider(model))
                .disableQueueModeSupport()
                .build();
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
