package dev.fauxband.app.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import dev.fauxband.io.capture.CapturedPacket;
import dev.fauxband.io.capture.Direction;
import dev.fauxband.io.capture.UdpPacket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code play --pcap}: virtual time in a capture. */
final class PcapPlayTest {
    private static final Path SESSION =
            Path.of("../sim/src/main/resources/dev/fauxband/sim/sessions", "5.2-direct-push.txt");
    private static final long BEGIN_NS = 1_577_836_800_000_000_000L;
    private static final long MINUTE_NS = 60_000_000_000L;

    @TempDir
    private Path directory;

    @Test
    void oneSeedIsOneFileOctetForOctet() throws IOException {
        Path first = played("first.pcapng", "--seed=7", "--air=ce1");
        Path second = played("second.pcapng", "--seed=7", "--air=ce1");

        assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
        assertThat(Captured.in(first).get(0).atNs()).isEqualTo(BEGIN_NS);
    }

    @Test
    void linesAndDatagramsStandInTheirOrderWithTheirCauses() throws IOException {
        List<CapturedPacket> packets = Captured.in(played("session.pcapng", "--seed=7"));

        assertThat(Captured.texts(packets))
                .startsWith("AT+CGPADDR=1", "+CGPADDR: 1,10.52.241.198", "OK")
                .containsSubsequence(
                        "AT+QLWOPEN=0",
                        "OK",
                        "(AT+QLWOPEN=0)",
                        "(answer to AT+QLWOPEN=0)",
                        "(from the platform)",
                        "(answer to the platform)",
                        "CONNECT OK",
                        "+QLWOBSERVE: 0,19,0,0")
                .anyMatch(text -> text.matches("\\(AT\\+QLWDATASEND=19,0,0,57,[0-9A-F]+,0x0100\\)"))
                .anyMatch(text -> text.matches("\\(answer to AT\\+QLWDATASEND=19,0,0,57,[0-9A-F]+,0x0100\\)"))
                .contains("+QLWDATARECV: 19,1,0,4,AAAA0000");
        assertThat(packets)
                .filteredOn(packet -> packet.at().serial())
                .filteredOn(packet -> packet.octets().toLatin1().startsWith("AT"))
                .allSatisfy(packet -> assertThat(packet.way()).contains(Direction.INBOUND));
        assertThat(packets.stream()
                        .flatMap(packet -> UdpPacket.in(packet).stream())
                        .findFirst())
                .map(packet -> packet.source().ip() + " " + packet.destination())
                .contains("0A34F1C6 180.101.147.115:5683");
    }

    @Test
    void aSessionBeginsAtTheFullMinuteBehindTheOneBefore() throws IOException {
        Path file = directory.resolve("both.pcapng");
        Path other = Path.of("../scenarios/no-platform.txt");
        Spoken play = Spoken.by("play", SESSION.toString(), other.toString(), "--pcap", file.toString(), "--seed=7");
        assertThat(play.exitCode()).as(play.out() + play.err()).isZero();

        List<CapturedPacket> packets = Captured.in(file);
        CapturedPacket second = packets.stream()
                .filter(packet -> packet.at().name().equals("line of no-platform.txt"))
                .findFirst()
                .orElseThrow();
        assertThat(packets.get(0).at().name()).isEqualTo("line of 5.2-direct-push.txt");
        assertThat((second.atNs() - BEGIN_NS) % MINUTE_NS).isZero();
        assertThat(packets).extracting(CapturedPacket::atNs).isSorted();
        assertThat(Captured.texts(packets))
                .contains("(no-platform.txt: retransmission 5 of AT+QLWOPEN=0; "
                        + "loss: lost a datagram of the module: the module has no network)");
    }

    @Test
    void whatCannotBeDoneIsRefusedBeforeAnythingIsWritten() {
        Path file = directory.resolve("far.pcapng");
        Spoken far = Spoken.by("play", SESSION.toString(), "--tcp=127.0.0.1:1", "--pcap", file.toString());
        Spoken small = Spoken.by("play", SESSION.toString(), "--pcap", file.toString(), "--pcap-size=12");
        Spoken nowhere = Spoken.by(
                "play", SESSION.toString(), "--pcap", file.resolve("none").toString());

        assertThat(far.err()).contains("--pcap is for a new module");
        assertThat(small.err()).contains("--pcap-size takes a size from 64kB on, such as 100MB, not \"12\".");
        assertThat(nowhere.err()).contains("--pcap: cannot write ");
        assertThat(List.of(far.exitCode(), small.exitCode(), nowhere.exitCode()))
                .containsExactly(2, 2, 3);
        assertThat(file).doesNotExist();
    }

    private Path played(String name, String... options) {
        Path file = directory.resolve(name);
        String[] arguments = new String[options.length + 4];
        arguments[0] = "play";
        arguments[1] = SESSION.toString();
        arguments[2] = "--pcap";
        arguments[3] = file.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        Spoken play = Spoken.by(arguments);
        assertThat(play.exitCode()).as(play.out() + play.err()).isZero();
        return file;
    }
}
