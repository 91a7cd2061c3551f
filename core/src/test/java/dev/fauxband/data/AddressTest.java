package dev.fauxband.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AddressTest {
    @Test
    void portsFollowAColonAndIpv6StandsInBrackets() {
        assertThat(new Address(Octets.of(127, 0, 0, 1), 5683)).hasToString("127.0.0.1:5683");
        assertThat(new Address(Hex.octets("00000000000000000000000000000001"), 0))
                .hasToString("[::1]:0");
        assertThat(Address.UNSPECIFIED).hasToString("0.0.0.0:0");
    }

    @Test
    void anotherPortKeepsTheAddress() {
        assertThat(new Address(Octets.of(1, 2, 3, 4), 5).withPort(6)).isEqualTo(new Address(Octets.of(1, 2, 3, 4), 6));
    }

    @Test
    void aDatagramOfASocketOfItsOwnNamesNoLocalAddress() {
        Address peer = new Address(Octets.of(1, 2, 3, 4), 5);

        assertThat(new Datagram(peer, Octets.of(1))).isEqualTo(new Datagram(peer, Address.UNSPECIFIED, Octets.of(1)));
    }
}
