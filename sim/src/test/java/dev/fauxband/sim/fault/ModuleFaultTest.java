package dev.fauxband.sim.fault;

import static dev.fauxband.sim.fault.FaultRig.OBSERVED;
import static dev.fauxband.sim.fault.FaultRig.shows;
import static dev.fauxband.sim.fault.FaultRig.showsInside;

import org.junit.jupiter.api.Test;

final class ModuleFaultTest {
    /** That echo is off outlives a restart. */
    private static final String STORED = """
            > AT&W
            < OK
            """;

    private static final String LOST = """
            > AT+QLWUPDATE
            < ERROR
            """;

    @Test
    @Shows(FaultName.CRASH_IN_PSM)
    void whoCrashesInPsmForgets() {
        shows(OBSERVED + STORED + """
                ! fault crash-in-psm
                > AT+QLWUPDATE
                < OK
                < UPDATE OK
                ! psm
                ! wake
                (1s)
                """ + LOST);
    }

    @Test
    @Shows(FaultName.REBOOT_NOW)
    void whoRebootsForgets() {
        shows(OBSERVED + STORED + "! fault reboot-now\n" + LOST);
    }

    @Test
    @Shows(FaultName.FIRST_BYTE_LOST)
    void theFirstOctetOnlyWakes() {
        shows("""
                ! fault first-byte-lost
                > AT
                (1s)
                > AT
                < OK
                """);
    }

    @Test
    @Shows(FaultName.DEAF_UART)
    void whoIsDeafAnswersNothing() {
        shows("""
                ! fault deaf-uart for 30s
                > AT
                (30s)
                > AT
                < OK
                """);
    }

    @Test
    @Shows(FaultName.SLOW_SEARCH)
    void searchesSlowly() {
        shows("""
                ! fault slow-search 30s
                > AT+CFUN=0
                < OK
                > AT+CFUN=1
                < OK
                > AT+CEREG?
                < +CEREG: 0,2
                < OK
                (31s)
                > AT+CEREG?
                < +CEREG: 0,1
                < OK
                """);
    }

    @Test
    @Shows(FaultName.NEVER_REGISTERS)
    void searchesInVain() {
        shows("""
                ! fault never-registers
                > AT+CEREG?
                < +CEREG: 0,2
                < OK
                (1h)
                > AT+CEREG?
                < +CEREG: 0,2
                < OK
                ! fault never-registers off
                > AT+CEREG?
                < +CEREG: 0,1
                < OK
                """);
    }

    @Test
    @Shows(FaultName.SIM_LOST)
    void theSimIsLost() {
        shows("""
                ! fault sim-lost for 10s
                > AT+CPIN?
                < ERROR
                (10s)
                > AT+CPIN?
                < +CPIN: READY
                < OK
                """);
    }

    @Test
    @Shows(FaultName.FULL_BUFFER)
    void aFullBufferTakesNoWrite() {
        showsInside(OBSERVED + """
                ! fault full-buffer for 10s
                ! platform write 19/1/0 AAAA0000
                (10s)
                ! platform write 19/1/0 AAAA0001
                < +QLWDATARECV: 19,1,0,4,AAAA0001
                """, "~> ACK 5\\.03 .*");
    }

    @Test
    @Shows(FaultName.CLOCK_JUMP)
    void theClockJumps() {
        shows("""
                ! clock 2026-11-25T12:00:00+08:00
                ! fault clock-jump 1h
                > AT+CCLK?
                < +CCLK: "26/11/25,13:00:00+32"
                < OK
                ! fault clock-jump 2h back
                > AT+CCLK?
                < +CCLK: "26/11/25,11:00:00+32"
                < OK
                """);
    }
}
