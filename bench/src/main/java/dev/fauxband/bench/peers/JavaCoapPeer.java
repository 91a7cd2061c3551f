package dev.fauxband.bench.peers;

import com.mbed.coap.exception.CoapException;
import com.mbed.coap.packet.CoapPacket;
import com.mbed.coap.packet.CoapRequest;
import com.mbed.coap.packet.CoapResponse;
import com.mbed.coap.packet.CoapSerializer;
import com.mbed.coap.packet.Opaque;
import com.mbed.coap.packet.SeparateResponse;
import com.mbed.coap.server.CoapServer;
import com.mbed.coap.server.RouterService;
import com.mbed.coap.server.observe.ObserversManager;
import com.mbed.coap.transport.CoapTransport;
import com.mbed.coap.utils.Service;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A java-coap server for each client, its sockets read by one thread, its timers on one executor. */
final class JavaCoapPeer implements Peer {
    private static final String PATH = "/19/0/0";
    private static final Opaque VALUE = Opaque.of("x".repeat(PAYLOAD_OCTETS));

    private final List<Client> clients = new ArrayList<>();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "java-coap timers");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger observed = new AtomicInteger();
    private final AtomicLong lost = new AtomicLong();
    private @Nullable Turns turns;

    /** One of them. */
    private final class Client {
        private final ObserversManager observers = new ObserversManager();
        private final CoapServer server;
        private boolean seen;

        Client(Selecting selecting, InetSocketAddress sink) throws IOException {
            server = CoapServer.builder()
                    .transport(new Transport(selecting, sink))
                    .executor(executor)
                    .route(RouterService.builder().get(PATH, this::read))
                    .build();
            observers.init(this::sent);
            server.start();
        }

        private CompletableFuture<CoapResponse> read(CoapRequest request) {
            CoapResponse response = observers.subscribe(request, CoapResponse.ok(VALUE));
            if (!seen) {
                seen = true;
                observed.incrementAndGet();
            }
            return CompletableFuture.completedFuture(response);
        }

        private CompletableFuture<Boolean> sent(SeparateResponse response) {
            return server.outboundResponseService().apply(response).whenComplete((done, error) -> {
                if (error != null || !done) {
                    lost.incrementAndGet();
                }
                acknowledged();
            });
        }

        void send() {
            Service<CoapRequest, CoapResponse> value =
                    request -> CoapResponse.ok(VALUE).toFuture();
            observers.sendObservation(PATH, value);
        }
    }

    private void acknowledged() {
        if (turns != null) {
            turns.acknowledged();
        }
    }

    /** Octets to packets and back. */
    private static final class Transport implements CoapTransport {
        private final Selecting selecting;
        private final InetSocketAddress sink;
        private @Nullable DatagramChannel channel;
        private volatile CompletableFuture<CoapPacket> receiving = new CompletableFuture<>();

        Transport(Selecting selecting, InetSocketAddress sink) {
            this.selecting = selecting;
            this.sink = sink;
        }

        @Override
        public void start() throws IOException {
            channel = selecting.open(sink, this::received);
        }

        private void received(byte[] octets) {
            try {
                receiving.complete(CoapSerializer.deserialize(sink, octets));
            } catch (CoapException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public CompletableFuture<CoapPacket> receive() {
            receiving = new CompletableFuture<>();
            return receiving;
        }

        @Override
        public CompletableFuture<Boolean> sendPacket(CoapPacket packet) {
            if (channel != null) {
                Selecting.send(channel, CoapSerializer.serialize(packet));
            }
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public InetSocketAddress getLocalSocketAddress() {
            return sink;
        }

        @Override
        public void stop() {
            // The process ends with it.
        }
    }

    @Override
    public void register(int count, InetSocketAddress sink, int atOnce) throws Exception {
        Selecting selecting = new Selecting();
        Opaque objects = Opaque.of("</1/0>,</3/0>,</19/0>");
        Abreast.each(count, atOnce, i -> {
            Client client = new Client(selecting, sink);
            clients.add(client);
            return client.server
                    .clientService()
                    .apply(CoapRequest.post("/rd")
                            .query("ep", "client" + i)
                            .query("lt", "86400")
                            .payload(objects, (short) 40)
                            .address(sink)
                            .build());
        });
    }

    @Override
    public void awaitObserved() throws Exception {
        Await.until("observed", () -> observed.get() == clients.size());
    }

    @Override
    public void begin(int window) {
        Turns begun = new Turns(clients.size(), i -> clients.get(i).send());
        turns = begun;
        begun.begin(window);
    }

    @Override
    public long roundTrips() {
        return turns == null ? 0 : turns.count();
    }

    @Override
    public long lost() {
        return lost.get();
    }

    @Override
    public long systemCalls() {
        return UNKNOWN;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
