package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.command.Identity;
import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.ShardNetwork;
import dev.fauxband.io.net.SocketNetwork;
import dev.fauxband.io.net.onesocket.SourcePool;
import dev.fauxband.io.net.transport.Transports;
import dev.fauxband.io.platform.UdpSimPlatform;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import dev.fauxband.sim.platform.SimPlatformOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A fleet at the sim platform over UDP: nothing is lost, doubled or mixed up, whatever goes wrong. */
final class FleetIT {
    private static final int MODULES = 2_000;
    private static final Octets LOOPBACK = Octets.of(127, 0, 0, 1);

    /** {@code notified 867724030023557 /19/0/0 "0000007 00001" (CON)}, the value in hex. */
    private static final Pattern NOTIFIED = Pattern.compile("notified (\\S+) /19/0/0 .*?([0-9A-F]{26})\\b.*");

    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    /** A message of one module. */
    private record Message(String endpoint, String text) {
        private int module() {
            return Integer.parseInt(text.substring(0, 7));
        }
    }

    private static Stream<Arguments> transports() {
        return Stream.of(
                Arguments.of("sockets", (ShardNetwork.Opener) SocketNetwork::open),
                Arguments.of("one socket", Transports.oneSocket(SourcePool.LOOPBACK)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void eachRegistersOnceAndEachMessageArrivesOnce(String name, ShardNetwork.Opener opener) throws Exception {
        try (UdpSimPlatform platform = platform();
                Names names = Fleets.names();
                Fleet fleet = Fleets.start(
                        MODULES,
                        platform.address().port(),
                        opener,
                        names,
                        List.of(Fleets.fault("loss 3%"), Fleets.fault("duplicate 3%")))) {
            fleet.begin(0, MODULES);
            Fleets.await(fleet, tally -> tally.in(HostState.REGISTERED) == MODULES);
            Fleets.await(fleet, tally -> tally.of(Work.SEND_CON).done() >= 3 * MODULES);
            fleet.stop(0, MODULES);
            Tally end = Fleets.await(fleet, tally -> tally.in(HostState.ENDED) == MODULES);

            assertThat(endpointsThat("registered")).doesNotHaveDuplicates().hasSize(MODULES);
            List<Message> messages = messages();
            assertThat(messages).doesNotHaveDuplicates().allSatisfy(FleetIT::comesFromWhoItSays);
            assertThat(messages)
                    .hasSizeGreaterThanOrEqualTo((int) end.of(Work.SEND_CON).done());
            assertThat(end.carried().retransmitted()).isPositive();
            assertThat(end.carried().faults()).isZero();
            assertThat(platform.clients()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void itComesBackAfterThePlatformForgotAll(String name, ShardNetwork.Opener opener) throws Exception {
        try (UdpSimPlatform platform = platform();
                Names names = Fleets.names();
                Fleet fleet = Fleets.start(MODULES, platform.address().port(), opener, names, List.of())) {
            fleet.begin(0, MODULES);
            Fleets.await(fleet, tally -> tally.in(HostState.REGISTERED) == MODULES);
            platform.suffer(Fleets.fault("restarts 1s"));
            fleet.update();
            Fleets.await(fleet, tally -> tally.of(Work.REGISTER).done() >= 2 * MODULES);

            Set<String> endpoints = new HashSet<>(endpointsThat("registered"));
            assertThat(endpoints).hasSize(MODULES);
            assertThat(messages()).allSatisfy(FleetIT::comesFromWhoItSays);
        }
    }

    private static void comesFromWhoItSays(Message message) {
        assertThat(message.endpoint())
                .isEqualTo(Identity.numbered(message.module()).imei());
    }

    private UdpSimPlatform platform() throws Exception {
        return UdpSimPlatform.start(new Address(LOOPBACK, 0), SimPlatformOptions.defaults(), 1, said::add);
    }

    private List<String> endpointsThat(String did) {
        return said.stream()
                .filter(line -> line.startsWith(did + " "))
                .map(line -> line.substring(did.length() + 1, line.indexOf(' ', did.length() + 1)))
                .toList();
    }

    private List<Message> messages() {
        return said.stream()
                .map(NOTIFIED::matcher)
                .filter(Matcher::matches)
                .map(line -> new Message(
                        line.group(1), Octets.hex(line.group(2)).orElseThrow().toLatin1()))
                .toList();
    }
}
