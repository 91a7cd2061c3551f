package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.Decoded;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.DatagramSink;
import dev.fauxband.io.net.DatagramTransport;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Routes;
import dev.fauxband.io.net.ShardNetwork;
import dev.fauxband.io.net.SocketFigures;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A fleet in virtual time: how its modules are dealt out to shards, and who else there is, changes nothing for any. */
final class VirtualFleetTest {
    private static final int MODULES = 24;
    private static final long MINUTE_NS = 60_000_000_000L;
    private static final Octets PLATFORM_IP = Octets.of(127, 0, 0, 1);
    private static final int PORT = 5683;

    /** Codes below are requests (RFC 7252 §12.1.1). */
    private static final int RESPONSES = 32;

    private final SimPlatform platform = new SimPlatform(SimPlatformOptions.defaults(), 1);
    private final Map<Integer, List<String>> wire = new HashMap<>();
    private final Map<Address, Network> networks = new HashMap<>();
    private final Map<Address, DatagramSink> modules = new HashMap<>();
    private final Map<DatagramSink, Integer> numbers = new HashMap<>();
    private long nowNs;

    @Test
    void oneShardAndThreeGiveTheSameTracePerModule() throws Exception {
        Map<Integer, List<String>> one = new VirtualFleetTest().run(1, IntStream.range(0, MODULES));
        Map<Integer, List<String>> three = new VirtualFleetTest().run(3, IntStream.range(0, MODULES));

        assertThat(one).hasSize(MODULES).isEqualTo(three);
        assertThat(one.values()).allSatisfy(trace -> assertThat(trace).hasSizeGreaterThan(10));
    }

    @Test
    void aModuleIsTheSameAloneAndAmongOthers() throws Exception {
        Map<Integer, List<String>> all = new VirtualFleetTest().run(2, IntStream.range(0, MODULES));
        Map<Integer, List<String>> alone = new VirtualFleetTest().run(2, IntStream.of(7));

        assertThat(alone).containsOnlyKeys(7).containsEntry(7, all.get(7));
    }

    private Map<Integer, List<String>> run(int shards, IntStream begun) throws Exception {
        FleetPlan plan = Fleets.plan(MODULES, shards, PORT, List.of(Fleets.fault("loss 10%")));
        Routes routes = new Routes(Redirection.NONE, Reach.LOOPBACK);
        List<Network> ofShards = new ArrayList<>();
        List<Squad> squads = new ArrayList<>();
        try (Names names = Fleets.names()) {
            Surroundings surroundings = new Surroundings(() -> nowNs, routes, names, (module, event) -> {});
            for (int i = 0; i < shards; i++) {
                Network network = new Network();
                ofShards.add(network);
                squads.add(new Squad(new Shard("virtual", surroundings, (reach, source) -> network), plan, i));
            }
            begun.forEach(number -> {
                ofShards.get(number % shards).next = number;
                squads.get(number % shards).begin(number);
            });
            while (nowNs < 2 * MINUTE_NS) {
                do {
                    turn(squads);
                } while (ofShards.stream().anyMatch(network -> !network.arrived.isEmpty()));
                // Once more, so that each says when it wants to be called next.
                turn(squads);
                long nextNs = ofShards.stream()
                        .mapToLong(network -> network.wakeNs)
                        .min()
                        .orElseThrow();
                nowNs = Math.max(nowNs + 1, Math.min(nextNs, platform.nextDeadlineNs()));
                platform.handleTimeout(nowNs);
                hear();
            }
        }
        return wire;
    }

    private static void turn(List<Squad> squads) throws Exception {
        for (Squad squad : squads) {
            squad.shard().turn();
        }
    }

    /** What the platform sends is at the shard of its module at once. */
    private void hear() {
        for (Optional<Datagram> out = platform.pollDatagram(); out.isPresent(); out = platform.pollDatagram()) {
            Network network = networks.get(out.get().peer());
            if (network != null) {
                network.arrived.add(out.get());
            }
        }
    }

    /** Without what the platform draws for all of its clients together: tokens, locations, Message IDs of its own. */
    private void note(DatagramSink module, String mark, Octets payload) {
        CoapMessage message = ((Decoded.Message) CoapDecoder.decode(payload)).message();
        wire.computeIfAbsent(numbers.getOrDefault(module, -1), number -> new ArrayList<>())
                .add(nowNs + " " + mark + " " + message.type() + " " + message.code() + " "
                        + (message.code().value() < RESPONSES
                                ? ""
                                : message.payload().toHex()));
    }

    /** The network of one shard: what is sent is at the platform at once. */
    private final class Network implements ShardNetwork {
        private int next;
        private final Deque<Datagram> arrived = new ArrayDeque<>();
        private long wakeNs;

        @Override
        public DatagramTransport open(DatagramSink module) {
            int number = next;
            Address seen = new Address(Octets.of(127, 1, 0, number), 40_000);
            networks.put(seen, this);
            modules.put(seen, module);
            numbers.put(module, number);
            return new DatagramTransport() {
                @Override
                public void send(Datagram datagram) {
                    note(module, "~>", datagram.payload());
                    platform.receiveDatagram(nowNs, seen, datagram.payload());
                    hear();
                }

                @Override
                public void rebind() {}

                @Override
                public void close() {}
            };
        }

        @Override
        public void await(long delayNs) {
            wakeNs = delayNs == NO_END ? NO_END : nowNs + Math.max(0, delayNs);
        }

        @Override
        public void deliver() {
            for (Datagram datagram = arrived.poll(); datagram != null; datagram = arrived.poll()) {
                DatagramSink module = modules.get(datagram.peer());
                if (module != null) {
                    note(module, "<~", datagram.payload());
                    module.received(new Datagram(new Address(PLATFORM_IP, PORT), datagram.payload()));
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void wakeUp() {}

        @Override
        public Optional<SocketFigures> figures() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
