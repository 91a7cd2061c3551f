package dev.fauxband.app.log;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.capture.CaptureInterface;
import dev.fauxband.io.capture.CapturedPacket;
import dev.fauxband.io.capture.Direction;
import dev.fauxband.io.capture.PcapngWriter;
import dev.fauxband.io.capture.UdpPacket;
import dev.fauxband.script.TraceNotation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each format that logs come in, and files that are none. */
final class LogReaderTest {
    private static List<LoggedEvent> read(String log) throws IOException {
        return LogReader.read(Octets.utf8(log));
    }

    /** The events in the notation of traces, with a bar between. */
    private static String notation(List<LoggedEvent> events) {
        return events.stream().map(event -> TraceNotation.text(event.event())).collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            > AT+CSQ                                                 ~ > AT+CSQ
            < OK                                                     ~ < OK
            # a remark                                               ~ # # a remark
            ! power-key                                              ~ # ! power-key
            AT+CSQ                                                   ~ > AT+CSQ
            at+csq                                                   ~ > at+csq
            ATE0                                                     ~ > ATE0
            Attach failed, trying again                              ~ # Attach failed, trying again
            +CSQ: 22,0                                               ~ < +CSQ: 22,0
            CONNECT OK   //Registered.                               ~ < CONNECT OK
            [12:34:56.789]AT+CSQ                                     ~ > AT+CSQ
            [12:34:56.789]发→◇AT+CSQ□                                ~ > AT+CSQ
            [12:34:56.789]收←◆OK                                     ~ < OK
            [2018-12-04_03:20:51:123]OK                              ~ < OK
            2024-03-01 12:00:00,123 DEBUG at: TX b'AT+CSQ\\r\\n'     ~ > AT+CSQ
            2024-03-01T12:00:00.123Z modem - INFO - RX: OK           ~ < OK
            12:00:00.001 -> AT+CSQ                                   ~ > AT+CSQ
            12:00:00.001 <- OK                                       ~ < OK
            1709294400.123 >> AT+CSQ                                 ~ > AT+CSQ
            [   12.345] << OK                                        ~ < OK
            [00:00:12.345,678] <dbg> modem: RX: OK                   ~ < OK
            I (12345) nbiot: TX: AT+CSQ\\r\\n                        ~ > AT+CSQ
            [D/at.clnt] sendline: AT+CSQ                             ~ > AT+CSQ
            [D/at.clnt] recvline: OK                                 ~ < OK
            Mar  1 12:00:00 TX: AT+CSQ                               ~ > AT+CSQ
            Send: AT+CSQ                                             ~ > AT+CSQ
            Recv: OK                                                 ~ < OK
            SEND OK                                                  ~ < SEND OK
            [TX] AT+CSQ                                              ~ > AT+CSQ
            <RX> OK                                                  ~ < OK
            COM3 RX: OK                                              ~ < OK
            发送：AT+CSQ                                             ~ > AT+CSQ
            接收：OK                                                 ~ < OK
            --> AT+CSQ                                               ~ > AT+CSQ
            <-- OK                                                   ~ < OK
            TX: AT+CSQ<CR><LF>                                       ~ > AT+CSQ
            <CR><LF>+CSQ: 22,0<CR><LF><CR><LF>OK<CR><LF>             ~ < +CSQ: 22,0 | < OK
            TX: 41 54 2B 43 53 51 0D                                 ~ > AT+CSQ
            RX: 0D 0A 4F 4B 0D 0A                                    ~ < OK
            00000000  41 54 2b 43 53 51 0d 0a  |AT+CSQ..|            ~ > AT+CSQ
            00000000: 4154 2b43 5351 0d0a  AT+CSQ..                  ~ > AT+CSQ
            这里开始注册平台                                         ~ # \\xE8\\xBF\\x99
            """)
    void eachFormatIsUnderstood(String line, String expected) throws IOException {
        String notation = notation(read(line + "\n"));

        assertThat(expected.startsWith("# \\") ? notation.substring(0, 2) : notation)
                .isEqualTo(expected.startsWith("# \\") ? "# " : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [12:34:56.789]AT\\n[12:34:57.789]OK                             | 1000
            23:59:59.500 TX: AT\\n00:00:00.500 RX: OK                        | 1000
            2024-02-29 23:59:59.500 TX: AT\\n2024-03-01 00:00:00.500 RX: OK  | 1000
            1709294400.100 TX: AT\\n1709294401.100 RX: OK                    | 1000
            1709294400100 TX: AT\\n1709294401100 RX: OK                      | 1000
            I (100) at: TX: AT\\nI (1100) at: RX: OK                         | 1000
            [   0.100] TX: AT\\n[   1.100] RX: OK                            | 1000
            [00:00:00.100,000] TX: AT\\n[00:00:01.100,000] RX: OK            | 1000
            > AT\\n(1s)\\n< OK                                               | 1000
            """)
    void timesAreThoseOfTheLog(String log, long ms) throws IOException {
        List<LoggedEvent> events = read(log.replace("\\n", "\n"));

        assertThat(events).hasSize(2);
        long span = events.get(1).atNs().orElseThrow() - events.get(0).atNs().orElseThrow();
        assertThat(span).isEqualTo(ms * 1_000_000L);
    }

    @Test
    void aLogWithoutTimesHasNone() throws IOException {
        assertThat(read("AT\nOK\n")).extracting(LoggedEvent::atNs).containsOnly(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r\r\n"})
    void lineNumbersAreThoseOfAnEditor(String end) throws IOException {
        List<LoggedEvent> events = read("AT+CSQ" + end + end + "+CSQ: 22,0" + end + "OK" + end);

        assertThat(events).extracting(LoggedEvent::line).containsExactly(1, 3, 4);
    }

    @Test
    void theEchoIsNoCommand() throws IOException {
        assertThat(notation(read("TX: AT+CSQ\nRX: AT+CSQ\\r\\r\\n+CSQ: 22,0\\r\\n\nRX: OK\n")))
                .isEqualTo("> AT+CSQ | # echo | < +CSQ: 22,0 | < OK");
        assertThat(notation(read("TX: AT\nRX: AT\nRX: OK\nTX: AT\n"))).isEqualTo("> AT | # echo | < OK | > AT");
    }

    @Test
    void aHeaderSaysWhoseTheNextLinesAre() throws IOException {
        assertThat(notation(read("[12:00:00.100]# SEND ASCII>\nATI\n\n[12:00:00.200]# RECV ASCII>\nQuectel\nOK\n")))
                .isEqualTo("> ATI | < Quectel | < OK");
    }

    @Test
    void aDumpGoesOnInItsNextLine() throws IOException {
        assertThat(notation(read("00000000  41 54 2b 43\n00000004  53 51 0d 0a\n")))
                .isEqualTo("> AT+CSQ");
    }

    @Test
    void theEndOfALineIsKept() throws IOException {
        assertThat(read("TX: AT<CR>\nTX: AT\\r\\n\nTX: AT[0A]\nTX: AT+CSQ\n"))
                .extracting(LoggedEvent::end)
                .containsExactly("CR", "CRLF", "LF", "");
    }

    @Test
    void otherCharacterSetsAreRead() throws IOException {
        String log = "AT\r\nOK\r\n失败\r\n";
        Octets little = Octets.of(0xFF, 0xFE).concat(Octets.copyOf(log.getBytes(UTF_16LE)));

        for (Octets file : List.of(Octets.copyOf(log.getBytes(Charset.forName("GBK"))), little, Octets.utf8(log))) {
            assertThat(LogReader.read(file)).extracting(LoggedEvent::written).containsExactly("AT", "OK", "失败");
        }
    }

    @Test
    void whateverTheOctetsAreNothingIsRefused() throws IOException {
        int[] all = new int[512];
        for (int i = 0; i < all.length; i++) {
            all[i] = (i * 37 + i / 256) & 0xFF;
        }

        assertThat(LogReader.read(Octets.of(all))).isNotEmpty();
        assertThat(LogReader.read(Octets.EMPTY)).isEmpty();
    }

    @Test
    void aCaptureHasLinesAndDatagrams() throws IOException {
        Address module = new Address(Octets.of(10, 0, 0, 9), 40_000);
        Address platform = new Address(Octets.of(10, 0, 0, 1), 5683);
        Octets ping = Octets.of(0x40, 0, 0, 7);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CaptureInterface line = CaptureInterface.line("module");
        try (PcapngWriter writer = new PcapngWriter(file, "test")) {
            writer.packet(new CapturedPacket(1, line, Octets.latin1("AT+CSQ"), Direction.INBOUND, ""));
            writer.packet(new CapturedPacket(2, line, Octets.latin1("OK"), Direction.OUTBOUND, ""));
            Octets up = new UdpPacket(module, platform, ping).ip();
            Octets down = new UdpPacket(platform, module, ping).ip();
            writer.packet(new CapturedPacket(3, CaptureInterface.AIR, up, Direction.OUTBOUND, "by AT+CSQ"));
            writer.packet(new CapturedPacket(4, CaptureInterface.AIR, up, Optional.empty(), Optional.empty()));
            writer.packet(new CapturedPacket(5, CaptureInterface.AIR, down, Optional.empty(), Optional.empty()));
        }

        assertThat(notation(LogReader.read(Octets.copyOf(file.toByteArray()))))
                .isEqualTo("> AT+CSQ | < OK | ~> CON mid=7 | # by AT+CSQ | ~> CON mid=7 | <~ CON mid=7");
    }

    @Test
    void anOlderCaptureLeadsToTheToolThatTurnsIt() {
        assertThatThrownBy(() -> LogReader.read(Octets.of(0xD4, 0xC3, 0xB2, 0xA1, 2, 0, 4, 0)))
                .hasMessageContaining("editcap -F pcapng");
    }
}
