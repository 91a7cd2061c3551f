package dev.fauxband.io.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.onesocket.SharedSocketNetwork;
import dev.fauxband.io.net.onesocket.SourcePool;
import dev.fauxband.io.net.transport.Transports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every network of a shard promises, over loopback. */
@ParameterizedClass
@EnumSource
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ShardNetworkIT {
    private static final int MODULES = 500;
    private static final Octets HELLO = Octets.utf8("hello");

    @Parameter
    private Kind kind = Kind.SOCKETS;

    private final RecordingSink module = new RecordingSink();
    private ShardNetwork network;
    private DatagramTransport transport;
    private EchoPeer platform;
    private Turns turns;

    /** The networks that there are. */
    enum Kind {
        SOCKETS,
        ONE_SOCKET;

        ShardNetwork open() throws IOException {
            ShardNetwork.Opener opener =
                    this == SOCKETS ? SocketNetwork::open : Transports.oneSocket(SourcePool.LOOPBACK);
            return opener.open(Reach.LOOPBACK, SourceAddress.ANY);
        }
    }

    @BeforeEach
    void open() throws IOException {
        assumeTrue(kind == Kind.SOCKETS || SharedSocketNetwork.missing().isEmpty(), "not on this machine");
        network = kind.open();
        transport = network.open(module);
        platform = new EchoPeer("127.0.0.1");
        turns = new Turns(network);
    }

    @AfterEach
    void close() throws IOException {
        if (network != null) {
            network.close();
            platform.close();
        }
    }

    @Test
    void eachOfManyModulesHearsWhatIsSentToIt() throws IOException {
        List<RecordingSink> modules = new ArrayList<>();
        List<Octets> said = new ArrayList<>();
        for (int i = 0; i < MODULES; i++) {
            RecordingSink sink = new RecordingSink();
            modules.add(sink);
            said.add(Octets.utf8("module " + i));
            network.open(sink).send(new Datagram(platform.address(), said.get(i)));
        }
        turns.until(() -> modules.stream().noneMatch(sink -> sink.received.isEmpty()), platform::echo);

        for (int i = 0; i < MODULES; i++) {
            assertThat(modules.get(i).received).containsExactly(new Datagram(platform.address(), said.get(i)));
        }
        assertThat(platform.sources()).hasSize(MODULES).doesNotHaveDuplicates();
    }

    @Test
    void datagramsOfAnySizeArriveWhole() throws IOException {
        List<Octets> sizes = Stream.of(1, 1_500, 9_000, 65_507)
                .map(size -> Octets.copyOf(new byte[size]))
                .toList();
        for (Octets payload : sizes) {
            int before = module.received.size();
            transport.send(new Datagram(platform.address(), payload));
            turns.until(() -> module.received.size() > before, platform::echo);
        }

        assertThat(module.received).extracting(Datagram::payload).isEqualTo(sizes);
        assertThat(module.notSent).isEmpty();
    }

    @Test
    void whatIsTooLargeIsToldAndTheNextDatagramLeaves() throws IOException {
        transport.send(new Datagram(platform.address(), Octets.copyOf(new byte[65_508])));
        transport.send(new Datagram(platform.address(), Octets.copyOf(new byte[70_000])));
        transport.send(new Datagram(platform.address(), HELLO));
        turns.until(() -> !module.received.isEmpty(), platform::echo);

        assertThat(module.received).extracting(Datagram::payload).containsExactly(HELLO);
        assertThat(module.notSent).hasSize(2).allMatch(why -> why.contains("nothing leaves for 127.0.0.1:"));
    }

    @Test
    void onlyThePeerIsHeard() throws IOException {
        try (EchoPeer stranger = new EchoPeer("127.0.0.1")) {
            InetSocketAddress source = sourceOf(HELLO);
            stranger.send(source, Octets.utf8("from a stranger"));
            platform.send(source, HELLO);
            turns.until(() -> !module.received.isEmpty());
            platform.send(source, HELLO);
            turns.until(() -> module.received.size() > 1);

            assertThat(module.received).containsOnly(new Datagram(platform.address(), HELLO));
        }
    }

    @Test
    void aNewPeerIsHeardFromTheSameSourceAndTheOldOneNoMore() throws IOException {
        try (EchoPeer other = new EchoPeer("127.0.0.2")) {
            InetSocketAddress source = sourceOf(HELLO);
            transport.send(new Datagram(other.address(), HELLO));
            turns.until(() -> other.sources().size() == 1, () -> {
                platform.send(source, Octets.utf8("late"));
                other.echo();
            });
            turns.until(() -> !module.received.isEmpty());

            assertThat(other.sources()).containsExactly(source);
            assertThat(module.received).containsExactly(new Datagram(other.address(), HELLO));
        }
    }

    @Test
    void rebindingGivesAnotherSourceAndWhatComesToTheOldOneIsLost() throws IOException {
        for (int i = 0; i < 20; i++) {
            InetSocketAddress before = sourceOf(HELLO);
            transport.rebind();
            InetSocketAddress after = sourceOf(HELLO);
            platform.send(before, Octets.utf8("late"));
            int heard = module.received.size();
            platform.send(after, HELLO);
            turns.until(() -> module.received.size() > heard);

            assertThat(after).isNotEqualTo(before);
        }
        assertThat(module.received).hasSize(20).containsOnly(new Datagram(platform.address(), HELLO));
        assertThat(module.notSent).isEmpty();
    }

    @Test
    void aRefusalIsToldAndASecondPlatformIsHeardFromTheSameSource() throws IOException {
        InetSocketAddress source = sourceOf(HELLO);
        Address gone = platform.address();
        platform.close();
        transport.send(new Datagram(gone, HELLO));
        turns.until(() -> !module.unreachable.isEmpty());
        assertThat(module.unreachable).containsOnly(gone);

        platform = new EchoPeer("127.0.0.1");
        assertThat(sourceOf(HELLO)).isEqualTo(source);
        assertThat(module.notSent).isEmpty();
    }

    @Test
    void wakingUpEndsTheSleepAndTheNextOneIfThereIsNone() throws Exception {
        for (int i = 0; i < 100; i++) {
            Thread waker = new Thread(network::wakeUp);
            waker.start();
            network.await(ShardNetwork.NO_END);
            waker.join();
        }
        network.wakeUp();
        network.wakeUp();
        network.await(ShardNetwork.NO_END);
    }

    @Test
    void aSleepEndsInTimeAndALookIsNone() throws IOException {
        network.await(0);
        network.await(-1);
        network.await(3_000_000);
        network.deliver();
        sourceOf(HELLO);
        network.await(0);
        network.await(1);
        network.deliver();

        assertThat(module.received).isEmpty();
    }

    @Test
    void aDatagramEndsTheSleep() throws IOException {
        InetSocketAddress source = sourceOf(HELLO);
        platform.send(source, HELLO);
        network.await(ShardNetwork.NO_END);
        network.deliver();

        assertThat(module.received).hasSize(1);
    }

    @Test
    void aClosedTransportNeitherSendsNorHears() throws IOException {
        InetSocketAddress source = sourceOf(HELLO);
        transport.close();
        transport.close();
        transport.rebind();
        transport.send(new Datagram(platform.address(), HELLO));
        RecordingSink next = new RecordingSink();
        network.open(next).send(new Datagram(platform.address(), HELLO));
        platform.send(source, HELLO);
        turns.until(() -> !next.received.isEmpty(), platform::echo);

        assertThat(platform.sources()).hasSize(2);
        assertThat(module.received).isEmpty();
        assertThat(module.notSent).isEmpty();
    }

    @Test
    void aClosedNetworkDoesNothing() throws IOException {
        sourceOf(HELLO);
        network.close();
        network.close();
        network.wakeUp();
        transport.send(new Datagram(platform.address(), HELLO));
        network.flush();
        transport.rebind();
        transport.close();

        assertThat(platform.take()).isZero();
        assertThat(module.notSent).isEmpty();
    }

    @Test
    void closingGivesAllDescriptorsBack() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "no /proc");
        upAndDown();
        long before = descriptors();
        for (int i = 0; i < 20; i++) {
            upAndDown();
        }

        assertThat(descriptors()).isEqualTo(before);
    }

    private void upAndDown() throws IOException {
        try (ShardNetwork another = kind.open()) {
            for (int i = 0; i < 20; i++) {
                another.open(module).send(new Datagram(platform.address(), HELLO));
            }
            another.flush();
        }
    }

    /** Sockets and what they are waited for with: other threads open files of other kinds. */
    private static long descriptors() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.filter(ShardNetworkIT::socketOrEvent).count();
        }
    }

    private static boolean socketOrEvent(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("socket:") || target.startsWith("anon_inode:") || target.startsWith("pipe:");
        } catch (IOException e) {
            return false;
        }
    }

    /** The module sends this; where it came from. */
    private InetSocketAddress sourceOf(Octets payload) throws IOException {
        int before = platform.sources().size();
        transport.send(new Datagram(platform.address(), payload));
        turns.until(() -> platform.sources().size() > before, platform::take);
        return platform.sources().get(before);
    }
}
