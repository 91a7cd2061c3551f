package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OMA TS 1.0.2 §5.4.5–§5.4.7: Execute, Create, Delete. */
final class ExecuteTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST /19/0/0              | 4.05
            POST /19/0/0 ct=0 "0"     | 4.05
            POST /19/0/0 ct=1541 "0"  | 4.05
            POST /19/0/0 "0='a'"      | 4.05
            POST /19/0/1              | 4.04
            POST /3/0/1               | 4.05
            POST /3/0/4/0             | 4.04
            POST /1/0/1               | 4.05
            POST /1/0/4               | 4.04
            POST /5/0/2               | 4.05
            POST /5/0/0               | 4.05
            POST /3/0/4 ct=42 01      | 4.05
            POST /3/0/4 ct=11543 01   | 4.05
            POST /0/0/8               | 4.01
            """)
    void whatCannotBeExecutedIsRefused(String request, String code) {
        play(REGISTERED + "<~ CON " + request + "\n~> ACK " + code + "\n(10s)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mid=9", "ct=0", "mid=9 \"0='a'\"", "ct=0 \"5\""})
    void updateTriggerIsAnsweredFirstAndUpdatesSilently(String fields) {
        play(REGISTERED + """
                <~ CON POST /1/0/8 FIELDS
                ~> ACK 2.04 ct=- -
                ~> CON POST /rd/5 opt15=- ct=- -
                <~ ACK 2.04
                (300s)
                """.replace("FIELDS", fields));
    }

    @Test
    void updateTriggerRenewsTheLifetime() {
        play(REGISTERED + """
                times exact
                (1000s)
                <~ CON POST /1/0/8
                ~> ACK 2.04
                ~> CON POST /rd/5
                <~ ACK 2.04
                (86274s)
                ~> CON POST /rd/5
                """);
    }

    @Test
    void twoTriggersInARowLeadToTwoUpdates() {
        play(REGISTERED + """
                <~ CON POST /1/0/8 mid=8
                ~> ACK 2.04 mid=8
                ~> CON POST /rd/5 mid={m} token={t}
                <~ CON POST /1/0/8 mid=9
                ~> ACK 2.04 mid=9
                <~ ACK 2.04 mid={m} token={t}
                ~> CON POST /rd/5
                <~ ACK 2.04
                (300s)
                """);
    }

    @Test
    void triggerAfterAFailedUpdateTriesAgain() {
        play(REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 5.00
                < UPDATE FAIL
                <~ CON POST /1/0/8
                ~> ACK 2.04
                ~> CON POST /rd/5
                <~ ACK 2.04
                > AT+QLWOPEN=0
                < ERROR
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST /19 ct=11542 C100AA     | 4.05
            POST /19                     | 4.05
            POST /20                     | 4.04
            POST /3                      | 4.05
            POST /                       | 4.05
            POST /bs                     | 4.04
            POST /0                      | 4.01
            DELETE /19/0                 | 4.05
            DELETE /19/7                 | 4.04
            DELETE /19                   | 4.05
            DELETE /19/0/0               | 4.05
            DELETE /3/0                  | 4.05
            DELETE /                     | 4.05
            DELETE                       | 4.05
            DELETE /bs                   | 4.04
            DELETE /0/0                  | 4.01
            """)
    void createAndDeleteAreRefusedAndHaveNoEffect(String request, String code) {
        play(OBSERVED + "<~ CON " + request + "\n~> ACK " + code + "\n" + """
                (10s)
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 ct=-
                """);
    }
}
