package dev.fauxband.io.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapType;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.Destination;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Scheme;
import dev.fauxband.trace.TraceEvent;
import dev.fauxband.trace.TraceEvent.Fate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CaptureTest {
    private static final long BEGIN_NS = 1_000_000_000_000_000_000L;
    private static final Address NAMED = address("180.101.147.115", 5683);
    private static final Address BOUND = address("127.0.0.1", 40_001);
    private static final Octets OWN_IP = Octets.of(10, 52, 241, 198);
    private static final Octets GET = encoded(CoapType.CON, CoapCode.GET, 9);

    private final List<CapturedPacket> packets = new ArrayList<>();
    private final List<IOException> failures = new ArrayList<>();

    /** Keeps packets, up to a number of them. */
    private final class Kept implements PacketSink {
        private final int max;
        private boolean closed;

        Kept(int max) {
            this.max = max;
        }

        @Override
        public void packet(CapturedPacket packet) throws IOException {
            if (packets.size() == max) {
                throw new IOException("No space left on device");
            }
            packets.add(packet);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final Kept kept = new Kept(1_000);
    private Capture capture = capture(Redirection.NONE);

    @Test
    void linesArePacketsOfTheirModulesLine() {
        tell(new TraceEvent.HostLine(5, "AT+QLWUPDATE"));
        tell(new TraceEvent.ModuleText(5, "ERROR"));
        tell(new TraceEvent.Reason(5, "ERROR to AT+QLWUPDATE: the module is not registered"));
        capture.writeAll();

        assertThat(packets)
                .containsExactly(
                        new CapturedPacket(
                                BEGIN_NS + 5,
                                CaptureInterface.line("module"),
                                Octets.utf8("AT+QLWUPDATE"),
                                Direction.INBOUND,
                                ""),
                        new CapturedPacket(
                                BEGIN_NS + 5,
                                CaptureInterface.line("module"),
                                Octets.utf8("ERROR"),
                                Direction.OUTBOUND,
                                "ERROR to AT+QLWUPDATE: the module is not registered"));
    }

    @Test
    void aDatagramHasTheEndsThatTheModuleSees() {
        tell(new TraceEvent.Sent(1, datagram(BOUND)));
        tell(new TraceEvent.Received(2, datagram(BOUND)));
        capture.writeAll();

        assertThat(udp(0)).isEqualTo(new UdpPacket(BOUND, NAMED, GET));
        assertThat(udp(1)).isEqualTo(new UdpPacket(NAMED, BOUND, GET));
        assertThat(packets).extracting(CapturedPacket::at).containsOnly(CaptureInterface.AIR);
        assertThat(packets)
                .extracting(packet -> packet.way().orElseThrow())
                .containsExactly(Direction.OUTBOUND, Direction.INBOUND);
    }

    @Test
    void whereNobodyKnowsTheSourceTheModulesOwnAddressStands() {
        tell(new TraceEvent.Sent(1, datagram(Address.UNSPECIFIED)));
        capture.writeAll();

        assertThat(udp(0).source()).isEqualTo(new Address(OWN_IP, Whereabouts.PORT_UNKNOWN));
    }

    @Test
    void whereItTrulyWentStandsInTheComment() {
        capture = capture(Redirection.NONE.everythingTo(address("::1", 7_777)));
        tell(new TraceEvent.Sent(1, datagram(address("::1", 40_002))));
        tell(new TraceEvent.Received(2, datagram(address("::1", 40_002))));
        capture.writeAll();

        assertThat(udp(0)).isEqualTo(new UdpPacket(new Address(OWN_IP, 40_002), NAMED, GET));
        assertThat(comment(0)).endsWith("; to [::1]:7777");
        assertThat(comment(1)).isEqualTo("from the platform; from [::1]:7777");
    }

    @Test
    void whatGoesInsideDtlsIsPlainAtThePortOfCoap() {
        Destination secured = new Destination(Scheme.COAPS, address("127.0.0.1", 5684));
        capture = capture(Redirection.NONE.everythingTo(secured));
        tell(new TraceEvent.Sent(1, new Datagram(NAMED.withPort(5684), BOUND, GET)));
        capture.writeAll();

        assertThat(udp(0)).isEqualTo(new UdpPacket(BOUND, NAMED, GET));
        assertThat(comment(0)).endsWith("; inside DTLS to 127.0.0.1:5684");
    }

    @Test
    void anIpv6PlatformIsReachedFromIpv6() {
        Address platform = address("2001:db8::1", 5683);
        tell(new TraceEvent.Sent(1, new Datagram(platform, BOUND, GET)));
        tell(new TraceEvent.Sent(2, new Datagram(address("::ffff:192.0.2.9", 5683), BOUND, GET)));
        capture.writeAll();

        assertThat(udp(0)).isEqualTo(new UdpPacket(address("::ffff:127.0.0.1", 40_001), platform, GET));
        assertThat(udp(1)).isEqualTo(new UdpPacket(BOUND, address("192.0.2.9", 5683), GET));
    }

    @Test
    void whatBefallsADatagramThatLeavesStandsWithIt() {
        tell(new TraceEvent.Sent(1, datagram(BOUND)));
        tell(fate(1, Fate.Way.UP, Fate.Kind.DOUBLED, "the air doubled a datagram to the platform"));
        tell(fate(1, Fate.Way.UP, Fate.Kind.DELAYED, "the air takes 2s for a datagram to the platform"));
        capture.settled("module");

        assertThat(packets).hasSize(1);
        assertThat(comment(0))
                .endsWith("; duplicate: the air doubled a datagram to the platform"
                        + "; delay: the air takes 2s for a datagram to the platform");
    }

    @Test
    void equalDatagramsOfOneInstantShareWhatBefellThem() {
        tell(new TraceEvent.Sent(1, datagram(BOUND)));
        tell(new TraceEvent.Sent(1, datagram(BOUND)));
        tell(fate(1, Fate.Way.UP, Fate.Kind.DOUBLED, "the air doubled it"));
        tell(fate(1, Fate.Way.UP, Fate.Kind.DOUBLED, "the air doubled it"));
        tell(fate(1, Fate.Way.UP, Fate.Kind.DELAYED, "the air takes 2s"));
        capture.settled("module");

        assertThat(packets).hasSize(2);
        assertThat(comment(0)).endsWith("; duplicate: the air doubled it; delay: the air takes 2s");
        assertThat(comment(1)).endsWith("; duplicate: the air doubled it").doesNotContain("delay");
    }

    @Test
    void whatNeverReachesTheModuleIsThereWithItsReason() {
        tell(fate(1, Fate.Way.DOWN, Fate.Kind.LOST, "the air lost a datagram to the module: chance"));
        capture.settled("module");

        assertThat(udp(0)).isEqualTo(new UdpPacket(NAMED, BOUND, GET));
        assertThat(comment(0)).isEqualTo("from the platform; loss: the air lost a datagram to the module: chance");
        assertThat(packets.get(0).way()).contains(Direction.INBOUND);
    }

    @Test
    void whatTheRadioDidNotCarryIsThereToo() {
        tell(new TraceEvent.HostLine(0, "AT+QLWOPEN=0"));
        tell(new TraceEvent.Became(0, "registration", "DEREGISTERED", "REGISTERING", "the host opens"));
        tell(fate(0, Fate.Way.UP, Fate.Kind.LOST, "lost a datagram of the module: the module has no network"));
        tell(fate(9, Fate.Way.UP, Fate.Kind.LOST, "lost a datagram of the module: the module has no network"));
        capture.writeAll();

        assertThat(comment(1))
                .isEqualTo("AT+QLWOPEN=0; loss: lost a datagram of the module: the module has no network");
        assertThat(comment(2)).startsWith("retransmission 1 of AT+QLWOPEN=0; loss: ");
    }

    @Test
    void whatBefellADatagramOnItsWayDownStandsWhereItArrives() {
        tell(fate(1, Fate.Way.DOWN, Fate.Kind.DELAYED, "the air takes 2s for a datagram to the module"));
        capture.settled("module");
        assertThat(packets).isEmpty();
        tell(new TraceEvent.Received(2_000_000_001L, datagram(BOUND)));
        capture.settled("module");

        assertThat(comment(0)).endsWith("; delay: the air takes 2s for a datagram to the module");
    }

    @Test
    void aDoubledDatagramSaysSoBothTimes() {
        tell(fate(1, Fate.Way.DOWN, Fate.Kind.DELAYED, "the air takes 1s"));
        tell(fate(1, Fate.Way.DOWN, Fate.Kind.DOUBLED, "the air doubled a datagram to the module"));
        tell(fate(1, Fate.Way.DOWN, Fate.Kind.DELAYED, "the air takes 3s"));
        for (int i = 2; i < 5; i++) {
            tell(new TraceEvent.Received(i, datagram(BOUND)));
        }
        capture.writeAll();

        assertThat(comment(0))
                .endsWith("; delay: the air takes 1s; duplicate: the air doubled a datagram to the module");
        assertThat(comment(1))
                .endsWith("; duplicate: the air doubled a datagram to the module; delay: the air takes 3s");
        assertThat(comment(2)).isEqualTo("from the platform, again");
    }

    @Test
    void aSpoiltDatagramIsKnownAgain() {
        tell(fate(1, Fate.Way.DOWN, Fate.Kind.SPOILT, "the air cut a datagram to the module to 2 octets"));
        tell(new TraceEvent.Received(1, new Datagram(NAMED, BOUND, GET.slice(0, 2))));
        tell(new TraceEvent.Received(2, datagram(BOUND)));
        capture.writeAll();

        assertThat(comment(0))
                .isEqualTo("from the platform, no CoAP: shorter than a CoAP header"
                        + "; corrupt: the air cut a datagram to the module to 2 octets");
        assertThat(comment(1)).isEqualTo("from the platform");
    }

    @Test
    void aDatagramThatMayNotLeaveSaysSo() {
        tell(new TraceEvent.Sent(1, datagram(Address.UNSPECIFIED)));
        tell(new TraceEvent.Reason(1, "nothing leaves for " + NAMED + ": --net loopback"));
        capture.writeAll();

        assertThat(comment(0)).endsWith("; nothing leaves for " + NAMED + ": --net loopback");
    }

    @Test
    void anInstantEndsWhenTheNextOneBegins() {
        tell(new TraceEvent.HostLine(1, "AT"));
        assertThat(packets).isEmpty();
        tell(new TraceEvent.HostLine(2, "ATI"));

        assertThat(packets).hasSize(1);
    }

    @Test
    void modulesDoNotMix() {
        capture.event("module-1", new TraceEvent.HostLine(1, "AT+QLWOPEN=0"));
        capture.event("module-2", new TraceEvent.Received(1, datagram(BOUND)));
        capture.close();

        assertThat(packets)
                .extracting(packet -> packet.at().name())
                .containsExactly("line of module-1", CaptureInterface.AIR.name());
        assertThat(comment(1)).isEqualTo("module-2: from the platform");
        assertThat(kept.closed).isTrue();
    }

    @Test
    void aFullDiskIsToldOnce() {
        capture = new Capture(new Kept(1), new Capture.Setup(BEGIN_NS, Redirection.NONE, OWN_IP), failures::add);
        for (int i = 0; i < 5; i++) {
            tell(new TraceEvent.HostLine(i, "AT"));
        }
        capture.close();

        assertThat(failures).singleElement().extracting(Throwable::getMessage).isEqualTo("No space left on device");
    }

    private void tell(TraceEvent event) {
        capture.event("module", event);
    }

    private Capture capture(Redirection redirection) {
        return new Capture(kept, new Capture.Setup(BEGIN_NS, redirection, OWN_IP), failures::add);
    }

    private UdpPacket udp(int index) {
        return UdpPacket.in(packets.get(index)).orElseThrow();
    }

    private String comment(int index) {
        return packets.get(index).comment().orElse("");
    }

    private static Fate fate(long atNs, Fate.Way way, Fate.Kind kind, String text) {
        return new Fate(atNs, way, kind, datagram(BOUND), text);
    }

    private static Datagram datagram(Address local) {
        return new Datagram(NAMED, local, GET);
    }

    private static Octets encoded(CoapType type, CoapCode code, int messageId) {
        return CoapEncoder.encode(new CoapMessage(type, code, messageId, Octets.of(0xA1), List.of(), Octets.EMPTY));
    }

    private static Address address(String ip, int port) {
        return new Address(Optional.of(ip).flatMap(IpLiteral::parse).orElseThrow(), port);
    }
}
