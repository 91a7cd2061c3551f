package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual §3.8: AT+QLWDATASEND in hex mode, and its states. {@link QlwDataSendTextTest} has text mode. */
final class QlwDataSendTest {
    private static final String HEX_512 = "0F".repeat(512);

    @Test
    @Manual({"3.8", "3.8 example"})
    @Covers(command = "+QLWDATASEND", form = Form.WRITE)
    void theManualsExample() {
        play(OBSERVED + """
                AT+QLWDATASEND=19,0,0,1,00,0x0000 //Send hex string data with NON type to the IoT platform.
                OK
                ~> NON 2.05 token=AB 00

                AT+QLWDATASEND=19,0,0,1,01,0x0100 //Send hex string data with CON type to the IoT platform.
                OK
                ~> CON 2.05 token=AB 01
                (1s)
                <~ ACK
                SEND OK
                """);
    }

    @Test
    @Manual("3.8")
    void aResetIsAFailure() {
        play(States.SENDING + """
                (1100ms)
                <~ RST
                < SEND FAIL
                """);
    }

    @Test
    @Manual({"3.8", "3.8 note 2"})
    void silenceIsAFailureAfter126Seconds() {
        play(States.exact(States.SENDING) + """
                (2s)
                ~> CON 2.05 token=AB 01
                (4s)
                ~> CON 2.05 token=AB 01
                (8s)
                ~> CON 2.05 token=AB 01
                (16s)
                ~> CON 2.05 token=AB 01
                (32s)
                ~> CON 2.05 token=AB 01
                (64s)
                < SEND FAIL
                """);
    }

    @Test
    @Manual("3.8")
    void nonHasNoResult() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 token=AB 01
                (200s)
                """);
    }

    @Test
    void aResetToANonIsSilent() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 token=AB 01
                <~ RST
                (200s)
                > AT+QLWDATASEND=19,0,0,1,02,0x0000
                < OK
                ~> NON 2.05 token=AB 02
                """);
    }

    @Test
    @Manual("3.8 note 1")
    void untilTheResultNeitherConNorNonMayBeSent() {
        play(States.SENDING
                + errors("AT+QLWDATASEND=19,0,0,1,02,0x0100", "AT+QLWDATASEND=19,0,0,1,02,0x0000")
                + "<~ ACK\n"
                + errors("AT+QLWDATASEND=19,0,0,1,02,0x0100", "AT+QLWDATASEND=19,0,0,1,02,0x0000")
                + """
                < SEND OK
                > AT+QLWDATASEND=19,0,0,1,02,0x0000
                < OK
                ~> NON 2.05 token=AB 02
                > AT+QLWDATASEND=19,0,0,1,03,0x0100
                < OK
                ~> CON 2.05 token=AB 03
                """);
    }

    @Test
    void aRefusedSendChangesNothing() {
        play(States.SENDING + errors("AT+QLWDATASEND=19,0,0,1,02,0x0100") + """
                <~ CON GET /19/0/0
                ~> ACK 2.05 01
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 1
                < OK
                """);
    }

    @Test
    void afterAFailureTheNextMayBeSent() {
        play(States.SENDING + """
                <~ RST
                < SEND FAIL
                > AT+QLWDATASEND=19,0,0,1,02,0x0100
                < OK
                ~> CON 2.05 token=AB 02
                <~ ACK
                < SEND OK
                """);
    }

    @Test
    void theResultComes50MillisecondsAfterOkAtTheEarliest() {
        play(States.exact(States.SENDING) + """
                <~ ACK
                (50ms)
                < SEND OK
                """);
    }

    @ParameterizedTest
    @CsvSource({"/19/0/0, '19,0,0'", "/19/0, '19,0,-1'", "/19, '19,-1,-1'"})
    void itIsEnoughThatThePlatformObservesTheResourceItsInstanceOrItsObject(String path, String ids) {
        play(REGISTERED + """
                <~ CON GET %s token=AB observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,%s
                (1s)
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 token=AB
                """.formatted(path, ids));
    }

    @Test
    void whatNobodyObservesIsAnError() {
        play(REGISTERED + errors("AT+QLWDATASEND=19,0,0,1,01,0x0100", "AT+QLWDATASEND=19,0,0,1,01,0x0000"));
        play(OBSERVED + errors("AT+QLWDATASEND=19,1,0,1,01,0x0100", "AT+QLWDATASEND=19,1,0,1,01,0x0000"));
    }

    @Test
    void whatWasNotAddedIsAnError() {
        play(REGISTERED + """
                <~ CON GET /19 token=AB observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,19,-1,-1
                (1s)
                """
                + errors(
                        "AT+QLWDATASEND=19,0,1,1,01,0x0100",
                        "AT+QLWDATASEND=19,2,0,1,01,0x0100",
                        "AT+QLWDATASEND=20,0,0,1,01,0x0100"));
    }

    @Test
    void whatTheModuleOwnsIsAnErrorAlsoWhenObserved() {
        play(REGISTERED + """
                <~ CON GET /3/0/0 token=AB observe=0
                ~> ACK 2.05
                """ + errors("AT+QLWDATASEND=3,0,0,1,01,0x0000"));
    }

    @Test
    void onceTheObservationIsCancelledItIsAnError() {
        play(OBSERVED + """
                <~ CON GET /19/0/0 token=AB observe=1
                ~> ACK 2.05
                < +QLWOBSERVE: 1,19,0,0
                """ + errors("AT+QLWDATASEND=19,0,0,1,01,0x0100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh", "configured", "registering", "deregistering"})
    void notRegisteredItIsAnError(String state) {
        play(States.named(state) + errors("AT+QLWDATASEND=19,0,0,1,01,0x0100", "AT+QLWDATASEND=19,0,0,1,01,0x0000"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            AT+QLWDATASEND=19,0,0,1,AB,0x0100               | AB
            AT+QLWDATASEND=19,0,0,1,ab,0X0100               | AB
            AT+QLWDATASEND=19,0,0,2,aBcD,0x0100             | ABCD
            AT+QLWDATASEND="19","0","0","2","0111","0x0100" | 0111
            AT+QLWDATASEND= 19 , 0 , 0 , 02 , 0111 , 0x0100 | 0111
            AT+QLWDATASEND=19,0,0,2," 0111 "," 0x0100 "     | 0111
            AT+QLWDATASEND=0019,00,000,0004,00010203,0x0100 | 00010203
            at+qlwdatasend=19,0,0,1,00,"0X0100"             | 00
            """)
    void hexDigitsOfAnyCaseWithQuotesAndBlanksOrWithout(String line, String payload) {
        play(OBSERVED + oks(line) + "~> CON 2.05 token=AB " + payload + "\n");
    }

    @Test
    @Manual("3.8")
    void lengthsFrom1To512GoInOneDatagram() {
        play(OBSERVED + oks("AT+QLWDATASEND=19,0,0,1,0F,0x0000") + "~> NON 2.05 0F\n"
                + oks("AT+QLWDATASEND=19,0,0,512," + HEX_512 + ",0x0100")
                + "~> CON 2.05 token=AB block2=- " + HEX_512 + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+QLWDATASEND",
                "AT+QLWDATASEND?",
                "AT+QLWDATASEND=?",
                "AT+QLWDATASEND=",
                "AT+QLWDATASEND=19",
                "AT+QLWDATASEND=19,0,0,1,01",
                "AT+QLWDATASEND=19,0,0,1,01,",
                "AT+QLWDATASEND=19,0,0,1,01,0x0100,",
                "AT+QLWDATASEND=19,0,0,1,01,0x0100,0",
                "AT+QLWDATASEND=19,0,0,,01,0x0100",
                "AT+QLWDATASEND=,0,0,1,01,0x0100",
                "AT+QLWDATASEND=19,,0,1,01,0x0100",
                "AT+QLWDATASEND=19,0,,1,01,0x0100",
                "AT+QLWDATASEND=19,0,0,1,,0x0100",
                "AT+QLWDATASEND=19,0,0,0,,0x0100",
                "AT+QLWDATASEND=19,0,0,0,00,0x0100",
                "AT+QLWDATASEND=19,0,0,1,0,0x0100",
                "AT+QLWDATASEND=19,0,0,1,001,0x0100",
                "AT+QLWDATASEND=19,0,0,1,0g,0x0100",
                "AT+QLWDATASEND=19,0,0,1,0 1,0x0100",
                "AT+QLWDATASEND=19,0,0,1,0x01,0x0100",
                "AT+QLWDATASEND=19,0,0,1,0102,0x0100",
                "AT+QLWDATASEND=19,0,0,2,01,0x0100",
                "AT+QLWDATASEND=19,0,0,-1,01,0x0100",
                "AT+QLWDATASEND=19,0,0,x,01,0x0100",
                "AT+QLWDATASEND=65536,0,0,1,01,0x0100",
                "AT+QLWDATASEND=-1,0,0,1,01,0x0100",
                "AT+QLWDATASEND=19,65535,0,1,01,0x0100",
                "AT+QLWDATASEND=19,-1,0,1,01,0x0100",
                "AT+QLWDATASEND=19,0,65536,1,01,0x0100",
                "AT+QLWDATASEND=19,0,-1,1,01,0x0100",
                "AT+QLWDATASEND=19,0,0,1,01,0",
                "AT+QLWDATASEND=19,0,0,1,01,1",
                "AT+QLWDATASEND=19,0,0,1,01,0100",
                "AT+QLWDATASEND=19,0,0,1,01,256",
                "AT+QLWDATASEND=19,0,0,1,01,0x100",
                "AT+QLWDATASEND=19,0,0,1,01,0x0001",
                "AT+QLWDATASEND=19,0,0,1,01,0x0200",
                "AT+QLWDATASEND=19,0,0,1,0;1,0x0100",
                "AT+QLWDATASEND=19,0,0,1,\"01,0x0100"
            })
    void whatIsNoSuchCommandIsAnErrorAndSendsNothing(String line) {
        play(OBSERVED + errors(line) + """
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 0
                < OK
                <~ CON GET /19/0/0
                ~> ACK 2.05 -
                """);
    }

    @Test
    @Manual("3.8")
    void moreThan512OctetsAreAnError() {
        play(OBSERVED
                + errors(
                        "AT+QLWDATASEND=19,0,0,513," + HEX_512 + "0F,0x0100",
                        "AT+QLWDATASEND=19,0,0,512," + HEX_512 + "0F,0x0100"));
    }

    @Test
    void idsAtTheirEndsAreInRange() {
        play(oks("AT+QLWSERV=\"180.101.147.115\",5683", "AT+QLWCONF=\"ep\"", "AT+QLWADDOBJ=65535,65534,1,\"65535\"")
                + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                <~ CON GET /65535/65534/65535 token=AB observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,65535,65534,65535
                (1s)
                > AT+QLWDATASEND=65535,65534,65535,1,01,0x0000
                < OK
                ~> NON 2.05 01
                """);
    }

    @Test
    void severalObserversGetOneMessageEachAndTheHostOneResult() {
        play(OBSERVED + """
                <~ CON GET /19/0 token=CD observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,19,0,-1
                (1s)
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={one} token=AB
                ~> CON 2.05 mid={two} token=CD
                <~ ACK mid={two}
                (1s)
                <~ ACK mid={one}
                < SEND OK
                (200s)
                """);
    }

    @Test
    @Manual("3.8")
    void itAnswersAtOnce() {
        assertThat(QlwDataSend.COMMAND.responseMs()).isEqualTo(300);
        play(States.exact(States.SENDING));
    }
}
