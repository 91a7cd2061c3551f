package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.BUFFERED;
import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual §3.12: AT+QLWDEL takes everything away, silently; a registration is deleted at the platform first. */
final class DeleteContextTest {
    @Test
    void delDeletesFirstAndAnswersWhenThePlatformDoes() {
        play(REGISTERED + """
                times exact
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                (1s)
                <~ ACK 2.02
                < OK
                (1000s)
                """);
    }

    @Test
    void delAnswersBy5SecondsWithoutThePlatform() {
        play(REGISTERED + """
                times exact
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                (2s)
                ~> CON DELETE /rd/5
                (2500ms)
                < OK
                (1000s)
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACK 4.04", "ACK 5.00", "RST"})
    void delIsOkWhateverThePlatformAnswers(String answer) {
        play(REGISTERED + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ANSWER
                < OK
                times exact
                (1000s)
                """.replace("ANSWER", answer));
    }

    @Test
    void lateAnswerToTheDeleteIsDropped() {
        play(REGISTERED + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                ~> CON DELETE /rd/5
                < OK
                <~ ACK 2.02
                (1000s)
                """);
    }

    @Test
    void delClearsAll() {
        play(BUFFERED + """
                <~ CON PUT /19/1/0 ct=42 AABB
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,2
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05
                <~ ACK
                < SEND OK
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 0
                < OK
                > AT+QLWRD=1
                < +QLWRD: 0
                < OK
                > AT+QLWSERV?
                < ERROR
                > AT+QLWCONF?
                < ERROR
                > AT+QLWDELOBJ=19
                < ERROR
                > AT+QLWOPEN=0
                < ERROR
                """ + CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                <~ CON GET /19/0/0
                ~> ACK 2.05 -
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < ERROR
                """);
    }

    @Test
    void delEndsAnOpenNotificationSilently() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 0
                < OK
                times exact
                (1000s)
                """);
    }

    @Test
    void delEndsAnOpenUpdateSilently() {
        play(REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={m} token={t}
                > AT+QLWDEL
                ~> CON DELETE /rd/5 mid={n} token={u}
                <~ ACK 2.04 mid={m} token={t}
                <~ ACK 2.02 mid={n} token={u}
                < OK
                times exact
                (1000s)
                """);
    }

    @Test
    void delEndsAnOpenRegisterSilentlyAndALate201IsIgnored() {
        play(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                > AT+QLWDEL
                < OK
                <~ ACK 2.01 location=/rd/5
                times exact
                (1000s)
                > AT+QLWUPDATE
                < ERROR
                """);
    }

    @Test
    void delEndsAnOpenCloseSilently() {
        play(REGISTERED + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                > AT+QLWDEL
                < OK
                <~ ACK 2.02
                times exact
                (1000s)
                """);
    }

    @Test
    void resultThatHasNotBeenShownIsNotShownAfterDel() {
        play(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/5
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                times exact
                (1000s)
                """);
    }

    @Test
    void requestsAreIgnoredWhileDelWaits() {
        play(REGISTERED + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5 mid={m} token={t}
                <~ CON PUT /19/1/0 mid=7 ct=42 AA
                <~ ACK 2.02 mid={m} token={t}
                < OK
                (10s)
                """);
    }

    @Test
    void delIsIdempotent() {
        play("""
                > AT+QLWDEL
                < OK
                > AT+QLWDEL
                < OK
                """);
    }
}
