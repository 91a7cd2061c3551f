package dev.fauxband.bench.peers;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.californium.core.CoapExchange;
import org.eclipse.californium.core.CoapResource;
import org.eclipse.californium.core.CoapServer;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.MessageObserverAdapter;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.elements.config.UdpConfig;
import org.eclipse.californium.elements.util.ExecutorsUtil;
import org.eclipse.californium.elements.util.ProtocolScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** A Californium server and endpoint for each client; executors and the thread that reads are shared. */
final class CaliforniumPeer implements Peer {
    private static final byte[] VALUE = "x".repeat(PAYLOAD_OCTETS).getBytes(StandardCharsets.US_ASCII);
    private static final String OBJECTS = "</1/0>,</3/0>,</19/0>";

    private final List<Value> values = new ArrayList<>();
    private final AckWatch acks = new AckWatch();
    private @Nullable Turns turns;

    static Configuration configuration() {
        Configuration configuration = new Configuration(CoapConfig.DEFINITIONS, UdpConfig.DEFINITIONS);
        configuration.set(CoapConfig.PROTOCOL_STAGE_THREAD_COUNT, 1);
        configuration.set(CoapConfig.MAX_ACTIVE_PEERS, 10);
        configuration.set(CoapConfig.MID_TRACKER, CoapConfig.TrackerMode.NULL);
        return configuration;
    }

    static ProtocolScheduledExecutorService executor(String name) {
        return ExecutorsUtil.newSingleThreadedProtocolExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** 19/0/0 of one client. */
    private static final class Value extends CoapResource {
        Value() {
            super("0");
            setObservable(true);
            setObserveType(CoAP.Type.CON);
        }

        @Override
        public void handleGET(CoapExchange exchange) {
            Response response = new Response(CoAP.ResponseCode.CONTENT);
            response.setPayload(VALUE);
            exchange.respond(response);
        }
    }

    @Override
    public void register(int count, InetSocketAddress sink, int atOnce) throws Exception {
        Selecting selecting = new Selecting();
        Configuration configuration = configuration();
        ProtocolScheduledExecutorService executor = executor("californium");
        Abreast.each(count, atOnce, i -> {
            CoapEndpoint endpoint = CoapEndpoint.builder()
                    .setConfiguration(configuration)
                    .setConnector(new SelectingConnector(selecting, sink))
                    .build();
            acks.follow(endpoint);
            CoapServer server = new CoapServer(configuration);
            server.setExecutor(executor, true);
            server.addEndpoint(endpoint);
            Value value = new Value();
            values.add(value);
            server.add(new CoapResource("19").add(new CoapResource("0").add(value)));
            server.start();
            return register(endpoint, sink, i);
        });
    }

    private static CompletableFuture<Void> register(CoapEndpoint endpoint, InetSocketAddress sink, int number) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Request request = Request.newPost();
        request.setURI("coap://127.0.0.1:" + sink.getPort() + "/rd?ep=client" + number + "&lt=86400");
        request.getOptions().setContentFormat(40);
        request.setPayload(OBJECTS);
        request.addMessageObserver(new MessageObserverAdapter() {
            @Override
            public void onResponse(Response response) {
                done.complete(null);
            }
        });
        endpoint.sendRequest(request);
        return done;
    }

    @Override
    public void awaitObserved() throws Exception {
        Await.until("observed", () -> acks.observed() == values.size());
    }

    @Override
    public void begin(int window) {
        Turns begun = new Turns(values.size(), i -> values.get(i).changed());
        turns = begun;
        acks.tell(begun);
        begun.begin(window);
    }

    @Override
    public long roundTrips() {
        return turns == null ? 0 : turns.count();
    }

    @Override
    public long lost() {
        return acks.repeats();
    }

    @Override
    public long systemCalls() {
        return UNKNOWN;
    }

    @Override
    public void close() {
        // The process ends with it.
    }
}
