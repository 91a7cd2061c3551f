package dev.fauxband.io.net;

import static dev.fauxband.io.net.Addresses.address;
import static dev.fauxband.io.net.Addresses.redirection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import org.junit.jupiter.api.Test;

final class WayOutTest {
    private static final Octets PAYLOAD = Octets.of(0x40, 1, 0, 1);
    private static final Address BOX = address("127.0.0.1:5683");

    private final RecordingNetwork network = new RecordingNetwork();
    private final RecordingNetwork secured = new RecordingNetwork();
    private final RecordingSink module = new RecordingSink();

    @Test
    void anAnswerOfTheRedirectedPlaceComesAsFromTheAddressThatWasNamed() {
        WayOut wayOut = wayOut(redirection("10.0.0.1:5683=127.0.0.1:5683"), Reach.ALL);

        wayOut.send(to("10.0.0.1:5683"));
        arrives(BOX);

        assertThat(network.sent).containsExactly(new Datagram(BOX, PAYLOAD));
        assertThat(module.received).containsExactly(to("10.0.0.1:5683"));
    }

    @Test
    void withoutRedirectionDatagramsPassUntouched() {
        WayOut wayOut = wayOut(Redirection.NONE, Reach.ALL);

        wayOut.send(to("10.0.0.1:5683"));
        arrives(address("10.0.0.1:5683"));

        assertThat(network.sent).containsExactly(to("10.0.0.1:5683"));
        assertThat(module.received).containsExactly(to("10.0.0.1:5683"));
    }

    @Test
    void ofTwoAddressesThatLeadToOnePlaceTheOneUsedLastAnswers() {
        WayOut wayOut = wayOut(Redirection.NONE.everythingTo(BOX), Reach.ALL);

        wayOut.send(to("10.0.0.1:5683"));
        wayOut.send(to("10.0.0.2:5683"));
        arrives(BOX);
        wayOut.send(new Datagram(BOX, PAYLOAD));
        arrives(BOX);

        assertThat(module.received).containsExactly(to("10.0.0.2:5683"), new Datagram(BOX, PAYLOAD));
    }

    @Test
    void ipv4WrittenAsIpv6AnswersAsItWasWritten() {
        WayOut wayOut = wayOut(Redirection.NONE, Reach.LOOPBACK);

        wayOut.send(to("[::ffff:127.0.0.1]:5683"));
        arrives(BOX);

        assertThat(network.sent).containsExactly(new Datagram(BOX, PAYLOAD));
        assertThat(module.received).containsExactly(to("[::ffff:127.0.0.1]:5683"));
    }

    @Test
    void refusalsAndLossesToldByTheNetworkBearTheNamedAddressToo() {
        wayOut(Redirection.NONE.everythingTo(BOX), Reach.ALL).send(to("10.0.0.1:5683"));

        network.modules.get(0).unreachable(BOX);
        network.modules.get(0).notSent(BOX, "No socket.");

        assertThat(module.unreachable).containsExactly(address("10.0.0.1:5683"));
        assertThat(module.notSent).containsExactly("10.0.0.1:5683 No socket.");
    }

    @Test
    void onLoopbackNothingElseLeavesAndEachDropIsTold() {
        WayOut wayOut = wayOut(redirection("10.0.0.1:1=127.0.0.1:1", "127.0.0.1:9=10.0.0.9:9"), Reach.LOOPBACK);

        wayOut.send(to("10.0.0.1:2"));
        wayOut.send(to("127.0.0.1:9"));
        wayOut.send(to("[2001:db8::1]:5683"));
        wayOut.send(to("[::ffff:10.0.0.1]:5683"));

        assertThat(network.sent).isEmpty();
        assertThat(module.notSent)
                .hasSize(4)
                .first()
                .isEqualTo("10.0.0.1:2 nothing leaves for 10.0.0.1:2: --net loopback keeps datagrams on this machine;"
                        + " --redirect leads them to a local platform");
        wayOut.send(to("10.0.0.1:1"));
        assertThat(network.sent).containsExactly(to("127.0.0.1:1"));
    }

    @Test
    void aStandInForAHostNameNeverLeavesItself() {
        Redirection redirection = redirection("iot.example:5683=127.0.0.1:5683");
        Octets standIn = redirection.standInFor("iot.example").orElseThrow();
        WayOut wayOut = wayOut(redirection, Reach.ALL);

        wayOut.send(new Datagram(new Address(standIn, 5684), PAYLOAD));
        wayOut.send(new Datagram(new Address(standIn, 5683), PAYLOAD));

        assertThat(network.sent).containsExactly(new Datagram(BOX, PAYLOAD));
        assertThat(module.notSent)
                .containsExactly("192.0.2.1:5684 nothing leaves for iot.example:5684:"
                        + " that host is redirected, but not this port of it");
    }

    @Test
    void whatARuleSecuresTakesTheOtherWayAndAnswersComeAsFromTheNamedAddress() {
        WayOut wayOut = wayOut(redirection("10.0.0.1:5683=coaps://127.0.0.1:5683", "*=127.0.0.1:5683"), Reach.LOOPBACK);

        wayOut.send(to("10.0.0.1:5683"));
        wayOut.send(to("10.0.0.2:5683"));
        secured.modules.get(0).received(new Datagram(BOX, PAYLOAD));
        arrives(BOX);
        secured.modules.get(0).notSent(BOX, "Wrong key.");

        assertThat(secured.sent).containsExactly(new Datagram(BOX, PAYLOAD));
        assertThat(network.sent).containsExactly(new Datagram(BOX, PAYLOAD));
        assertThat(module.received).containsExactly(to("10.0.0.1:5683"), to("10.0.0.2:5683"));
        assertThat(module.notSent).containsExactly("10.0.0.1:5683 Wrong key.");
    }

    @Test
    void bothWaysAreBoundAnew() {
        WayOut wayOut = wayOut(redirection("10.0.0.1:5683=coaps://127.0.0.1:5683"), Reach.LOOPBACK);
        wayOut.rebind();
        assertThat(network.rebinds).isEqualTo(1);
        assertThat(secured.modules).isEmpty();

        wayOut.send(to("10.0.0.1:5683"));
        wayOut.rebind();

        assertThat(network.rebinds).isEqualTo(2);
        assertThat(secured.rebinds).isEqualTo(1);
    }

    @Test
    void onlyTheLastPlacesAreRemembered() {
        WayOut wayOut = wayOut(Redirection.NONE, Reach.ALL);

        for (int i = 0; i <= WayOut.DETOURS_MAX; i++) {
            wayOut.send(to("[::ffff:127.0.0.1]:" + (1000 + i)));
        }
        arrives(address("127.0.0.1:1000"));
        arrives(address("127.0.0.1:1001"));

        assertThat(module.received).containsExactly(to("127.0.0.1:1000"), to("[::ffff:127.0.0.1]:1001"));
    }

    private WayOut wayOut(Redirection redirection, Reach reach) {
        return new WayOut(new Routes(redirection, reach), new WayOut.Carriers(network, secured), module);
    }

    private void arrives(Address from) {
        network.modules.get(0).received(new Datagram(from, PAYLOAD));
    }

    private static Datagram to(String peer) {
        return new Datagram(address(peer), PAYLOAD);
    }
}
