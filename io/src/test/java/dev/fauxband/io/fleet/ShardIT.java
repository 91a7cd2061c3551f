package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.command.Identity;
import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Routes;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.radio.CoverageLevel;
import dev.fauxband.sim.air.AirChange;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.FaultWords;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real modules on a real shard: its thread, its selector, UDP on loopback; only the doors are the test's own. */
final class ShardIT {
    private static final long PATIENCE_MS = 10_000;

    /** 2.01 with Location-Path rd/1. */
    private static final Octets CREATED = Octets.of(0x41, 0x82, 'r', 'd', 0x01, '1');

    private static final Octets DELETED = Octets.of(0x42);

    private final RecordingTrace trace = new RecordingTrace();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private int plans;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : open) {
            resource.close();
        }
    }

    @Test
    void aModuleAnswersItsHost() throws Exception {
        Host host = new Host("host", shard(Redirection.NONE).add(plan("m")));

        host.types("AT\r");

        host.reads("AT\r\r\nOK\r\n");
    }

    @Test
    void twoHostsShareAModule() throws Exception {
        HostedModule module = shard(Redirection.NONE).add(plan("m"));
        Host one = new Host("one", module);
        Host two = new Host("two", module);

        one.types("AT");
        two.types("AT+QLWCONF?\r");
        one.types("\r");

        one.reads("AT\r\r\nOK\r\n");
        two.reads("AT+QLWCONF?\r\r\nERROR\r\n");
    }

    @Test
    void theHalfLineOfAHostThatWentDisturbsNobody() throws Exception {
        HostedModule module = shard(Redirection.NONE).add(plan("m"));
        Host one = new Host("one", module);
        one.types("AT+QLWCO");
        one.goes();
        Host two = new Host("two", module);

        two.types("AT\r");

        two.reads("AT\r\r\nOK\r\n");
    }

    @Test
    void aMegabyteWithoutAnEndIsTakenByPausingTheHost() throws Exception {
        Host host = new Host("host", shard(Redirection.NONE).add(plan("m")));

        for (int i = 0; i < 1024; i++) {
            host.link.awaitResumed(PATIENCE_MS);
            host.types("x".repeat(1024));
        }
        host.types("\rAT\r");

        host.reads("AT\r\r\nOK\r\n");
        assertThat(host.module.overrunOctets()).isZero();
    }

    @Test
    void aModuleRegistersWhereItsAddressIsLedTo() throws Exception {
        DatagramSocket platform = platform();
        Host host = new Host("host", shard(ledTo(platform)).add(plan("m")));

        host.opens("180.101.147.115", 5683);
        host.reads("OK\r\n");
        answer(platform, CREATED);

        host.reads("\r\nCONNECT OK\r\n");
    }

    @Test
    void whatTheAirDoesIsSeenAndSaid() throws Exception {
        DatagramSocket platform = platform();
        HostedModule module = shard(ledTo(platform)).add(plan("m"));
        Host host = new Host("host", module);
        module.air(air("ce2,rrcSetup=0s,delay=300ms,jitter=0s,loss=0%,rateUp=0,rateDown=0"));

        host.types("AT+CSQ\r");
        host.reads("+CSQ: " + CoverageLevel.CE2.signal().csqRssi() + ",0");
        host.opens("180.101.147.115", 5683);
        answer(platform, CREATED);
        host.reads("\r\nCONNECT OK\r\n");

        assertThat(trace.notes())
                .contains("the air is ce2,delay=300ms,jitter=0s,loss=0%,rateUp=0,rateDown=0,rrcSetup=0s")
                .contains("the air takes 300ms for a datagram to the platform")
                .contains("the air takes 300ms for a datagram to the module");
    }

    @Test
    void faultsOfLineModuleAndAirAreSufferedUntilTheyEnd() throws Exception {
        DatagramSocket platform = platform();
        HostedModule module = shard(ledTo(platform)).add(plan("m"));
        Host host = new Host("host", module);
        module.suffer(fault("echo-back"));
        module.suffer(fault("delay 300ms"));
        module.suffer(fault("full-buffer for 100ms"));
        module.suffer(fault("no-ack"));

        host.types("ATE0\r");
        host.reads("ATE0\rATE0\r\r\nOK\r\n");
        module.suffer(fault("echo-back off"));
        host.opens("180.101.147.115", 5683);
        answer(platform, CREATED);
        host.reads("\r\nCONNECT OK\r\n");

        assertThat(trace.notes())
                .contains("fault: echo-back", "fault: echo-back has ended")
                .contains("fault: full-buffer for 100ms has ended")
                .contains("the air takes 300ms for a datagram to the platform")
                // The platform's: not the module's to suffer, but its trace says what was wrong.
                .contains("fault: no-ack");
    }

    private static FaultOrder fault(String words) {
        return ((FaultWords.Parsed.Understood) FaultWords.parse(words)).order();
    }

    @Test
    void aForgottenTranslationGivesTheModuleANewSource() throws Exception {
        DatagramSocket platform = platform();
        HostedModule module = shard(ledTo(platform)).add(plan("m"));
        Host host = new Host("host", module);
        module.air(air("natLifetime=1ms"));
        host.opens("180.101.147.115", 5683);
        int first = received(platform).getPort();

        assertThat(received(platform).getPort()).isNotEqualTo(first);
    }

    private static DatagramPacket received(DatagramSocket platform) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
        platform.receive(packet);
        return packet;
    }

    private static AirChange air(String words) {
        return ((AirChange.Parsed.Understood) AirChange.parse(words)).change();
    }

    @Test
    void aHostThatTypesNoMoreStillHearsItsAnswersAndOnlyItsHalfLineIsDropped() throws Exception {
        DatagramSocket platform = platform();
        HostedModule module = shard(ledTo(platform)).add(plan("m"));
        Host host = new Host("host", module);
        host.opens("180.101.147.115", 5683);
        answer(platform, CREATED);
        host.reads("\r\nCONNECT OK\r\n");

        host.types("AT+QLWDEL\rATI\rAT+CG");
        host.goes();
        Host next = new Host("next", module);
        next.types("AT\r");
        answer(platform, DELETED);

        host.reads("\r\nOK\r\n");
        host.reads("BC26");
        next.reads("AT\r\r\nOK\r\n");
    }

    @Test
    void aHostNameLeadsToTheBoxWithoutAResolver() throws Exception {
        DatagramSocket platform = platform();
        Host host = new Host("host", shard(ledTo(platform)).add(plan("m")));

        host.opens("iot.example.com", 5683);
        answer(platform, CREATED);

        host.reads("\r\nCONNECT OK\r\n");
        assertThat(asked).isEmpty();
    }

    @Test
    void onLoopbackAHostNameIsUnknownAndNoResolverIsAsked() throws Exception {
        Host host = new Host("host", shard(Redirection.NONE).add(plan("m")));

        host.opens("iot.example.com", 5683);

        host.reads("\r\nCONNECT FAIL\r\n");
        assertThat(asked).isEmpty();
    }

    @Test
    void theTraceSaysWhenTheGuardHoldsADatagramBack() throws Exception {
        Host host = new Host("host", shard(Redirection.NONE).add(plan("m")));

        host.opens("180.101.147.115", 5683);

        assertThat(trace.awaitReason(PATIENCE_MS))
                .isEqualTo("m: nothing leaves for 180.101.147.115:5683: --net loopback keeps datagrams on this machine;"
                        + " --redirect leads them to a local platform");
    }

    @Test
    void theTraceSaysAtOnceWhenNothingListensUnderTheAddressThatTheHostNamed() throws Exception {
        DatagramSocket gone = platform();
        Redirection toNobody = ledTo(gone);
        gone.close();
        Host host = new Host("host", shard(toNobody).add(plan("m")));

        host.opens("180.101.147.115", 5683);

        assertThat(trace.awaitReason(PATIENCE_MS)).contains("nothing listens at 180.101.147.115:5683");
        host.types("AT\r");
        host.reads("\r\nOK\r\n");
    }

    @Test
    void aModuleThatFailsByOurMistakeBeginsAnewAndTheOthersDoNotNotice() throws Exception {
        Shard shard = shard(Redirection.NONE);
        Host bystander = new Host("bystander", shard.add(plan("well")));
        ModulePlan plan = plan("ill");
        Host host = new Host("host", shard.add(plan));
        bystander.types("ATE0\r");
        bystander.reads("OK\r\n");
        host.types("ATE0\r");
        host.reads("OK\r\n");

        host.link.failOnce(new IllegalStateException("a mistake of ours"));
        host.types("AT\r");
        ModuleFault fault = trace.awaitFault(PATIENCE_MS);
        host.types("AT\r");
        bystander.types("AT\r");

        assertThat(fault.module()).isEqualTo("ill");
        assertThat(fault.seed()).isEqualTo(plan.seed());
        assertThat(fault.failures()).isEqualTo(1);
        assertThat(fault.cause()).hasMessage("a mistake of ours");
        assertThat(fault.last()).hasAtLeastOneElementOfType(TraceEvent.HostLine.class);
        host.reads("AT\r\r\nOK\r\n");
        bystander.reads("\r\nOK\r\n");
        assertThat(bystander.link.read()).doesNotContain("AT");
    }

    @Test
    void aModuleThatWasRemovedIsSilentAndItsPlaceIsTakenByTheNext() throws Exception {
        Shard shard = shard(Redirection.NONE);
        HostedModule first = shard.add(plan("first"));
        Host host = new Host("host", first);
        first.remove();
        host.types("AT\r");
        Host next = new Host("next", shard.add(plan("second")));

        next.types("AT\r");

        next.reads("AT\r\r\nOK\r\n");
        assertThat(host.link.read()).isEmpty();
    }

    @Test
    void withNothingToDoTheShardSleepsUntilItIsWoken() throws Exception {
        Shard shard = new Shard("idle", surroundings(Redirection.NONE));
        shard.add(plan("m"));
        shard.turn();
        Thread turn = new Thread(() -> turn(shard));
        turn.setDaemon(true);
        turn.start();

        turn.join(300);
        assertThat(turn.isAlive()).isTrue();
        shard.add(plan("another"));
        turn.join(PATIENCE_MS);
        assertThat(turn.isAlive()).isFalse();
    }

    private static void turn(Shard shard) {
        try {
            shard.turn();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A host and its link. */
    private static final class Host {
        private final RecordingLink link;
        private final HostedModule module;

        Host(String name, HostedModule module) {
            this.link = new RecordingLink(name);
            this.module = module;
            module.arrived(link);
        }

        void types(String text) {
            module.received(link, Octets.latin1(text));
        }

        void reads(String text) throws InterruptedException {
            link.awaitText(text, PATIENCE_MS);
        }

        void goes() {
            module.gone(link);
        }

        void opens(String platform, int port) {
            types("AT+QLWSERV=\"" + platform + "\"," + port + "\r");
            types("AT+QLWCONF=\"867724030023557\"\r");
            types("AT+QLWADDOBJ=19,0,1,\"0\"\r");
            types("AT+QLWOPEN=0\r");
        }
    }

    private Shard shard(Redirection redirection) throws IOException {
        Shard shard = Shard.start("fauxband-shard-test", surroundings(redirection));
        open.add(shard);
        return shard;
    }

    private Surroundings surroundings(Redirection redirection) {
        Routes routes = new Routes(redirection, Reach.LOOPBACK);
        Names names = new Names(routes, name -> {
            asked.add(name);
            return Optional.empty();
        });
        open.add(names);
        return new Surroundings(Surroundings.clockFromNow(), routes, names, trace);
    }

    private ModulePlan plan(String name) {
        plans++;
        return new ModulePlan(name, ModemProfile.BC26, Identity.numbered(plans), 40 + plans, Trace.Level.ALL);
    }

    private DatagramSocket platform() throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
        socket.setSoTimeout((int) PATIENCE_MS);
        open.add(socket);
        return socket;
    }

    private static Redirection ledTo(DatagramSocket platform) {
        return Redirection.NONE.everythingTo(new Address(Octets.of(127, 0, 0, 1), platform.getLocalPort()));
    }

    /** Answers the next request by piggybacking code, options and payload on its acknowledgement (RFC 7252 §5.2.1). */
    private static void answer(DatagramSocket platform, Octets codeAndRest) throws IOException {
        DatagramPacket packet = received(platform);
        Octets request = Octets.copyOf(packet.getData(), 0, packet.getLength());
        int tokenEnd = 4 + (request.at(0) & 0xF);
        byte[] answer = Octets.of(request.at(0) | 0x20, codeAndRest.at(0))
                .concat(request.slice(2, tokenEnd))
                .concat(codeAndRest.from(1))
                .toArray();
        platform.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
    }
}
