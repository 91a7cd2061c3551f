package dev.fauxband.io.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.data.Octets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PcapngTest {
    private static final long AT_NS = 1_577_836_800_123_456_789L;
    private static final CaptureInterface LINE = CaptureInterface.line("module");
    private static final List<CapturedPacket> PACKETS = List.of(
            LINE.packet(AT_NS, Direction.INBOUND, Octets.utf8("AT+QLWOPEN=0"), ""),
            CaptureInterface.AIR.packet(AT_NS + 1, Direction.OUTBOUND, Octets.of(0x45, 0, 0), "AT+QLWOPEN=0"),
            LINE.packet(AT_NS + 2, Direction.OUTBOUND, Octets.EMPTY, "é, 汉"));

    /** A section in network order, with an interface of 2⁻¹⁰ s that is an hour ahead, and a block nobody knows. */
    private static final String BIG_ENDIAN = "0A0D0D0A 0000001C 1A2B3C4D 0001 0000 FFFFFFFFFFFFFFFF 0000001C"
            + "00000001 00000030 0001 0000 00000060"
            + "0002 0004 65746830 0009 0001 8A000000 000E 0008 0000000000000E10 00000030"
            + "00000BAD 00000010 DEADBEEF 00000010"
            + "00000006 00000034 00000000 00000000 00000C00 00000003 00000005 01020300"
            + "0001 0003 6F6E6500 0001 0003 74776F00 00000034";

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        PcapngReader reader = reader(written(PACKETS));

        assertThat(all(reader)).isEqualTo(PACKETS);
        assertThat(reader.torn()).isFalse();
    }

    @Test
    void theFileBeginsAsTheFormatSays() throws IOException {
        byte[] file = written(List.of());

        assertThat(Octets.copyOf(file, 0, 28).toHex())
                .isEqualTo("0A0D0D0A" + "28000000" + "4D3C2B1A" + "01000000" + "FFFFFFFFFFFFFFFF" + "04000400");
        assertThat(Octets.copyOf(file, 40, 56).toHex())
                .as("an interface of link type RAW without a limit")
                .isEqualTo("01000000" + "30000000" + "65000000" + "00000000");
        assertThat(file).hasSize(40 + 48);
    }

    @Test
    void aFileThatIsCutAnywhereGivesThePacketsBeforeTheCut() throws IOException {
        byte[] whole = written(PACKETS);
        int before = 0;
        for (int octets = 1; octets < whole.length; octets++) {
            PcapngReader reader = reader(Arrays.copyOf(whole, octets));
            List<CapturedPacket> packets = all(reader);

            assertThat(packets).isEqualTo(PACKETS.subList(0, packets.size()));
            assertThat(packets.size()).isBetween(before, before + 1);
            before = packets.size();
        }
        assertThat(before).isEqualTo(PACKETS.size() - 1);
    }

    @Test
    void otherOrdersTimesAndBlocksAreRead() throws IOException {
        byte[] file = octets(BIG_ENDIAN);

        assertThat(all(reader(file)))
                .containsExactly(new CapturedPacket(
                        3_603_000_000_000L,
                        new CaptureInterface(LinkType.ETHERNET, "eth0"),
                        Octets.of(1, 2, 3),
                        Optional.empty(),
                        Optional.of("one\ntwo")));
    }

    @Test
    void sectionsOfBothOrdersFollowEachOther() throws IOException {
        byte[] first = octets(BIG_ENDIAN);
        byte[] second = written(PACKETS);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        assertThat(all(reader(both))).hasSize(4).endsWith(PACKETS.toArray(new CapturedPacket[0]));
    }

    @Test
    void aSimplePacketIsOfTheFirstInterface() throws IOException {
        byte[] file = octets("0A0D0D0A 0000001C 1A2B3C4D 0001 0000 FFFFFFFFFFFFFFFF 0000001C"
                + "00000001 00000014 0065 0000 00000002 00000014"
                + "00000003 00000014 00000003 45460000 00000014");

        assertThat(all(reader(file)))
                .extracting(CapturedPacket::octets)
                .as("the interface keeps two octets")
                .containsExactly(Octets.of(0x45, 0x46));
    }

    @Test
    void whatIsNoPcapngIsSaidToBeNone() {
        assertThatThrownBy(() -> reader(octets("D4C3B2A102000400")).next())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("section header");
        assertThatThrownBy(() -> reader(octets("0A0D0D0A 0000001C 00000000")).next())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no byte order");
        assertThat(PcapngReader.begins(Octets.of(0x0A, 0x0D, 0x0D, 0x0A, 0x1C))).isTrue();
        assertThat(PcapngReader.begins(Octets.utf8("AT+QLWOPEN=0"))).isFalse();
    }

    @Test
    void spoiltFilesGivePacketsOrAReasonAndNothingElse() throws IOException {
        byte[] whole = written(PACKETS);
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] spoilt = whole.clone();
            spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(all(reader(spoilt))).hasSizeLessThanOrEqualTo(PACKETS.size());
            } catch (IOException e) {
                assertThat(e).hasMessageStartingWith("no pcapng: ");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aCommentThatIsTooLongIsCut() throws IOException {
        CapturedPacket packet = LINE.packet(AT_NS, Direction.INBOUND, Octets.EMPTY, "x".repeat(70_000));

        assertThat(all(reader(written(List.of(packet)))))
                .singleElement()
                .extracting(one -> one.comment().orElseThrow().length())
                .isEqualTo(0xFFFF);
    }

    private static byte[] written(List<CapturedPacket> packets) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PcapngWriter writer = new PcapngWriter(file, "test")) {
            for (CapturedPacket packet : packets) {
                writer.packet(packet);
            }
            assertThat(writer.octets()).isEqualTo(file.size());
        }
        return file.toByteArray();
    }

    private static PcapngReader reader(byte[] file) {
        return new PcapngReader(new ByteArrayInputStream(file));
    }

    private static List<CapturedPacket> all(PcapngReader reader) throws IOException {
        List<CapturedPacket> packets = new ArrayList<>();
        for (Optional<CapturedPacket> next = reader.next(); next.isPresent(); next = reader.next()) {
            packets.add(next.get());
        }
        return packets;
    }

    private static byte[] octets(String hex) {
        return Octets.hex(hex.replace(" ", "")).orElseThrow().toArray();
    }
}
