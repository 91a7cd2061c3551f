package dev.fauxband.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.script.TraceNotation;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who says a line, in logs whose marks stand somewhere else, or mean something else. */
final class MarksTest {
    private static final String SPOKEN = "> AT+QLWOPEN=0 | < OK | < CONNECT OK";

    private static List<LoggedEvent> read(String log) throws IOException {
        return LogReader.read(Octets.utf8(log));
    }

    /** The events in the notation of traces without the remarks, with a bar between. */
    private static String spoken(String log) throws IOException {
        return read(log).stream()
                .map(event -> TraceNotation.text(event.event()))
                .filter(text -> !text.startsWith("#"))
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            10:22:33.123 -> %s                                 ~ 10:22:33.123 -> %s
            10:22:33.123 -> Sending: %s                        ~ 10:22:33.123 -> %s
            10:22:33.123 -> TX: %s                             ~ 10:22:33.123 -> RX: %s
            > %s                                               ~ > %s
            > > %s                                             ~ > < %s
            %s                                                 ~ -> %s
            [2019-06-11 15:04:05:123_S:] %s                    ~ [2019-06-11 15:04:05:163_R:] %s
            Request: %s                                        ~ Response: %s
            AT> %s                                             ~ AT< %s
            02-28 23:59:51.123  1234  1250 D ATC : AT> %s      ~ 02-28 23:59:52.123  1234  1250 D ATC : AT< %s
            02-28 23:59:51.123 D/AT: AT> %s                    ~ 02-28 23:59:52.123 D/AT: AT< %s
            12. %s                                             ~ 13. %s
            **%s**                                             ~ %s
            `%s`                                               ~ `%s`
            MCU -> BC26: %s                                    ~ BC26 -> MCU: %s
            2024-02-29 23:59:58,101 DEBUG a.b >>> b'%s\\r\\n' ~ 2024-02-29 23:59:58,141 DEBUG a.b <<< b'\\r\\n%s\\r\\n'
            DEBUG:modem:> %s                                   ~ DEBUG:modem:< %s
            [00:00:00.251,000] <inf> bc26: TX> %s ~ [00:00:00.291,000] <dbg> bc26: on_rx: RX< %s
            [12] D/at.clnt: sendline: %s                       ~ [12] D/at.clnt: recvline: %s
            <debug> [1583244321.51] [m0/at] --> '%s<CR>' ~ <debug> [1583244321.52] [m0/at] <-- '<CR><LF>%s<CR><LF>'
            2024-02-28T23:59:51.223000,TX,"%s"                 ~ 2024-02-28T23:59:51.323000,RX,"%s"
            {"ts":"1.2","dir":"tx","data":"%s"} ~ {"ts":"1.3","dir":"rx","data":"%s"}
            """)
    void eachLineHasWhoSaidIt(String host, String module) throws IOException {
        String log = host.replace("%s", "AT+QLWOPEN=0") + "\n" + module.replace("%s", "OK") + "\n"
                + module.replace("%s", "CONNECT OK") + "\n";

        assertThat(spoken(log)).isEqualTo(SPOKEN);
    }

    @Test
    void whatAModuleSaysIsNeverTheHosts() throws IOException {
        assertThat(spoken("TX: AT+CSQ\nTX: +CSQ: 22,0\nTX: OK\nTX: +CME ERROR: 50\n"))
                .isEqualTo("> AT+CSQ | < +CSQ: 22,0 | < OK | < +CME ERROR: 50");
    }

    @Test
    void aPromptOfTheHostIsOne() throws IOException {
        assertThat(spoken(">AT+CSQ\n+CSQ: 22,0\nOK\n>hello\n")).isEqualTo("> AT+CSQ | < +CSQ: 22,0 | < OK | > hello");
    }

    @Test
    void aQuoteWithAFenceIsRead() throws IOException {
        assertThat(spoken("Hello,\n\n> ```\n> AT+CSQ\n> +CSQ: 22,0\n>\n> OK\n> ```\n\nThanks!\n"))
                .isEqualTo("> AT+CSQ | < +CSQ: 22,0 | < OK");
    }

    @Test
    void whatAProgramSaysOfItselfIsARemark() throws IOException {
        String log = """
                10:22:33.123 -> Booting sketch...
                10:22:33.523 -> Sending: AT
                10:22:33.560 -> OK
                10:22:40.523 -> timeout waiting for CONNECT OK, retry 1
                """;

        assertThat(spoken(log)).isEqualTo("> AT | < OK");
        assertThat(read(log)).hasSize(4);
    }

    @Test
    void aMarkKnownToStandBehindANameIsFoundThereBeforeDataToo() throws IOException {
        String log = """
                2024-02-29 23:59:58,101 DEBUG bc26.serial >>> b'AT+QLWRD=4\\r\\n'
                2024-02-29 23:59:58,141 DEBUG bc26.serial <<< b'\\r\\n+QLWRD: 2,0\\r\\n'
                2024-02-29 23:59:58,142 DEBUG bc26.serial <<< b'AAAA\\r\\n'
                2024-02-29 23:59:58,143 ERROR bc26.serial: reading failed: OK
                """;

        assertThat(spoken(log)).isEqualTo("> AT+QLWRD=4 | < +QLWRD: 2,0 | < AAAA");
    }

    @Test
    void timesBehindALevelCount() throws IOException {
        List<LoggedEvent> events = read("""
                <debug> [1583244321.51] [modem0] --> 'AT<CR>'
                <debug> [1583244322.51] [modem0] <-- '<CR><LF>OK<CR><LF>'
                """);

        assertThat(events.get(1).atNs().orElseThrow() - events.get(0).atNs().orElseThrow())
                .isEqualTo(1_000_000_000L);
    }
}
