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

/** RFC 7641 §4.2: what the host sends goes to every observation that the value concerns. */
final class NotifyTest {
    /** The resource, its instance and its object are observed, with tokens A1, A2, A3. */
    private static final String THREE_OBSERVATIONS = REGISTERED + """
            <~ CON GET /19/0/0 token=A1 observe=0
            ~> ACK 2.05
            < +QLWOBSERVE: 0,19,0,0
            <~ CON GET /19/0 token=A2 observe=0
            ~> ACK 2.05
            < +QLWOBSERVE: 0,19,0,-1
            <~ CON GET /19 token=A3 observe=0
            ~> ACK 2.05
            < +QLWOBSERVE: 0,19,-1,-1
            (1s)
            """;

    private static final String STATUS = """
            > AT+QLWDATASTATUS?
            < +QLWDATASTATUS: CODE
            < OK
            """;

    @Test
    void confirmableIsReportedOnceThePlatformAcknowledges() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 token=AB observe=2 ct=42 01
                (1200ms)
                <~ ACK
                < SEND OK
                (300s)
                """);
    }

    @Test
    void statusIsOneWhileWaitingAndFourWhenAcknowledged() {
        play(OBSERVED + status(0) + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={n}
                """ + status(1) + """
                <~ ACK mid={n}
                < SEND OK
                """ + status(4));
    }

    @Test
    void statusIsFourBeforeSendOkIsPrinted() {
        play(OBSERVED + """
                times exact
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05
                <~ ACK
                (10ms)
                """ + status(4) + """
                (50ms)
                < SEND OK
                """);
    }

    @Test
    void resetIsSendFailAndFive() {
        Bench bench = Bench.after(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05
                <~ RST
                < SEND FAIL
                """ + status(5));

        assertThat(bench.reasons())
                .containsExactly("SEND FAIL: the platform answered RST: it no longer knows this observation");
    }

    @Test
    void capturedModuleSaysWhyLeshanResetsItsNotifications() {
        Bench bench = Bench.of(ModemProfile.BC26_CAPTURED).play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 ct=0 01
                <~ RST
                < SEND FAIL
                """);

        assertThat(bench.reasons())
                .containsExactly("SEND FAIL: the platform answered RST: it no longer knows this observation,"
                        + " or cannot read text as Leshan cannot");
    }

    @Test
    void silenceIsSendFailAndThreeAndTheObservationGoesOn() {
        Bench bench = Bench.after(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05
                ~> CON 2.05
                ~> CON 2.05
                ~> CON 2.05
                ~> CON 2.05
                ~> CON 2.05
                < SEND FAIL
                """ + status(3) + """
                > AT+QLWDATASEND=19,0,0,1,02,0x0100
                < OK
                ~> CON 2.05 token=AB observe=3 02
                <~ ACK
                < SEND OK
                """ + status(4));

        assertThat(bench.reasons()).containsExactly("SEND FAIL: the platform never acknowledged the notification");
    }

    @Test
    void nonConfirmableHasNoResultAndLeavesTheStatusAlone() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 token=AB observe=2 ct=42 01
                """ + status(0) + """
                > AT+QLWDATASEND=19,0,0,1,02,0x0100
                < OK
                ~> CON 2.05 token=AB observe=3 02
                <~ RST
                < SEND FAIL
                > AT+QLWDATASEND=19,0,0,1,03,0x0000
                < OK
                ~> NON 2.05 token=AB observe=4 03
                """ + status(5) + "(300s)\n");
    }

    @Test
    void earlierResultIsForgottenByTheNextSend() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05
                <~ RST
                < SEND FAIL
                > AT+QLWDATASEND=19,0,0,1,02,0x0100
                < OK
                ~> CON 2.05 mid={n}
                """ + status(1) + """
                <~ ACK mid={n}
                < SEND OK
                """ + status(4));
    }

    @ParameterizedTest
    @CsvSource({"0x0000", "0x0100"})
    void oneConfirmableSendAtATimeAndNonWaitsToo(String mode) {
        Bench bench = Bench.after(
                OBSERVED + """
                times exact
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05
                > AT+QLWDATASEND=19,0,0,1,02,MODE
                < ERROR
                <~ ACK
                > AT+QLWDATASEND=19,0,0,1,02,MODE
                < ERROR
                (50ms)
                < SEND OK
                <~ CON GET /19/0/0
                ~> ACK 2.05 01
                > AT+QLWDATASEND=19,0,0,1,02,MODE
                < OK
                """.replace("MODE", mode) + (mode.equals("0x0000") ? "~> NON 2.05\n" : "~> CON 2.05\n"));

        assertThat(bench.reasons()).allMatch(reason -> reason.endsWith("the last confirmable send has no result yet"));
    }

    @Test
    void contentFormatIsThatOfTheFirstResponse() {
        play(REGISTERED + """
                <~ CON GET /19/0/0 token=A1 observe=0 accept=11542
                ~> ACK 2.05 ct=11542 C000
                < +QLWOBSERVE: 0,19,0,0
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 ct=11542 C10001
                <~ CON GET /19/0/0 token=A2 observe=0 accept=0
                ~> ACK 2.05 ct=0
                < +QLWOBSERVE: 0,19,0,0
                > AT+QLWDATASEND=19,0,0,1,41,0x0000
                < OK
                ~> NON 2.05 ct=0 "A"
                <~ CON GET /19/0/0 token=A3 observe=0 accept=1542
                ~> ACK 2.05 ct=1542
                < +QLWOBSERVE: 0,19,0,0
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 ct=1542 C10001
                """);
    }

    @Test
    void capturedModuleSendsTextWithTheRawOctetsWhateverWasAccepted() {
        play(ModemProfile.BC26_CAPTURED, THREE_OBSERVATIONS + """
                > AT+QLWDATASEND=19,0,0,3,0041FF,0x0000
                < OK
                ~> NON 2.05 token=A1 observe=2 ct=0 0041FF
                ~> NON 2.05 token=A2 observe=2 ct=0 0041FF
                ~> NON 2.05 token=A3 observe=2 ct=0 0041FF
                """);
    }

    @Test
    void valueOf512OctetsGoesInOneDatagram() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,512,VALUE,0x0100
                < OK
                ~> CON 2.05 block2=- ct=42 VALUE
                <~ ACK
                < SEND OK
                """.replace("VALUE", "AB".repeat(512)));
    }

    @Test
    void whatNobodyObservesIsAnError() {
        Bench bench = Bench.after(OBSERVED + """
                > AT+QLWDATASEND=19,1,0,1,01,0x0100
                < ERROR
                > AT+QLWDATASEND=19,0,1,1,01,0x0100
                < ERROR
                > AT+QLWDATASEND=3,0,0,1,01,0x0100
                < ERROR
                <~ CON GET /19/1/0
                ~> ACK 2.05 -
                """ + status(0));

        assertThat(bench.reasons().get(0)).contains("the platform observes neither /19/1/0 nor what it is part of");
        assertThat(bench.reasons().get(1)).contains("/19/0/1 was not added");
    }

    @Test
    void instanceWithoutNamedResourcesTakes32OfThem() {
        StringBuilder sends = new StringBuilder();
        for (int id = 0; id < 32; id++) {
            sends.append("> AT+QLWDATASEND=20,0," + (100 + id) + ",1,AA,0x0000\n< OK\n~> NON 2.05\n");
        }
        Bench bench = Bench.after(REGISTERED + """
                > AT+QLWADDOBJ=20,0
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                <~ CON GET /20/0 token=A1 observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,20,0,-1
                """ + sends + """
                > AT+QLWDATASEND=20,0,132,1,AA,0x0000
                < ERROR
                > AT+QLWDATASEND=20,0,131,1,AB,0x0000
                < OK
                ~> NON 2.05
                """);

        assertThat(bench.reasons()).hasSize(1).first().asString().endsWith("an instance has room for 32 resources");
    }

    private static String status(int code) {
        return STATUS.replace("CODE", Integer.toString(code));
    }
}
