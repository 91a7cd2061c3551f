package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7252 §5.10.7: the Location-Path of the 2.01 is sent back segment for segment, whatever it is. */
final class LocationTest {
    private static final String OPENED = CONFIGURED + """
            > AT+QLWOPEN=0
            < OK
            ~> CON POST /rd
            """;

    private static final String NOWHERE = OPENED + """
            <~ ACK 2.01
            < CONNECT OK
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rd/5",
                "/5",
                "/rd",
                "/rd/a/b/c/d/e/f/g/h",
                "/rd/",
                "/rd//5",
                "//rd/5",
                "/",
                "//",
                "/rd/a%2Fb",
                "/rd/%25%32F",
                "/rd/%C3%A4%00%FF",
                "/rd/..",
                "/rd/lt=5",
                "/0/1"
            })
    void comesBackSegmentForSegment(String location) {
        play(OPENED + """
                <~ ACK 2.01 location=LOCATION
                < CONNECT OK
                > AT+QLWUPDATE
                < OK
                ~> CON POST LOCATION opt15=-
                <~ ACK 2.04
                < UPDATE OK
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE LOCATION opt15=-
                <~ ACK 2.02
                < CLOSE OK
                """.replace("LOCATION", location));
    }

    @Test
    void locationQueryIsNoPartOfIt() {
        play(OPENED + """
                <~ ACK 2.01 location=/rd/5 opt20=61
                < CONNECT OK
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 opt15=-
                """);
    }

    @Test
    void locationOfALaterAnswerChangesNothing() {
        play(OPENED + """
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04 location=/rd/6
                < UPDATE OK
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                """);
    }

    @Test
    void withoutOneUpdateFailsHereAndTheRegistrationStands() {
        Bench bench = Bench.after(NOWHERE + """
                times exact
                > AT+QLWUPDATE
                < OK
                (50ms)
                < UPDATE FAIL
                <~ CON GET /3/0/1
                ~> ACK 2.05
                """);

        assertThat(bench.reasons())
                .containsExactly("UPDATE FAIL: the platform gave no Location-Path, so there is nothing to update");
    }

    @Test
    void withoutOneCloseFailsHereAndTheRegistrationIsOver() {
        Bench bench = Bench.after(NOWHERE + """
                <~ CON GET /19/0/0 token=AB observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,19,0,0
                times exact
                > AT+QLWCLOSE
                < OK
                (50ms)
                < CLOSE FAIL
                <~ CON GET /3/0/1
                (1s)
                > AT+QLWUPDATE
                < ERROR
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/5
                (50ms)
                < CONNECT OK
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < ERROR
                """);

        assertThat(bench.reasons())
                .startsWith("CLOSE FAIL: the platform gave no Location-Path, so there is nothing to delete");
    }

    @Test
    void withoutOneDelNeedsNoDelete() {
        play(NOWHERE + """
                times exact
                > AT+QLWDEL
                < OK
                (300s)
                """);
    }

    @Test
    void withoutOneAddobjFailsToTellThePlatform() {
        play(NOWHERE + """
                > AT+QLWADDOBJ=20,0,1,"0"
                < OK
                < UPDATE FAIL
                (10s)
                """);
    }

    @Test
    void withoutOneTheTriggerLeadsToNothing() {
        Bench bench = Bench.after(NOWHERE + """
                <~ CON POST /1/0/8
                ~> ACK 2.04
                (10s)
                """);

        assertThat(bench.reasons())
                .containsExactly("the module's own Update failed: the platform gave no Location-Path,"
                        + " so there is nothing to update");
    }

    @Test
    void segmentThatIsTooLongIsPassedOver() {
        play(OPENED + """
                <~ ACK 2.01 location=/rd/TOO_LONG/LONG
                < CONNECT OK
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/LONG opt15=-
                """.replace("TOO_LONG", "a".repeat(256)).replace("LONG", "b".repeat(255)));
    }

    @Test
    void locationOfNothingButASegmentThatIsTooLongIsNone() {
        play(OPENED + """
                <~ ACK 2.01 location=/TOO_LONG
                < CONNECT OK
                > AT+QLWUPDATE
                < OK
                < UPDATE FAIL
                """.replace("TOO_LONG", "a".repeat(256)));
    }

    @Test
    void locationQueryOfAnyLengthIsPassedOver() {
        play(OPENED + """
                <~ ACK 2.01 location=/rd/5 opt20=TOO_LONG
                < CONNECT OK
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 opt15=-
                """.replace("TOO_LONG", "61".repeat(300)));
    }
}
