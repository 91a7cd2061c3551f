package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.command.Identity;
import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Routes;
import dev.fauxband.io.net.ShardNetwork;
import dev.fauxband.io.net.SocketNetwork;
import dev.fauxband.io.net.onesocket.SourcePool;
import dev.fauxband.io.net.transport.Transports;
import dev.fauxband.io.platform.UdpSimPlatform;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.sim.behaviour.Action;
import dev.fauxband.sim.behaviour.AirMix;
import dev.fauxband.sim.behaviour.Behaviour;
import dev.fauxband.sim.behaviour.FailReaction;
import dev.fauxband.sim.behaviour.HostObject;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Payload;
import dev.fauxband.sim.behaviour.PayloadTemplate;
import dev.fauxband.sim.behaviour.Step;
import dev.fauxband.sim.behaviour.Trigger;
import dev.fauxband.sim.behaviour.Values;
import dev.fauxband.sim.behaviour.Work;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.FaultWords;
import dev.fauxband.sim.platform.SimPlatformOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A fleet at the sim platform over UDP: nothing is lost, doubled or mixed up, whatever goes wrong. */
final class FleetIT {
    private static final int MODULES = 2_000;
    private static final long PATIENCE_S = 40;
    private static final long SECOND_NS = 1_000_000_000L;
    private static final Octets LOOPBACK = Octets.of(127, 0, 0, 1);
    private static final Path UPLINK = new Path(19, 0, 0);

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
                Names names = names();
                Fleet fleet = fleet(platform, opener, names, List.of(fault("loss 3%"), fault("duplicate 3%")))) {
            fleet.begin(0, MODULES);
            await(fleet, tally -> tally.in(HostState.REGISTERED) == MODULES);
            await(fleet, tally -> tally.of(Work.SEND_CON).done() >= 3 * MODULES);
            fleet.stop(0, MODULES);
            Tally end = await(fleet, tally -> tally.in(HostState.ENDED) == MODULES);

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
                Names names = names();
                Fleet fleet = fleet(platform, opener, names, List.of())) {
            fleet.begin(0, MODULES);
            await(fleet, tally -> tally.in(HostState.REGISTERED) == MODULES);
            platform.suffer(fault("restarts 1s"));
            fleet.update();
            await(fleet, tally -> tally.of(Work.REGISTER).done() >= 2 * MODULES);

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

    private static Names names() {
        return new Names(new Routes(Redirection.NONE, Reach.LOOPBACK), name -> Optional.empty());
    }

    private static Fleet fleet(
            UdpSimPlatform platform, ShardNetwork.Opener opener, Names names, List<FaultOrder> faults)
            throws Exception {
        Routes routes = new Routes(Redirection.NONE, Reach.LOOPBACK);
        Step step = Step.of(new Trigger.Every(SECOND_NS, SECOND_NS / 2, false), new Action.Send(UPLINK, payload(), 1));
        Behaviour plain = new Behaviour(
                "test",
                "",
                List.of(new HostObject(Path.instance(19, 0), List.of(0))),
                false,
                List.of(step),
                Values.NONE,
                FailReaction.USUAL,
                dev.fauxband.sim.behaviour.Names.USUAL,
                Map.of(),
                AirMix.IDEAL,
                faults);
        FleetPlan plan = new FleetPlan(
                MODULES,
                0,
                2,
                ModemProfile.BC26.with(ProfileField.ACK_TIMEOUT, "500ms"),
                plain,
                "127.0.0.1",
                platform.address().port(),
                false,
                false,
                100_000,
                1,
                0);
        return Fleet.start(
                plan, new Surroundings(Surroundings.clockFromNow(), routes, names, (module, event) -> {}), opener);
    }

    private static Payload payload() {
        return ((PayloadTemplate.Parsed.Understood) PayloadTemplate.text("{n:07} {count:05}", Values.NONE)).payload();
    }

    private static FaultOrder fault(String words) {
        return ((FaultWords.Parsed.Understood) FaultWords.parse(words)).order();
    }

    private static Tally await(Fleet fleet, Predicate<Tally> wanted) throws Exception {
        long untilNs = System.nanoTime() + PATIENCE_S * SECOND_NS;
        Tally tally = fleet.tally().get(PATIENCE_S, TimeUnit.SECONDS);
        while (!wanted.test(tally) && System.nanoTime() < untilNs) {
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
            tally = fleet.tally().get(PATIENCE_S, TimeUnit.SECONDS);
        }
        assertThat(tally).matches(wanted);
        return tally;
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
