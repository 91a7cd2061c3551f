package dev.fauxband.sim.fault;

import static dev.fauxband.sim.fault.FaultRig.CONFIGURED;
import static dev.fauxband.sim.fault.FaultRig.OBSERVED;
import static dev.fauxband.sim.fault.FaultRig.shows;
import static dev.fauxband.sim.fault.FaultRig.showsInside;

import org.junit.jupiter.api.Test;

final class AirFaultTest {
    @Test
    @Shows(FaultName.DELAY)
    void delayLetsTheResultWait() {
        shows(CONFIGURED + """
                ! fault delay 3s
                > AT+QLWOPEN=0
                < OK
                (5s)
                > AT
                < OK
                (<2s)
                < CONNECT OK
                < +QLWOBSERVE: 0,19,0,0
                """);
    }

    @Test
    @Shows(FaultName.DELAY)
    void delayOfOneDirectionCountsOnce() {
        shows(CONFIGURED + """
                ! fault delay 3s up
                > AT+QLWOPEN=0
                < OK
                (2s)
                > AT
                < OK
                (<2s)
                < CONNECT OK
                < +QLWOBSERVE: 0,19,0,0
                """);
    }

    @Test
    @Shows(FaultName.LOSS)
    void lossLeadsToFail() {
        shows(CONFIGURED + """
                ! fault loss 100% up
                > AT+QLWOPEN=0
                < OK
                (120s)
                < CONNECT FAIL
                """);
    }

    @Test
    @Shows(FaultName.PARTITION)
    void partitionIsOverWhenItsTimeIs() {
        shows(CONFIGURED + """
                ! fault partition for 20s
                > AT+QLWOPEN=0
                < OK
                (29s)
                > AT
                < OK
                (<2s)
                < CONNECT OK
                < +QLWOBSERVE: 0,19,0,0
                """);
    }

    @Test
    void aFaultThatEndedIsOver() {
        showsInside(CONFIGURED + """
                ! fault partition
                ! fault partition off
                > AT+QLWOPEN=0
                < OK
                (<1s)
                < CONNECT OK
                < +QLWOBSERVE: 0,19,0,0
                """, "# fault: partition both has ended");
    }

    @Test
    @Shows(FaultName.DUPLICATE)
    void duplicateIsToldOnce() {
        showsInside(OBSERVED + """
                ! fault duplicate 100% down
                ! platform write 19/1/0 AAAA0000
                < +QLWDATARECV: 19,1,0,4,AAAA0000
                (10s)
                """, "# the air doubled a datagram to the module");
    }

    @Test
    @Shows(FaultName.REORDER)
    void reorderSwapsValues() {
        shows(OBSERVED + """
                ! fault reorder 100% down
                ! platform write 19/1/0 01
                ! fault reorder off
                ! platform write 19/1/0 02
                < +QLWDATARECV: 19,1,0,1,02
                < +QLWDATARECV: 19,1,0,1,01
                """);
    }

    @Test
    @Shows(FaultName.TRUNCATE)
    void truncateSpoilsTheRequest() {
        shows(CONFIGURED + """
                ! fault truncate 100% up
                > AT+QLWOPEN=0
                < OK
                < CONNECT FAIL
                """);
    }

    @Test
    @Shows(FaultName.CORRUPT)
    void corruptSpoilsTheRequest() {
        shows(CONFIGURED + """
                ! fault corrupt 100% up
                > AT+QLWOPEN=0
                < OK
                < CONNECT FAIL
                """);
    }

    @Test
    @Shows(FaultName.NAT_REBIND)
    void natRebindIsAnotherPort() {
        showsInside(OBSERVED + """
                ! fault nat-rebind
                > AT+QLWUPDATE
                < OK
                < UPDATE OK
                ! platform list
                """, "client 867724030023557 .* at 10.0.0.1:56831 .*");
    }

    @Test
    @Shows(FaultName.NEW_IP)
    void newIpIsShown() {
        shows("""
                ! fault new-ip 10.9.8.7
                > AT+CGPADDR=1
                < +CGPADDR: 1,10.9.8.7
                < OK
                """);
    }
}
