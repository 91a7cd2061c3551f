package dev.fauxband.bench.peers;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.elements.Connector;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.elements.util.ProtocolScheduledExecutorService;
import org.eclipse.leshan.client.LeshanClient;
import org.eclipse.leshan.client.LeshanClientBuilder;
import org.eclipse.leshan.client.endpoint.ClientEndpointToolbox;
import org.eclipse.leshan.client.object.Device;
import org.eclipse.leshan.client.object.Security;
import org.eclipse.leshan.client.object.Server;
import org.eclipse.leshan.client.observer.LwM2mClientObserverAdapter;
import org.eclipse.leshan.client.resource.BaseInstanceEnabler;
import org.eclipse.leshan.client.resource.LwM2mObjectEnabler;
import org.eclipse.leshan.client.resource.ObjectsInitializer;
import org.eclipse.leshan.client.servers.LwM2mServer;
import org.eclipse.leshan.client.servers.ServerInfo;
import org.eclipse.leshan.core.LwM2mId;
import org.eclipse.leshan.core.model.ObjectLoader;
import org.eclipse.leshan.core.model.ObjectModel;
import org.eclipse.leshan.core.model.ResourceModel;
import org.eclipse.leshan.core.model.StaticModel;
import org.eclipse.leshan.core.node.codec.DefaultLwM2mDecoder;
import org.eclipse.leshan.core.node.codec.DefaultLwM2mEncoder;
import org.eclipse.leshan.core.node.codec.LwM2mDecoder;
import org.eclipse.leshan.core.node.codec.LwM2mEncoder;
import org.eclipse.leshan.core.request.RegisterRequest;
import org.eclipse.leshan.core.response.ReadResponse;
import org.eclipse.leshan.transport.californium.client.endpoint.CaliforniumClientEndpointsProvider;
import org.eclipse.leshan.transport.californium.client.endpoint.coap.CoapClientEndpointFactory;
import org.eclipse.leshan.transport.californium.client.endpoint.coap.CoapClientProtocolProvider;
import org.jspecify.annotations.Nullable;

/** Leshan clients; what can be shared is: executors, configuration, codecs, model; one thread reads the sockets. */
final class LeshanPeer implements Peer {
    private static final byte[] VALUE = "x".repeat(PAYLOAD_OCTETS).getBytes(StandardCharsets.US_ASCII);
    private static final int OBJECT = 19;

    private final List<Value> values = new ArrayList<>();
    private final AckWatch acks = new AckWatch();
    private final ProtocolScheduledExecutorService coap = CaliforniumPeer.executor("leshan coap");
    private final ScheduledExecutorService engine = CaliforniumPeer.executor("leshan engine");
    private final Configuration configuration = CaliforniumPeer.configuration();
    private final LwM2mEncoder encoder = new DefaultLwM2mEncoder();
    private final LwM2mDecoder decoder = new DefaultLwM2mDecoder();
    private @Nullable Turns turns;

    /** 19/0. */
    private static final class Value extends BaseInstanceEnabler {
        @Override
        public ReadResponse read(LwM2mServer server, int resource) {
            return ReadResponse.success(resource, VALUE);
        }

        @Override
        public List<Integer> getAvailableResourceIds(ObjectModel model) {
            return List.of(0);
        }
    }

    /** Sockets without threads of their own. */
    private final class Endpoints extends CoapClientEndpointFactory {
        private final Selecting selecting;
        private final InetSocketAddress sink;

        Endpoints(Selecting selecting, InetSocketAddress sink) {
            this.selecting = selecting;
            this.sink = sink;
        }

        @Override
        public CoapEndpoint createCoapEndpoint(
                InetAddress address,
                Configuration configuration,
                ServerInfo server,
                boolean clientInitiatedOnly,
                List<Certificate> trusted,
                ClientEndpointToolbox toolbox) {
            CoapEndpoint endpoint =
                    super.createCoapEndpoint(address, configuration, server, clientInitiatedOnly, trusted, toolbox);
            acks.follow(endpoint);
            return endpoint;
        }

        @Override
        protected Connector createConnector(InetSocketAddress address, Configuration configuration) {
            return new SelectingConnector(selecting, sink);
        }
    }

    private static StaticModel model() {
        List<ObjectModel> models = new ArrayList<>(ObjectLoader.loadDefault());
        ResourceModel data = new ResourceModel(
                0, "Data", ResourceModel.Operations.RW, false, true, ResourceModel.Type.OPAQUE, "", "", "");
        models.removeIf(model -> model.id == OBJECT);
        models.add(new ObjectModel(OBJECT, "Data", "", "1.0", true, false, List.of(data)));
        return new StaticModel(models);
    }

    @Override
    public void register(int count, InetSocketAddress sink, int atOnce) throws Exception {
        Selecting selecting = new Selecting();
        StaticModel model = model();
        Endpoints endpoints = new Endpoints(selecting, sink);
        Abreast.each(count, atOnce, i -> {
            CaliforniumClientEndpointsProvider provider = new CaliforniumClientEndpointsProvider.Builder(
                            new CoapClientProtocolProvider() {
                                @Override
                                public CoapClientEndpointFactory createDefaultEndpointFactory() {
                                    return endpoints;
                                }
                            })
                    .setConfiguration(configuration)
                    .build();
            LeshanClient client = client(provider, model, sink, i);
            provider.getCoapServer().setExecutor(coap, true);
            CompletableFuture<Void> registered = new CompletableFuture<>();
            client.addObserver(new LwM2mClientObserverAdapter() {
                @Override
                public void onRegistrationSuccess(LwM2mServer server, RegisterRequest request, String id) {
                    registered.complete(null);
                }
            });
            client.start();
            return registered;
        });
    }

    private LeshanClient client(
            CaliforniumClientEndpointsProvider provider, StaticModel model, InetSocketAddress sink, int number) {
        Value value = new Value();
        values.add(value);
        ObjectsInitializer initializer = new ObjectsInitializer(model);
        initializer.setInstancesForObject(LwM2mId.SECURITY, Security.noSec("coap://127.0.0.1:" + sink.getPort(), 1));
        initializer.setInstancesForObject(LwM2mId.SERVER, new Server(1, 86_400));
        initializer.setInstancesForObject(LwM2mId.DEVICE, new Device("bench", "bench", "1"));
        initializer.setFactoryForObject(OBJECT, (object, id, existing) -> new Value());
        initializer.setInstancesForObject(OBJECT, value);
        List<LwM2mObjectEnabler> objects = initializer.createAll();
        return new LeshanClientBuilder("client" + number)
                .setObjects(objects)
                .setSharedExecutor(engine)
                .setEncoder(encoder)
                .setDecoder(decoder)
                .setEndpointsProviders(provider)
                .build();
    }

    @Override
    public void awaitObserved() throws Exception {
        Await.until("observed", () -> acks.observed() == values.size());
    }

    @Override
    public void begin(int window) {
        Turns begun = new Turns(values.size(), i -> values.get(i).fireResourceChange(0));
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
