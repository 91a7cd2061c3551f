package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.modem.ModemProfile;
import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7641 §3.6: how an observation ends: by a GET with Observe 1, or by a RST where the personality heeds it. */
final class CancelTest {
    private static final String CANCELLED = """
            > AT+QLWDATASEND=19,0,0,1,01,0x0000
            < ERROR
            """;

    private static final String GOES_ON = """
            > AT+QLWDATASEND=19,0,0,1,09,0x0000
            < OK
            ~> NON 2.05 token=AB
            """;

    @ParameterizedTest
    @ValueSource(strings = {"token=AB", "token=77", "token=", "token=77 accept=42", "token=77 accept=11542"})
    void observeOneCancelsByPathWhateverTokenAndAccept(String fields) {
        play(OBSERVED + """
                <~ CON GET /19/0/0 mid=8 FIELDS observe=1
                ~> ACK 2.05 mid=8 observe=-
                < +QLWOBSERVE: 1,19,0,0
                """.replace("FIELDS", fields) + CANCELLED);
    }

    /** The answer is for the client, the end of the observation is for both (RFC 7641 §3.6). */
    @Test
    void observeOneCancelsAlsoWhereTheFormatCannotBeHad() {
        play(OBSERVED + """
                <~ CON GET /19/0/0 mid=8 token=AB accept=60 observe=1
                ~> ACK 4.06 mid=8 observe=-
                < +QLWOBSERVE: 1,19,0,0
                """ + CANCELLED);
    }

    @Test
    void answerHoldsTheValue() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,A1,0x0000
                < OK
                ~> NON 2.05
                <~ CON GET /19/0/0 token=AB observe=1
                ~> ACK 2.05 observe=- ct=42 A1
                < +QLWOBSERVE: 1,19,0,0
                """);
    }

    @Test
    void withoutAnEntryThereIsNoUrc() {
        play(OBSERVED + """
                <~ CON GET /19/1/0 token=AB observe=1
                ~> ACK 2.05 observe=-
                <~ CON GET /19/0 token=AB observe=1
                ~> ACK 2.05 observe=-
                <~ CON GET /19/0/0 token=AB observe=1
                ~> ACK 2.05 observe=-
                < +QLWOBSERVE: 1,19,0,0
                <~ CON GET /19/0/0 token=AB observe=1
                ~> ACK 2.05 observe=-
                (10s)
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /19/0 | 19,0,-1
            /19   | 19,-1,-1
            """)
    void instanceAndObjectAreCancelledToo(String path, String urc) {
        play(REGISTERED + """
                <~ CON GET PATH token=A1 observe=0
                ~> ACK 2.05 observe=1
                < +QLWOBSERVE: 0,URC
                <~ CON GET PATH token=A1 observe=1
                ~> ACK 2.05 observe=-
                < +QLWOBSERVE: 1,URC
                """.replace("PATH", path).replace("URC", urc));
    }

    @Test
    void duplicateOfACancelGivesNoSecondUrc() {
        play(OBSERVED + """
                <~ CON GET /19/0/0 mid=8 token=AB observe=1
                ~> ACK 2.05 mid=8
                < +QLWOBSERVE: 1,19,0,0
                <~ CON GET /19/0/0 mid=8 token=AB observe=1
                ~> ACK 2.05 mid=8
                (10s)
                """);
    }

    @Test
    void observingAgainBehindACancelWorks() {
        play(OBSERVED + """
                <~ CON GET /19/0/0 token=AB observe=1
                ~> ACK 2.05 observe=-
                < +QLWOBSERVE: 1,19,0,0
                <~ CON GET /19/0/0 token=AC observe=0
                ~> ACK 2.05 observe={n}
                < +QLWOBSERVE: 0,19,0,0
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 token=AC
                """);
    }

    @Test
    void openNotificationOfACancelledObservationRunsToItsEnd() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={n}
                <~ CON GET /19/0/0 mid=8 token=AB observe=1
                ~> ACK 2.05 mid=8
                < +QLWOBSERVE: 1,19,0,0
                <~ ACK mid={n}
                < SEND OK
                """);
    }

    @Test
    void resetToConfirmableKeepsTheObservation() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05
                <~ RST
                < SEND FAIL
                """ + GOES_ON);
    }

    @Test
    void resetToNonConfirmableKeepsTheObservationSilently() {
        Bench bench = Bench.after(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05
                <~ RST
                (10s)
                """ + GOES_ON);

        assertThat(bench.notes()).contains("the platform answered RST to a notification of /19/0/0");
    }

    @Test
    void capturedModuleKeepsTheObservationToo() {
        play(ModemProfile.BC26_CAPTURED, OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 ct=0
                <~ RST
                < SEND FAIL
                > AT+QLWDATASTATUS?
                < +QLWDATASTATUS: 5
                < OK
                """ + GOES_ON);
    }

    @Test
    void strictModuleCancelsOnResetToConfirmable() {
        play(ModemProfile.STRICT, OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05
                <~ RST
                < SEND FAIL
                < +QLWOBSERVE: 1,19,0,0
                """ + CANCELLED);
    }

    @Test
    void strictModuleCancelsOnResetToNonConfirmable() {
        play(ModemProfile.STRICT, OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05
                <~ RST
                < +QLWOBSERVE: 1,19,0,0
                """ + CANCELLED);
    }

    @Test
    void strictModuleKnowsItsLastFourNotifications() {
        String send = """
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 mid={NAME}
                """;
        String five = send.replace("NAME", "a")
                + send.replace("NAME", "b")
                + send.replace("NAME", "c")
                + send.replace("NAME", "d")
                + send.replace("NAME", "e");
        play(ModemProfile.STRICT, OBSERVED + five + """
                <~ RST mid={a}
                (10s)
                <~ RST mid={b}
                < +QLWOBSERVE: 1,19,0,0
                """ + CANCELLED);
        play(ModemProfile.STRICT, OBSERVED + five + """
                <~ RST mid={e}
                < +QLWOBSERVE: 1,19,0,0
                """ + CANCELLED);
    }

    @Test
    void strictModuleCancelsOnlyWhatWasReset() {
        play(ModemProfile.STRICT, OBSERVED + """
                <~ CON GET /19 token=AD observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,19,-1,-1
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 mid={a} token=AB
                ~> NON 2.05 mid={b} token=AD
                <~ RST mid={b}
                < +QLWOBSERVE: 1,19,-1,-1
                """ + GOES_ON);
    }

    @Test
    void strictModuleIsNotMovedByAResetOfNothing() {
        play(ModemProfile.STRICT, OBSERVED + """
                <~ RST mid=1
                (10s)
                """ + GOES_ON);
    }

    @Test
    void strictModuleKeepsTheObservationWhenNobodyAnswers() {
        play(ModemProfile.STRICT, OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05
                ~> CON 2.05
                ~> CON 2.05
                ~> CON 2.05
                ~> CON 2.05
                < SEND FAIL
                """ + GOES_ON);
    }

    @Test
    void strictModuleTellsObserversOfADeletedObject() {
        play(ModemProfile.STRICT, OBSERVED + """
                <~ CON GET /19 token=AD observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,19,-1,-1
                > AT+QLWDELOBJ=19
                < OK
                ~> NON 4.04 token=AB observe=- ct=- -
                ~> NON 4.04 token=AD observe=- ct=- -
                ~> CON POST /rd/5 ct=40
                <~ ACK 2.04
                < UPDATE OK
                """);
    }

    @Test
    void strictModuleThatIsNotRegisteredTellsNobody() {
        play(ModemProfile.STRICT, OBSERVED + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                > AT+QLWDELOBJ=19
                < OK
                (10s)
                """);
    }

    @Test
    void moduleTellsNobodyOfADeletedObject() {
        play(OBSERVED + """
                > AT+QLWDELOBJ=19
                < OK
                ~> CON POST /rd/5 ct=40
                <~ ACK 2.04
                < UPDATE OK
                (10s)
                """);
    }
}
