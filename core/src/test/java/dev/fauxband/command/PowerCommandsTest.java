package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.play;
import static dev.fauxband.script.Transcript.with;

import dev.fauxband.at.Form;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import org.junit.jupiter.api.Test;

/** Power, boot and SIM: AT+QRST, +QPOWD, +CPIN, and what a module says when it starts. */
final class PowerCommandsTest {
    private static final ModemProfile RDY = with(ProfileField.BOOT, "RDY").with(ProfileField.ATTACH_TIME, "2s");
    private static final ModemProfile ROM = with(ProfileField.BOOT, "ROM").with(ProfileField.ATTACH_TIME, "2s");

    @Test
    @Covers(command = "+QRST", form = Form.WRITE)
    void aRestartIsSilentAndForgetsTheContext() {
        play(CONFIGURED + oks("ATE0&W", "AT+QRST=1") + "(20s)\n" + errors("AT+QLWSERV?") + oks("AT"));
        play(errors("AT+QRST", "AT+QRST=0", "AT+QRST=2"));
    }

    @Test
    void withRdyItSaysSoWhenItHasBooted() {
        play(RDY, oks("ATE0&W", "AT+QRST=1") + """
                > AT
                (5s)
                < RDY
                < +CFUN: 1
                < +CPIN: READY
                (2s)
                < +IP: 10.52.241.198
                """ + oks("AT"));
    }

    @Test
    void withRomTheUrcsWaitForTheFirstCommand() {
        play(ROM, oks("ATE0&W", "AT+QRST=1") + """
                (5s)
                < F1: 0000 0000\\r\\nV0: 0000 0000 [0001]\\r\\n00: 0006 000C\\r\\n01: 0000 0000\\r\\nLeaving the BROM
                (60s)
                > AT
                < OK
                < +CFUN: 1
                < +CPIN: READY
                < +IP: 10.52.241.198
                """);
    }

    @Test
    void whatStandsBehindTheLastWordIsLost() {
        play(oks("ATE0&W") + """
                > AT+QPOWD=0\\rAT+CSQ
                < OK
                > AT
                (60s)
                """);
    }

    @Test
    @Covers(command = "+QPOWD", form = Form.WRITE)
    void withoutPowerOnlyThePowerKeyHelps() {
        play(RDY, oks("ATE0&W", "AT+QPOWD=0") + """
                > AT
                ! reset
                > AT
                (60s)
                ! power-key
                > AT
                (5s)
                < RDY
                < +CFUN: 1
                < +CPIN: READY
                (2s)
                < +IP: 10.52.241.198
                ! power-key
                """ + oks("AT"));
    }

    @Test
    @Covers(command = "+CPIN", form = Form.WRITE)
    void aLockedSimWantsItsPin() {
        play(oks("AT+CEREG=1", "AT+CMEE=1") + """
                ! sim pin
                < +CEREG: 0
                > AT+CPIN?
                < +CPIN: SIM PIN
                < OK
                > AT+CIMI
                < +CME ERROR: 11
                > AT+CNUM
                < +CME ERROR: 11
                > AT+QCCID
                < +QCCID: 89860010000000000000
                < OK
                > AT*MICCID
                < 89860010000000000000
                < OK
                > AT+CPIN="0000"
                < +CME ERROR: 16
                > AT+CPIN=1234
                < OK
                < +CEREG: 2
                < +CEREG: 1
                > AT+CPIN?
                < +CPIN: READY
                < OK
                > AT+CPIN=1234
                < +CME ERROR: 3
                """);
    }

    @Test
    void withoutSimThereIsNoNetwork() {
        play(oks("AT+CMEE=1") + """
                ! sim absent
                > AT+CPIN?
                < +CME ERROR: 10
                > AT+CIMI
                < +CME ERROR: 10
                > AT+CNUM
                < +CME ERROR: 10
                > AT+QCCID
                < +CME ERROR: 10
                > AT+CPIN=1234
                < +CME ERROR: 10
                > AT+CGATT?
                < +CGATT: 0
                < OK
                > AT+QLWUPDATE
                < ERROR
                > AT+CMEE=2
                < OK
                > AT+CPIN?
                < +CME ERROR: SIM not inserted
                ! sim ready
                > AT+CGATT?
                < +CGATT: 1
                < OK
                """);
    }

    @Test
    void aRestartLocksTheSimAgain() {
        play(RDY, oks("ATE0&W") + """
                ! sim pin
                > AT+CPIN=1234
                < OK
                (3s)
                < +IP: 10.52.241.199
                > AT+QRST=1
                < OK
                (5s)
                < RDY
                < +CFUN: 1
                < +CPIN: SIM PIN
                (20s)
                """);
    }

    @Test
    void aHostThatGoesWhileTheModuleBootsIsForgotten() {
        play(RDY, oks("ATE0&W", "AT+QRST=1") + """
                (1s)
                > AT+CSQ
                ! host gone
                (4s)
                < RDY
                < +CFUN: 1
                < +CPIN: READY
                (2s)
                < +IP: 10.52.241.198
                """ + oks("AT"));
    }

    @Test
    void withRomAHostThatComesLateHearsHowThingsAre() {
        String late = oks("ATE0&W", "AT+QRST=1") + """
                (5s)
                < F1: 0000 0000\\r\\nV0: 0000 0000 [0001]\\r\\n00: 0006 000C\\r\\n01: 0000 0000\\r\\nLeaving the BROM
                """;
        play(ROM, oks("AT+CEREG=1", "AT+CSCON=1") + late + """
                (60s)
                ! new-ip 10.9.8.7
                > AT
                < OK
                < +CFUN: 1
                < +CPIN: READY
                < +CEREG: 1
                < +CSCON: 0
                < +IP: 10.9.8.7
                ! coverage none
                < +CEREG: 2
                """);
        play(ROM, oks("AT+CEREG=1") + late + """
                (60s)
                ! sim absent
                ! urc +CTZV: 32
                > AT
                < OK
                < +CTZV: 32
                < +CFUN: 1
                < +CPIN: NOT READY
                < +CEREG: 0
                """);
        play(ROM, oks("AT+CEREG=1") + late + """
                > AT+CFUN=0
                < OK
                < +CFUN: 0
                < +CPIN: READY
                < +CEREG: 0
                """);
        play(ROM, oks("AT+CEREG=1") + late + """
                > AT
                < OK
                < +CFUN: 1
                < +CPIN: READY
                < +CEREG: 2
                (2s)
                < +CEREG: 1
                < +IP: 10.52.241.198
                """);
    }

    @Test
    void aModuleThatIsResetOrSwitchedOffSaysNothing() {
        String asked = oks("ATE0&W", "AT+CEREG=1", "AT+CREG=1", "AT+CSCON=1") + "(20s)\n";
        play(RDY, asked + """
                ! reset
                (5s)
                < RDY
                < +CFUN: 1
                < +CPIN: READY
                < +CEREG: 2
                (2s)
                < +CEREG: 1
                < +IP: 10.52.241.198
                < +CSCON: 1
                (10s)
                < +CSCON: 0
                """);
        play(RDY, asked + oks("AT+QPOWD=0") + "(60s)\n");
        play(RDY, asked + "! coverage none\n< +CEREG: 2\n< +CREG: 2\n! reset\n(1s)\n");
    }
}
