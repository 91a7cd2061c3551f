package dev.fauxband.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs as users paste them: what is found in them, and what each line means. */
final class ExplainerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            picocom.log       |
            trace-good.txt    |
            sscom-gbk.log     | 8 secure-port, 13 name-not-imei?, 30 connect-unanswered, 35 ignored-connect-fail
            qcom-nosim.log    | 5 sim-missing, 10 no-signal, 12 opened-offline, 13 opened-unconfigured
            marks.log         | 5 line-without-end, 6 did-not-wait, 7 opened-unconfigured
            esp-idf.log       | 23 odd-hex, 26 restarted, 29 sent-without-registration
            python.log        | 10 not-hex, 12 connect-refused
            trace-refused.txt | 10 lifetime-short, 12 lifetime-short, 16 connect-refused
            hexdump.log       | 2 network-denied, 4 other-module
            echo-off.log      | 3 host-unseen?, 5 data-cut, 7 text-cut
            buffer.log        | 11 never-read, 12 added-after-open, 21 updated-often, 23 update-failed
            xcom.log          | 23 send-unanswered
            psm.log           | 4 typed-into-sleep, 5 typed-into-sleep
            sendfail.log      | 10 send-failed, 12 send-reset
            glued.log         | 1 commands-glued, 4 unknown-command, 6 bad-argument, 8 bad-argument
            rtthread.log      | 4 never-observed?
            zephyr.log        | 3 radio-off, 3 result-awaited?, 5 gave-up-early
            minicom.cap       | 25 bad-argument
            garbage.log       | 2 garbage, 4 garbage, 6 garbage
            hostile.log       | 1 name-not-imei?
            arduino.log       | 14 opened-twice, 17 opened-twice, 18 never-observed?
            quoted.md         | 4 secure-port, 6 name-not-imei?, 13 connect-failed, 20 forgot-after-fail
            qnavigator.log    | 37 send-reset
            python-named.log  | 13 not-hex
            zephyr-function.log | 12 sent-before-observed
            """)
    void logsThatUsersPasteHaveTheseMistakes(String name, String found) {
        assertThat(String.join(", ", Fixture.found(Fixture.explained(Fixture.octets(name)))))
                .isEqualTo(found == null ? "" : found);
    }

    @Test
    void aDayInTheFieldHasItsMistakesInOrder() {
        assertThat(Fixture.found(Fixture.explained(Fixture.octets("mixed.log"))))
                .containsExactly(
                        "26 sent-before-observed",
                        "31 sent-before-result",
                        "39 send-unanswered",
                        "42 update-failed",
                        "44 forgot-after-fail");
    }

    /** The sentences of the last line of a log. */
    private static String meaning(String log) {
        List<Remark> remarks = Fixture.explained(Octets.utf8(log)).remarks();
        return String.join(" / ", remarks.get(remarks.size() - 1).meaning());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            AT+QLWOPEN=1                     | Send a Register Request to IoT Platform: mode 1 (buffer access)
            AT+QLWSERV?                      | Configure the IoT Platform Address and Port: asks how it stands
            AT+QLWRD=?                       | Retrieve the Received Data: asks what it takes
            AT+CSQ;+CFUN?                    | Signal Quality / Set UE Functionality: asks how it stands
            < +QLWOBSERVE: 0,19,0,-1         | the platform observes 19/0: AT+QLWDATASEND may send it now
            < +QLWOBSERVE: 1,19,0,0          | the platform observes 19/0/0 no more: it cannot be sent now
            < +QLWDATARECV: 19,1,0,2,4F4B    | the platform wrote 19/1/0, 2 octets: 4F 4B, as text "OK"
            < +QLWDATASTATUS: 3              | the last message: the platform never answered
            < +CEREG: 5,1,"69C9","06923252",9 | in the network, at home
            < +CEREG: 2                      | not in the network, looking for a cell
            < +CSQ: 22,0                     | signal strength -69 dBm
            < +CESQ: 36,99,255,255,12,53     | reference signal (RSRP) about -88 dBm
            < +CSCON: 0                      | the radio connection is idle
            < +CGPADDR: 1,10.52.241.198      | the module's address is 10.52.241.198
            < +IP: 10.52.241.198             | the network has given the address 10.52.241.198
            < +CPIN: READY                   | the SIM card is ready
            < +QIURC: "recv",0               | a report that this module does not know
            < RDY                            | the module starts; it knows nothing of what was set before
            < SEND OK                        | the platform has acknowledged the message
            """)
    void aLineMeans(String line, String meaning) {
        assertThat(meaning(line + "\n")).isEqualTo(meaning == null ? "" : meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            ~> CON POST /rd?ep=a mid=1 token=A1 "</19/0>" | the module registers (ep=a) with the objects </19/0>
            ~> CON POST /rd/5 mid=1 token=A1 | the module updates its registration rd/5
            ~> CON DELETE /rd/5 mid=1 token=A1 | the module deregisters rd/5
            ~> CON 2.05 mid=2 token=A1 observe=3 ct=42 0100 | the module notifies, 2 octets: 01 00
            ~> ACK mid=2 | the module acknowledges the message
            <~ RST mid=2 | the platform answers RST: it does not know what the message belongs to
            <~ ACK 2.01 mid=1 token=A1 location=/rd/5 | the platform has registered it as /rd/5
            <~ ACK 4.04 mid=1 token=A1 | the platform answers 4.04 Not Found
            <~ CON GET /19/0/0 mid=1 token=B1 observe=0 | the platform observes 19/0/0
            <~ CON GET /19/0/0 mid=1 token=B1 observe=1 | the platform observes 19/0/0 no more
            <~ CON GET /3/0 mid=1 token=B1 | the platform reads 3/0
            <~ CON GET /3 mid=1 token=B1 accept=40 | the platform discovers 3
            <~ CON PUT /19/1/0 mid=1 token=B1 ct=42 AAAA | the platform writes 19/1/0, 2 octets: AA AA
            <~ CON POST /3/0/4 mid=1 token=B1 | the platform executes 3/0/4
            """)
    void aDatagramMeans(String line, String meaning) {
        assertThat(meaning(line)).isEqualTo(meaning);
    }

    @Test
    void whatIsSentTwiceIsSaidToBe() {
        String register = "~> CON POST /rd?ep=a mid=1 token=A1\n";

        assertThat(meaning(register + "(2s)\n" + register))
                .isEqualTo("the module sends the same again: no acknowledgement came");
        assertThat(Fixture.found(Fixture.explained(Octets.utf8(register + "(2s)\n" + register))))
                .containsExactly("1 connect-unanswered");
    }

    /** What is found in a log of lines between bars. */
    private static String found(String log) {
        return String.join(", ", Fixture.found(Fixture.explained(Octets.utf8(log.replace("|", "\n") + "\n"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            AT+QLWCONF="867724030023557",10|OK;                                     ''
            AT+QLWADDOBJ=19,0,2,"0"|ERROR;                                          2 bad-argument
            AT+QLWADDOBJ=19,0,1,0|ERROR;                                            2 refused-unclear?
            AT|ERROR;                                                               2 refused-unclear?
            AT QLWOPEN=0|ERROR;                                                     2 unknown-command
            ERROR;                                                                  1 refused-unclear?
            AT+NCDP=1.2.3.4|OK|AT+NRB|REBOOTING|AT+NMGS=1,00|OK;                    2 another-family
            AT+CFUN?|OK|AT+CSQ|ERROR|AT+CLMREG|OK;                                  6 another-family, 4 refused-unclear?
            AT+CSQ|OK|F1: 0000 0000|U0: 0000 0001 [0000]|Leaving the BROM;          3 restarted
            AT+CFUN=0|OK|AT+QLWOPEN=0|OK|CONNECT FAIL;                              3 radio-off, 5 connect-offline
            AT+QLWSERV="1.2.3.4",5683?|OK;                                          ''
            """)
    void aShortLogHasTheseMistakes(String log, String found) {
        assertThat(found(log)).isEqualTo(found.equals("''") ? "" : found);
    }

    @Test
    void garbledOctetsInACommandAreNoMatterOfItsMode() {
        Octets log = Octets.latin1("AT+QLWDATASEND=19,0,0,1,01,0x0\u0080\u00FE\nERROR\n");

        assertThat(Fixture.found(Fixture.explained(log))).containsExactly("1 garbage");
    }

    @Test
    void aCommandThatAPageHasWrappedIsOne() {
        String log = """
                AT+QLWDATASEND=19,0,0,32,00112233445566778899AABBCCDDEEFF0011223344556677889
                9AABBCCDDEEFF,0x0100
                OK
                SEND OK
                """;

        assertThat(Fixture.found(Fixture.explained(Octets.utf8(log)))).isEmpty();
        assertThat(Fixture.explained(Octets.utf8(log)).remarks()).hasSize(3);
        assertThat(meaning("AT+QLWDATASEND=19,0,0,32,001122\nOK\n"))
                .isEqualTo("done, although the line is wrong as it stands here: the log may have cut it");
    }

    @Test
    void dataOutOfTheBufferAreShownInHexAndText() {
        assertThat(meaning("> AT+QLWRD=9\n< +QLWRD: 2,0\n< 4869\n"))
                .isEqualTo("the data: 2 octets: 48 69, as text \"Hi\"");
    }

    @Test
    void textsAreTextsOnceTheHostHasChosenThem() {
        String chosen = "> AT+QLWCFG=\"dataformat\",0,0\n< OK\n";

        assertThat(meaning(chosen + "> AT+QLWDATASEND=19,0,0,5,a,b,c,0x0000\n")).contains("5 octets: 61 2C 62 2C 63");
        assertThat(meaning(chosen + "< +QLWDATARECV: 19,1,0,3,a,b\n")).contains("as text \"a,b\"");
    }

    @Test
    void waitsAreThoseOfTheTimesInTheLog() {
        List<Remark> remarks =
                Fixture.explained(Fixture.octets("sscom-gbk.log")).remarks();

        assertThat(remarks)
                .filteredOn(remark -> remark.event().written().equals("CONNECT FAIL"))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.waitedNs()).contains(126_507_000_000L);
                    assertThat(remark.standing()).isEqualTo(Standing.CLOSED);
                    assertThat(remark.network()).isEqualTo(Network.ATTACHED);
                });
    }
}
