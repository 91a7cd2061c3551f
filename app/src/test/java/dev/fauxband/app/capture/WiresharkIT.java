package dev.fauxband.app.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Wireshark makes of our captures, asked of its sibling without a window. */
final class WiresharkIT {
    /** Comments and chats are below it, warnings and errors above. */
    private static final String NOTE = "0x00400000";

    private static final String AIR = "frame.interface_name == \"fauxband air\"";

    /** A session with a loss on each way, a delay, a refused command and a write. */
    private static final String SESSION = """
            > AT+QLWSERV="180.101.147.115",5683
            < OK
            > AT+QLWCONF="867724030023557"
            < OK
            > AT+QLWADDOBJ=19,0,1,"0"
            < OK
            > AT+QLWADDOBJ=19,1,2,"0","1"
            < OK
            > AT+QLWOPEN=0
            < OK
            < CONNECT OK
            < +QLWOBSERVE: 0,19,0,0
            > AT+QLWDATASEND=19,0,0,3,01,0x0100
            < ERROR
            ! fault loss 100% up for 1s
            > AT+QLWDATASEND=19,0,0,2,0102,0x0100
            < OK
            < SEND OK
            ! air delay=300ms
            ! platform write 19/1/0 AAAA0000
            < +QLWDATARECV: 19,1,0,4,AAAA0000
            > AT+CSQ;+QLWUPDATE
            < +CSQ: 22,0
            < OK
            < UPDATE OK
            """;

    @TempDir
    private static Path directory;

    private static Path file = Path.of("");

    @BeforeAll
    static void capture() throws Exception {
        Path script = Files.writeString(directory.resolve("session.txt"), SESSION);
        file = directory.resolve("session.pcapng");
        Spoken play = Spoken.by("play", script.toString(), "--seed=5", "--pcap", file.toString());
        assertThat(play.exitCode()).as(play.out() + play.err()).isZero();
    }

    @Test
    void eachDatagramIsCoapWithTrueChecksumsAndAComment() throws Exception {
        Tshark tshark = new Tshark(directory, file);
        List<String> air = tshark.fields(
                AIR,
                "frame.protocols",
                "ip.checksum.status",
                "udp.checksum.status",
                "frame.packet_flags_direction",
                "frame.comment");

        assertThat(air)
                .hasSizeGreaterThan(10)
                .allMatch(line -> line.matches("raw:ip:udp:coap[^|]*\\|1\\|1\\|0x0000000[12]\\|.+"));
        assertThat(tshark.fields(AIR + " && coap", "frame.number")).hasSameSizeAs(air);
    }

    @Test
    void commentsNameCommandsRetransmissionsAndFaults() throws Exception {
        List<String> comments = new Tshark(directory, file).fields(AIR, "frame.comment");

        assertThat(comments)
                .containsSubsequence(
                        "AT+QLWOPEN=0",
                        "answer to AT+QLWOPEN=0",
                        "from the platform",
                        "answer to the platform",
                        "retransmission 1 of AT+QLWDATASEND=19,0,0,2,0102,0x0100",
                        "answer to AT+QLWDATASEND=19,0,0,2,0102,0x0100")
                .anyMatch(line -> line.startsWith("AT+QLWDATASEND=19,0,0,2,0102,0x0100; loss: "))
                .contains("AT+CSQ;+QLWUPDATE; delay: the air takes 300ms for a datagram to the platform")
                .contains("from the platform; delay: the air takes 300ms for a datagram to the module");
    }

    @Test
    void wiresharkPairsAnswersWithRequestsAndNotesTheRetransmissionOnly() throws Exception {
        Tshark tshark = new Tshark(directory, file);

        assertThat(tshark.luaFields("coap.response_to", "frame.number")).isNotEmpty();
        assertThat(tshark.luaFields("_ws.malformed", "frame.number")).isEmpty();
        assertThat(tshark.luaFields("_ws.expert.severity >= " + NOTE, "frame.comment"))
                .containsExactly("retransmission 1 of AT+QLWDATASEND=19,0,0,2,0102,0x0100");
    }

    @Test
    void timesHaveNanosecondsAndBeginWhereVirtualTimeDoes() throws Exception {
        List<String> times = new Tshark(directory, file).fields("frame", "frame.time_epoch");

        assertThat(times.get(0)).isEqualTo("1577836800.000000000");
        assertThat(times).isSorted();
    }

    @Test
    void linesAreDecodedByTheLuaFile() throws Exception {
        Tshark tshark = new Tshark(directory, file);

        assertThat(tshark.luaFields(
                        "fauxband.command == \"QLWDATASEND\" && fauxband.kind == \"command\"",
                        "fauxband.direction",
                        "fauxband.section",
                        "fauxband.form",
                        "fauxband.obj_id",
                        "fauxband.ins_id",
                        "fauxband.res_id",
                        "fauxband.length",
                        "fauxband.data",
                        "fauxband.mode"))
                .containsExactly(
                        "host to module|Manual §3.8|write|19|0|0|3|01|256",
                        "host to module|Manual §3.8|write|19|0|0|2|0102|256");
        assertThat(tshark.luaFields(
                        "fauxband.kind == \"report\"",
                        "fauxband.command",
                        "fauxband.obj_id",
                        "fauxband.ins_id",
                        "fauxband.res_id",
                        "fauxband.length",
                        "fauxband.data"))
                .containsExactly("QLWOBSERVE|19|0|0||", "QLWDATARECV|19|1|0|4|AAAA0000");
    }

    @Test
    void theLuaFileKnowsLinesOfSeveralCommandsAndResults() throws Exception {
        Tshark tshark = new Tshark(directory, file);

        assertThat(tshark.luaFields(
                        "fauxband.line contains \"CSQ;\"", "fauxband.command", "fauxband.form", "fauxband.title"))
                .containsExactly("CSQ,QLWUPDATE|execution,execution|Signal Quality,Send an Update Request");
        assertThat(tshark.luaFields("fauxband.result == \"SEND OK\"", "fauxband.kind", "fauxband.command"))
                .containsExactly("deferred result|QLWDATASEND");
        assertThat(tshark.luaFields("fauxband.result == \"ERROR\"", "fauxband.direction", "frame.comment"))
                .singleElement()
                .asString()
                .startsWith("module to host|ERROR to AT+QLWDATASEND: <length> is 3, the data have 1");
    }

    @Test
    void thePacketListReadsLikeASession() throws Exception {
        assertThat(new Tshark(directory, file).luaList())
                .anyMatch(line -> line.matches(".* host .* module +AT \\d+ > AT\\+QLWOPEN=0"))
                .anyMatch(line -> line.matches(".* module .* host +AT \\d+ < CONNECT OK"))
                .anyMatch(line -> line.matches(".* CoAP \\d+ CON, MID:\\d+, POST, .*"));
    }
}
