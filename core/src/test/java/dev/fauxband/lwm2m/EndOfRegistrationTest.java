package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.play;

import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import org.junit.jupiter.api.Test;

/**
 * OMA TS 1.0.2 §5.5.1: observations end with the registration. A RST that comes after it cancels nothing: a strict
 * module, which cancels at RST, has no URC for it.
 */
final class EndOfRegistrationTest {
    private static final String SENT = """
            > AT+QLWDATASEND=19,0,0,1,01,0x0000
            < OK
            ~> NON 2.05 mid={m}
            """;

    private static final String LATE_RST = """
            <~ RST mid={m}
            (10s)
            """;

    @Test
    void aRstCancelsWhileItStands() {
        play(ModemProfile.STRICT, OBSERVED + SENT + """
                <~ RST mid={m}
                < +QLWOBSERVE: 1,19,0,0
                """);
    }

    @Test
    void noObservationOutlivesClose() {
        play(ModemProfile.STRICT, OBSERVED + SENT + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                """ + LATE_RST);
    }

    @Test
    void noObservationOutlivesACloseThatNobodyIsToldOf() {
        play(ModemProfile.STRICT, OBSERVED.replace(" location=/rd/5", "") + SENT + """
                > AT+QLWCLOSE
                < OK
                < CLOSE FAIL
                """ + LATE_RST);
    }

    @Test
    void noObservationOutlivesTheLifetime() {
        ModemProfile profile = ModemProfile.STRICT.with(ProfileField.LIFETIME, "60s");
        play(profile, OBSERVED.replace("(1s)\n", "") + """
                (30s)
                ~> CON POST /rd/5
                <~ ACK 5.00
                (29s)
                """ + SENT + "(2s)\n" + LATE_RST);
    }

    @Test
    void noObservationOutlivesA404() {
        play(ModemProfile.STRICT, OBSERVED + SENT + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 4.04
                < UPDATE FAIL
                """ + LATE_RST);
    }

    @Test
    void observationsOfAnObjectEndWithItAndOthersStay() {
        play((OBSERVED + """
                <~ CON GET /20/0/0 token=AC observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,20,0,0
                > AT+QLWDELOBJ=19
                < OK
                ~> CON POST /rd/5 ct=40
                <~ ACK 2.04
                < UPDATE OK
                > AT+QLWDATASEND=20,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 token=AC
                """).replace(CONFIGURED, CONFIGURED + "> AT+QLWADDOBJ=20,0\n< OK\n"));
    }

    @Test
    void attributesOfAnObjectEndWithItAndOthersStay() {
        play((OBSERVED + """
                <~ CON PUT /20/0?pmin=9
                ~> ACK 2.04
                <~ CON PUT /19/0?pmin=9
                ~> ACK 2.04
                > AT+QLWDELOBJ=19
                < OK
                ~> CON POST /rd/5 ct=40
                <~ ACK 2.04
                < UPDATE OK
                <~ CON GET /20 accept=40
                ~> ACK 2.05 "</20>,</20/0>;pmin=9"
                """).replace(CONFIGURED, CONFIGURED + "> AT+QLWADDOBJ=20,0\n< OK\n"));
    }
}
