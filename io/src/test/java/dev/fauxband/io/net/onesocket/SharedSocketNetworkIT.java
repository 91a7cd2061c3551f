package dev.fauxband.io.net.onesocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.DatagramSink;
import dev.fauxband.io.net.DatagramTransport;
import dev.fauxband.io.net.EchoPeer;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.SocketFigures;
import dev.fauxband.io.net.Turns;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one socket for all modules does beyond what every network promises. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class SharedSocketNetworkIT {
    private static final Octets HELLO = Octets.utf8("hello");

    private final List<SharedSocketNetwork> open = new ArrayList<>();
    private EchoPeer platform;

    /** A module that notes what it is told. */
    private static final class Module implements DatagramSink {
        private final List<Octets> received = new ArrayList<>();
        private final List<String> notSent = new ArrayList<>();

        @Override
        public void received(Datagram datagram) {
            received.add(datagram.payload());
        }

        @Override
        public void unreachable(Address peer) {
            throw new AssertionError(peer + " is unreachable");
        }

        @Override
        public void notSent(Address peer, String why) {
            notSent.add(why);
        }
    }

    @BeforeEach
    void listen() throws IOException {
        assumeTrue(SharedSocketNetwork.missing().isEmpty(), "not on this machine");
        platform = new EchoPeer("127.0.0.1");
    }

    @AfterEach
    void close() throws IOException {
        open.forEach(SharedSocketNetwork::close);
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void fiveHundredModulesSendFromAddressesOfTheirOwnWithFewCalls() throws IOException {
        SharedSocketNetwork network = network(SourcePool.LOOPBACK);
        List<Module> modules = hello(network, 500);
        new Turns(network).until(() -> answered(modules), platform::echo);

        assertThat(modules).allSatisfy(module -> assertThat(module.received).containsExactly(HELLO));
        assertThat(platform.sources().stream().map(InetSocketAddress::getAddress))
                .doesNotHaveDuplicates()
                .startsWith(address("127.16.0.1"), address("127.16.0.2"))
                .endsWith(address("127.16.1.244"));
        assertThat(platform.sources().stream().map(InetSocketAddress::getPort))
                .containsOnly(platform.sources().get(0).getPort());
        SocketFigures figures = figures(network);
        assertThat(figures.sent()).isEqualTo(500);
        assertThat(figures.received()).isEqualTo(500);
        assertThat(figures.systemCalls()).isLessThan(100);
        assertThat(figures.overruns()).isZero();
        assertThat(figures.receiveBufferOctets()).isPositive();
        assertThat(figures.sendBufferOctets()).isPositive();
    }

    @Test
    void whereAddressesAreShortModulesDifferByTheirPorts() throws IOException {
        SharedSocketNetwork network = network(pool("127.17.0.0/30"));
        List<Module> modules = hello(network, 7);
        new Turns(network).until(() -> answered(modules), platform::echo);

        assertThat(modules).allSatisfy(module -> assertThat(module.received).containsExactly(HELLO));
        List<InetSocketAddress> sources = platform.sources();
        assertThat(sources).hasSize(7).doesNotHaveDuplicates();
        assertThat(sources.stream().map(InetSocketAddress::getAddress))
                .containsOnly(address("127.17.0.1"), address("127.17.0.2"));
        assertThat(Set.copyOf(sources.stream().map(InetSocketAddress::getPort).toList()))
                .hasSize(4);
    }

    @Test
    void theRouteGivesTheAddressWhereNoneIsNamed() throws IOException {
        SharedSocketNetwork network = network(SourcePool.ROUTED);
        List<Module> modules = hello(network, 3);
        new Turns(network).until(() -> answered(modules), platform::echo);

        assertThat(modules).allSatisfy(module -> assertThat(module.received).containsExactly(HELLO));
        assertThat(platform.sources().stream().map(InetSocketAddress::getAddress))
                .containsOnly(address("127.0.0.1"));
    }

    @Test
    void theNamedPortIsHadUnlessSomebodyElseHasIt() throws IOException {
        try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            SharedSocketNetwork network = network(SourcePool.LOOPBACK, taken.getLocalPort());
            Module module = hello(network, 1).get(0);
            new Turns(network).until(() -> !module.received.isEmpty(), platform::echo);

            assertThat(platform.sources().get(0).getPort()).isNotEqualTo(taken.getLocalPort());
        }
        int free = platform.sources().get(0).getPort();
        open.remove(0).close();
        SharedSocketNetwork network = network(SourcePool.LOOPBACK, free);
        Module module = hello(network, 1).get(0);
        new Turns(network).until(() -> !module.received.isEmpty(), platform::echo);

        assertThat(platform.sources().get(1).getPort()).isEqualTo(free);
    }

    @Test
    void aModuleSaysWhereItsDatagramsLeaveFrom() throws IOException {
        SharedSocketNetwork network = network(SourcePool.LOOPBACK);
        DatagramTransport transport = network.open(new Module());
        Address local = transport.local(platform.address());
        transport.send(new Datagram(platform.address(), HELLO));
        new Turns(network).until(() -> platform.sources().size() == 1, platform::take);

        assertThat(platform.sources())
                .containsExactly(new InetSocketAddress(
                        InetAddress.getByAddress(local.ip().toArray()), local.port()));
        assertThat(network(SourcePool.ROUTED).open(new Module()).local(platform.address()))
                .as("which one the route gives is not known")
                .isEqualTo(Address.UNSPECIFIED);
    }

    @Test
    void rebindingNeverGivesAnAddressThatIsInUseOrWasJustGivenBack() throws IOException {
        SharedSocketNetwork network = network(SourcePool.LOOPBACK);
        List<DatagramTransport> transports = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            transports.add(network.open(new Module()));
        }
        for (int round = 0; round < 5; round++) {
            for (DatagramTransport transport : transports) {
                transport.send(new Datagram(platform.address(), HELLO));
                transport.rebind();
            }
        }
        new Turns(network).until(() -> platform.sources().size() == 100, platform::take);

        assertThat(platform.sources()).doesNotHaveDuplicates();
    }

    @Test
    void strangersAndLateDatagramsAreDroppedAndCounted() throws IOException {
        SharedSocketNetwork network = network(SourcePool.LOOPBACK);
        Module module = new Module();
        DatagramTransport transport = network.open(module);
        transport.send(new Datagram(platform.address(), HELLO));
        new Turns(network).until(() -> platform.sources().size() == 1, platform::take);
        InetSocketAddress source = platform.sources().get(0);
        try (EchoPeer stranger = new EchoPeer("127.0.0.1");
                EchoPeer samePortElsewhere = new EchoPeer("127.0.0.9")) {
            stranger.send(source, HELLO);
            samePortElsewhere.send(source, HELLO);
            platform.send(new InetSocketAddress("127.31.0.1", source.getPort()), HELLO);
            platform.send(new InetSocketAddress("127.0.0.1", source.getPort()), HELLO);
            new Turns(network).until(() -> figures(network).unclaimed() == 2);
        }
        transport.rebind();
        platform.send(source, HELLO);
        new Turns(network).until(() -> figures(network).unclaimed() == 3);

        assertThat(figures(network).strangers()).isEqualTo(2);
        assertThat(figures(network).received()).isZero();
        assertThat(module.received).isEmpty();
    }

    @Test
    void ipv6AndForeignAddressesAreToldAndNothingLeaves() throws IOException {
        Module module = new Module();
        SharedSocketNetwork network = network(SourcePool.LOOPBACK);
        network.open(module).send(new Datagram(new Address(ip("::1"), 5683), HELLO));
        SharedSocketNetwork foreign = track(SharedSocketNetwork.open(Reach.ALL, pool("192.0.2.0/24"), 0));
        foreign.open(module).send(new Datagram(platform.address(), HELLO));
        network.flush();
        foreign.flush();

        assertThat(module.notSent)
                .containsExactly(
                        "nothing leaves for [::1]:5683: one socket for all speaks IPv4 only; use --transport sockets",
                        "nothing leaves for " + platform.address()
                                + ": this machine has no way there from 192.0.2.0/24");
        assertThat(platform.take()).isZero();
    }

    @Test
    void aFullBufferIsToldAndCounted() throws IOException {
        UdpCalls full = new UdpCalls() {
            @Override
            public int receive(int socket, long messages, int count, int flags) {
                return -1;
            }

            @Override
            public int send(int socket, long messages, int count) {
                return -1;
            }

            @Override
            public int error() {
                return Libc.EAGAIN;
            }
        };
        SharedSocketNetwork network = track(new SharedSocketNetwork(Reach.LOOPBACK, SourcePool.LOOPBACK, 0, full));
        List<Module> modules = hello(network, 100);
        network.flush();

        assertThat(modules)
                .allSatisfy(module -> assertThat(module.notSent)
                        .containsExactly("nothing leaves for " + platform.address() + ": the socket's buffer is full"));
        assertThat(figures(network).bufferFull()).isEqualTo(100);
        assertThat(figures(network).sent()).isZero();
    }

    @Test
    void aModuleThatSendsWhileItIsToldOfALossIsHeard() throws IOException {
        SharedSocketNetwork network = network(SourcePool.LOOPBACK);
        DatagramTransport[] stubborn = new DatagramTransport[1];
        Module module = new Module();
        stubborn[0] = network.open(new DatagramSink() {
            @Override
            public void received(Datagram datagram) {
                module.received(datagram);
            }

            @Override
            public void unreachable(Address peer) {
                module.unreachable(peer);
            }

            @Override
            public void notSent(Address peer, String why) {
                module.notSent(peer, why);
                stubborn[0].send(new Datagram(peer, Octets.copyOf(new byte[65_508])));
                stubborn[0].send(new Datagram(platform.address(), HELLO));
            }
        });
        stubborn[0].send(new Datagram(platform.address(), Octets.copyOf(new byte[65_508])));
        network.flush();
        network.flush();

        assertThat(module.notSent).hasSize(2);
        assertThat(platform.take()).isEqualTo(1);
    }

    @Test
    void theFiguresOutliveTheNetwork() throws IOException {
        SharedSocketNetwork network = network(SourcePool.LOOPBACK);
        hello(network, 3);
        network.close();

        assertThat(figures(network).sent()).isEqualTo(3);
        assertThat(figures(network).receiveBufferOctets()).isPositive();
    }

    private List<Module> hello(SharedSocketNetwork network, int count) {
        List<Module> modules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Module module = new Module();
            modules.add(module);
            network.open(module).send(new Datagram(platform.address(), HELLO));
        }
        return modules;
    }

    private static SocketFigures figures(SharedSocketNetwork network) {
        return network.figures().orElseThrow();
    }

    private static boolean answered(List<Module> modules) {
        return modules.stream().noneMatch(module -> module.received.isEmpty());
    }

    private SharedSocketNetwork network(SourcePool sources) throws IOException {
        return network(sources, 0);
    }

    private SharedSocketNetwork network(SourcePool sources, int port) throws IOException {
        return track(SharedSocketNetwork.open(Reach.LOOPBACK, sources, port));
    }

    private SharedSocketNetwork track(SharedSocketNetwork network) {
        open.add(network);
        return network;
    }

    private static SourcePool pool(String text) {
        return SourcePoolTest.accepted(SourcePool.parse(text, Reach.ALL));
    }

    private static Octets ip(String literal) {
        return IpLiteral.parse(literal).orElseThrow();
    }

    private static InetAddress address(String literal) throws IOException {
        return InetAddress.getByName(literal);
    }
}
