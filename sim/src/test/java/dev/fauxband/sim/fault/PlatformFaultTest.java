package dev.fauxband.sim.fault;

import static dev.fauxband.sim.fault.FaultRig.CONFIGURED;
import static dev.fauxband.sim.fault.FaultRig.OBSERVED;
import static dev.fauxband.sim.fault.FaultRig.play;
import static dev.fauxband.sim.fault.FaultRig.shows;
import static dev.fauxband.sim.fault.FaultRig.showsInside;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlatformFaultTest {
    private static final String OPEN = """
            > AT+QLWOPEN=0
            < OK
            """;

    private static final String CONNECTED = """
            < CONNECT OK
            < +QLWOBSERVE: 0,19,0,0
            """;

    private static final String SEND = """
            > AT+QLWDATASEND=19,0,0,1,01,0x0100
            < OK
            """;

    @Test
    @Shows(FaultName.NEVER_OBSERVES)
    void whoIsNotObservedCannotSend() {
        shows(CONFIGURED + "! fault never-observes\n" + OPEN + """
                < CONNECT OK
                (60s)
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < ERROR
                """);
    }

    @Test
    void beginAndEndAreRemarksOfTheTrace() {
        String trace = play(CONFIGURED + "! fault no-ack for 5s\n! fault 4.04 on update\n(6s)\n! fault off\n")
                .trace();

        assertThat(trace)
                .containsSubsequence(
                        "# fault: no-ack for 5s\n",
                        "# fault: 4.04 on update\n",
                        "(5s)\n# fault: no-ack for 5s has ended\n",
                        "# fault: 4.04 on update has ended\n");
    }

    @Test
    @Shows(FaultName.OBSERVES_LATE)
    void observesLate() {
        shows(CONFIGURED + "! fault observes-late 30s\n" + OPEN + """
                < CONNECT OK
                (29s)
                > AT
                < OK
                < +QLWOBSERVE: 0,19,0,0
                """);
    }

    @Test
    @Shows(FaultName.OBSERVES_TWICE)
    void observesTwice() {
        shows(CONFIGURED + "! fault observes-twice\n" + OPEN + CONNECTED + "< +QLWOBSERVE: 0,19,0,0\n");
    }

    @Test
    @Shows(FaultName.CANCELS_EARLY)
    void cancelsEarly() {
        shows(CONFIGURED + "! fault cancels-early 5s\n" + OPEN + CONNECTED + """
                (4s)
                > AT
                < OK
                < +QLWOBSERVE: 1,19,0,0
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < ERROR
                """);
    }

    @Test
    @Shows(FaultName.NO_ACK)
    void whatIsNotAcknowledgedFails() {
        shows(OBSERVED + "! fault no-ack\n" + SEND + """
                (120s)
                > AT
                < OK
                < SEND FAIL
                """);
    }

    @Test
    @Shows(FaultName.RESETS_NOTIFY)
    void whatIsResetFailsAtOnce() {
        shows(OBSERVED + "! fault resets-notify\n" + SEND + """
                (<1s)
                < SEND FAIL
                """);
    }

    @Test
    @Shows(FaultName.REFUSAL)
    void refusesRegister() {
        shows(CONFIGURED + "! fault 5.03 on register\n" + OPEN + "< CONNECT FAIL\n");
    }

    @Test
    @Shows(FaultName.REFUSAL)
    void refusesUpdateUntilItDoesNot() {
        shows(OBSERVED + """
                ! fault 4.00 on update for 10s
                > AT+QLWUPDATE
                < OK
                < UPDATE FAIL
                (10s)
                """);
    }

    @Test
    @Shows(FaultName.REFUSAL)
    void refusesDeregister() {
        showsInside(OBSERVED + """
                ! fault 4.04 on deregister
                > AT+QLWCLOSE
                < OK
                < /CLOSE .*/
                """, "<~ ACK 4\\.04 .*");
    }

    @Test
    @Shows(FaultName.SLOW_REGISTRATION)
    void registersSlowly() {
        shows(CONFIGURED + "! fault slow-registration 20s\n" + OPEN + "(19s)\n> AT\n< OK\n" + CONNECTED);
    }

    @Test
    @Shows(FaultName.FORGETS_REGISTRATION)
    void whoIsForgottenCannotUpdate() {
        shows(OBSERVED + """
                ! fault forgets-registration
                > AT+QLWUPDATE
                < OK
                < UPDATE FAIL
                """);
    }

    @Test
    @Shows(FaultName.RESTARTS)
    void isGoneAndComesBackKnowingNobody() {
        shows(OBSERVED + """
                ! fault restarts 10s
                > AT+QLWUPDATE
                < OK
                (10s)
                > AT
                < OK
                < UPDATE FAIL
                """);
    }

    @Test
    @Shows(FaultName.WRITES_IN_BURSTS)
    void writesInBursts() {
        shows(OBSERVED + "! fault writes-in-bursts 3\n" + SEND + """
                < SEND OK
                < +QLWDATARECV: 19,1,0,4,A5A5A501
                < +QLWDATARECV: 19,1,0,4,A5A5A502
                < +QLWDATARECV: 19,1,0,4,A5A5A503
                """);
    }

    @Test
    @Shows(FaultName.WRITES_TOO_LONG)
    void whatIsTooLongIsRefused() {
        showsInside(OBSERVED + "! fault writes-too-long\n" + SEND + """
                < SEND OK
                (10s)
                """, "write 867724030023557 /19/1/0 failed: 4.*");
    }

    @Test
    @Shows(FaultName.WRITES_DURING_SEND)
    void writesDuringSend() {
        shows(OBSERVED + "! fault writes-during-send\n" + SEND + """
                < +QLWDATARECV: 19,1,0,4,A5A5A501
                < SEND OK
                """);
    }

    @Test
    @Shows(FaultName.SEPARATE_RESPONSES)
    void answersApart() {
        String script = CONFIGURED + "! fault separate-responses 3s\n" + OPEN + "(2s)\n> AT\n< OK\n" + CONNECTED;
        showsInside(script, "<~ CON 2\\.01 .*");
    }

    @Test
    @Shows(FaultName.BLOCK1)
    void writesInBlocks() {
        showsInside(OBSERVED + """
                ! fault block1 16
                ! platform write 19/1/0 000102030405060708090A0B0C0D0E0F10
                < +QLWDATARECV: 19,1,0,17,000102030405060708090A0B0C0D0E0F10
                """, "<~ CON PUT .*block1=1/0/16.*");
    }

    @Test
    @Shows(FaultName.PLATFORM_GARBAGE)
    void whatIsNoCoapIsPassedOver() {
        showsInside(CONFIGURED + "! fault garbage platform\n" + OPEN + CONNECTED, "# .*CoAP.*");
    }
}
