package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.play;

import org.junit.jupiter.api.Test;

/** What terminal programs, dialers and modem daemons send first, as they send it. Nothing stays unanswered. */
final class InitSequencesTest {
    private static final String ECHO_ON = "echo on\n> ATE0\n< OK\necho off\n";

    @Test
    void minicom() {
        play(oks("AT S7=45 S0=0 L1 V1 X4 &c1 E1 Q0") + "echo on\n" + oks("AT", "ATH"));
    }

    @Test
    void chat() {
        play(oks("ATH0", "ATE1Q0V1X1") + ECHO_ON);
        play(oks("ATZ") + "echo on\n" + oks("AT&F0") + ECHO_ON);
        play(oks("ATE0V1&C1&D2S0=0", "AT+CGDCONT=1,\"IP\",\"cmnbiot\"") + errors("ATD*99***1#"));
    }

    @Test
    void wvdial() {
        play(oks("ATQ0 V1 E1 S0=0 &C1 &D2") + "echo on\n" + errors("ATQ0 V1 E1 S0=0 &C1 &D2 +FCLASS=0"));
    }

    /** V.250 §5.2.1: the line stops at the command that the module has not, what stood before it has run. */
    @Test
    void wvdialsProbe() {
        play("""
                > ATQ0V1E0S0=7+FCLASS=0
                < ERROR
                > ATS0?
                < 007
                < OK
                """);
    }

    @Test
    void gammu() {
        play(oks("ATE1") + "echo on\n" + """
                > AT+CMEE=1
                < OK
                > AT+CSCS=?
                < +CSCS: ("GSM","IRA")
                < OK
                > AT+CSCS="GSM"
                < OK
                > AT+CGMI
                < Quectel_Ltd
                < OK
                > AT+CGMM
                < Quectel_BC26
                < OK
                > AT+CGMR
                < Revision: BC26NBR01A03
                < OK
                > AT+CGSN
                < 867724030023557
                < OK
                > AT+CNMI?
                < +CME ERROR: 4
                > AT+CPMS=?
                < +CME ERROR: 4
                > AT+CPIN?
                < +CPIN: READY
                < OK
                > AT+CBC
                < +CBC: 0,0,3368
                < OK
                """);
    }

    @Test
    void modemManagerProbes() {
        play("""
                > AT
                < OK
                > AT+GCAP
                < +GCAP: +CGSM
                < OK
                > ATI
                < Quectel_Ltd
                < Quectel_BC26
                < Revision: BC26NBR01A03
                < OK
                > AT+CGMI
                < Quectel_Ltd
                < OK
                > AT+GMI
                < Quectel_Ltd
                < OK
                > AT+CGMM
                < Quectel_BC26
                < OK
                > AT+GMM
                < Quectel_BC26
                < OK
                """ + errors("AT%IPSYS?", "AT^GETPORTMODE", "AT#UDIAG=?", "AT+XACT=?"));
    }

    @Test
    void modemManagerStarts() {
        play(oks("ATZ") + ECHO_ON.replace("ATE0", "ATE0 V1") + """
                > AT+CMEE=1
                < OK
                > ATX4 &C1
                < OK
                > AT+IFC=?
                < +IFC: (0),(0)
                < OK
                > AT+WS46=?
                < +CME ERROR: 4
                > AT+CGSN
                < 867724030023557
                < OK
                > AT+CLCK=?
                < +CLCK: ("SC")
                < OK
                > AT+CLCK="SC",2
                < +CLCK: 0
                < OK
                """);
    }

    @Test
    void modemManagerGoesOn() {
        play("""
                > AT+CMEE=1
                < OK
                > AT+CSCS=?
                < +CSCS: ("GSM","IRA")
                < OK
                > AT+CSCS="IRA"
                < OK
                > AT+CSCS?
                < +CSCS: "IRA"
                < OK
                > AT+CNUM
                < OK
                > AT+CTZU=?
                < +CME ERROR: 4
                > AT+CTZR=1
                < OK
                > AT+CGDCONT=?
                < +CGDCONT: (1),"IP",,,(0),(0)
                < OK
                > AT+CGDCONT?
                < +CGDCONT: 1,"IP","cmnbiot","10.52.241.198",0,0
                < OK
                > AT+CGACT?
                < +CGACT: 1,1
                < OK
                > AT+QGPS=?
                < +CME ERROR: 4
                > AT+CUSD=1
                < +CME ERROR: 4
                """);
    }

    @Test
    void picocomTypesNothingAndAPersonAnything() {
        play(oks("AT") + """
                > ATI0
                < Quectel_Ltd
                < Quectel_BC26
                < Revision: BC26NBR01A03
                < OK
                """ + errors("ATI1", "ATI9", "AT?", "ATO", "AT+"));
    }
}
