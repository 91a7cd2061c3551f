package dev.fauxband.io.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Address;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UdpPacketTest {
    private static final Octets HELLO = Octets.utf8("hello");
    private static final UdpPacket FOUR = packet("192.168.0.31", "192.168.0.30", HELLO);
    private static final UdpPacket SIX = packet("2001:db8::1", "2001:db8::2", HELLO);

    @Test
    void anIpv4PacketHasTrueChecksums() {
        Octets ip = FOUR.ip();

        assertThat(ip.toHex())
                .isEqualTo("45000021000040004011" + "B93E" + "C0A8001F" + "C0A8001E" + "DDF7" + "1633" + "000D" + "4649"
                        + "68656C6C6F");
        assertThat(sum(ip.slice(0, 20))).as("a header sums up to nothing").isZero();
        assertThat(pseudoSum(ip.slice(12, 20), ip.from(20))).isZero();
    }

    @Test
    void anIpv6PacketHasATrueChecksum() {
        Octets ip = SIX.ip();

        assertThat(ip.slice(0, 8).toHex()).isEqualTo("60000000" + "000D" + "11" + "40");
        assertThat(pseudoSum(ip.slice(8, 40), ip.from(40))).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 17, 1_200})
    void whatIsPackedIsFoundAgain(int octets) {
        Octets payload = Octets.utf8("x".repeat(octets));
        for (UdpPacket packet :
                new UdpPacket[] {packet("10.0.0.1", "10.0.0.2", payload), packet("::1", "fe80::1", payload)}) {
            assertThat(UdpPacket.in(captured(LinkType.RAW, packet.ip()))).contains(packet);
            assertThat(sum(packet.ip())).isBetween(0, 0xFFFF);
        }
    }

    @Test
    void aChecksumOfZeroIsWrittenAsItsOtherForm() {
        // Found by trying: with this payload all else sums up to FFFF.
        for (int word = 0; word <= 0xFFFF; word++) {
            UdpPacket packet = packet("10.0.0.1", "10.0.0.2", Octets.of(word >> 8, word & 0xFF));
            assertThat(packet.ip().slice(26, 28).toUint()).isNotZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 02000000",
        "108, 00000002",
        "1, 0102030405060708090A0B0C0800",
        "1, 0102030405060708090A0B0C810000050800",
        "113, 00000001000601020304050600000800",
        "276, 0800000000000001000100060102030405060000",
        "228, ''"
    })
    void itIsFoundBehindTheHeadersOfLinks(int linkType, String header) {
        Octets frame = Octets.hex(header).orElseThrow().concat(FOUR.ip()).concat(Octets.of(0, 0));

        assertThat(UdpPacket.in(captured(linkType, frame))).contains(FOUR);
    }

    @Test
    void extensionsOfIpv6ArePassedOver() {
        Octets ip = SIX.ip();
        Octets withOptions = ip.slice(0, 6)
                .concat(Octets.of(0, 64))
                .concat(ip.slice(8, 40))
                .concat(Octets.of(17, 0, 1, 4, 0, 0, 0, 0))
                .concat(ip.from(40));

        assertThat(UdpPacket.in(captured(LinkType.RAW, withOptions))).contains(SIX);
    }

    @Test
    void whatIsNoUdpIsNone() {
        Octets ip = FOUR.ip();
        Octets tcp = ip.slice(0, 9).concat(Octets.of(6)).concat(ip.from(10));
        Octets fragment = ip.slice(0, 7).concat(Octets.of(9)).concat(ip.from(8));
        Octets arp = Octets.hex("0102030405060708090A0B0C0806").orElseThrow().concat(ip);

        assertThat(UdpPacket.in(captured(LinkType.RAW, tcp))).isEmpty();
        assertThat(UdpPacket.in(captured(LinkType.RAW, fragment))).isEmpty();
        assertThat(UdpPacket.in(captured(LinkType.ETHERNET, arp))).isEmpty();
        assertThat(UdpPacket.in(captured(LinkType.USER0, ip))).isEmpty();
        for (int octets = 0; octets < 28; octets++) {
            assertThat(UdpPacket.in(captured(LinkType.RAW, ip.slice(0, octets))))
                    .isEmpty();
            assertThat(UdpPacket.in(captured(LinkType.ETHERNET, ip.slice(0, octets))))
                    .isEmpty();
        }
    }

    @Test
    void aDatagramThatTheCaptureCutGivesWhatIsThere() {
        Octets ip = FOUR.ip();

        assertThat(UdpPacket.in(captured(LinkType.RAW, ip.slice(0, ip.size() - 2))))
                .map(UdpPacket::payload)
                .contains(Octets.utf8("hel"));
    }

    private static UdpPacket packet(String source, String destination, Octets payload) {
        return new UdpPacket(
                new Address(IpLiteral.parse(source).orElseThrow(), 56_823),
                new Address(IpLiteral.parse(destination).orElseThrow(), 5_683),
                payload);
    }

    private static CapturedPacket captured(int linkType, Octets frame) {
        return new CapturedPacket(0, new CaptureInterface(linkType, ""), frame, Optional.empty(), Optional.empty());
    }

    private static int sum(Octets octets) {
        return new InternetChecksum().add(octets.toArray()).value();
    }

    private static int pseudoSum(Octets addresses, Octets udp) {
        return new InternetChecksum()
                .add(addresses.toArray())
                .add(UdpPacket.PROTOCOL)
                .add(udp.size())
                .add(udp.toArray())
                .value();
    }
}
