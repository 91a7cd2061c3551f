package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.play;

import dev.fauxband.at.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AT+CGDCONT, +CGACT, +CGCONTRDP: the one PDN connection. */
final class ContextCommandsTest {
    @Test
    @Covers(command = "+CGDCONT", form = Form.READ)
    @Covers(command = "+CGDCONT", form = Form.WRITE)
    @Covers(command = "+CGDCONT", form = Form.TEST)
    void theConnectionIsDefined() {
        play("""
                > AT+CGDCONT=?
                < +CGDCONT: (1),"IP",,,(0),(0)
                < OK
                > AT+CGDCONT?
                < +CGDCONT: 1,"IP","cmnbiot","10.52.241.198",0,0
                < OK
                > AT+CGDCONT=1,"ipv4v6","iot.example"
                < OK
                > AT+CGDCONT?
                < +CGDCONT: 1,"IPV4V6","iot.example","10.52.241.198",0,0
                < OK
                > AT+CGDCONT=1
                < OK
                > AT+CFUN=0;+CGDCONT?
                < +CGDCONT: 1,"IP","cmnbiot","",0,0
                < OK
                """ + oks("AT+CGDCONT=1,\"IP\",\"ctnb\",,0,0", "AT+CGDCONT=1,IP,ctnb,\"0.0.0.0\",0,0"));
    }

    @Test
    @Covers(command = "+CGACT", form = Form.READ)
    @Covers(command = "+CGACT", form = Form.WRITE)
    @Covers(command = "+CGACT", form = Form.TEST)
    void itIsActiveWhileTheModuleIsAttached() {
        play("""
                > AT+CGACT=?
                < +CGACT: (0,1)
                < OK
                > AT+CGACT?
                < +CGACT: 1,1
                < OK
                > AT+CGACT=1,1
                < OK
                > AT+CGACT=1
                < OK
                > AT+CMEE=1
                < OK
                > AT+CGACT=0,1
                < +CME ERROR: 171
                > AT+CFUN=4
                < OK
                > AT+CGACT?
                < +CGACT: 1,0
                < OK
                > AT+CGACT=1,1
                < +CME ERROR: 30
                > AT+CMEE=2
                < OK
                > AT+CGACT=1,1
                < +CME ERROR: no network service
                > AT+CFUN=1
                < OK
                """);
    }

    @Test
    @Covers(command = "+CGCONTRDP", form = Form.EXECUTION)
    @Covers(command = "+CGCONTRDP", form = Form.WRITE)
    @Covers(command = "+CGCONTRDP", form = Form.TEST)
    void itsParametersAreRead() {
        play("""
                > AT+CGCONTRDP
                < +CGCONTRDP: 1,5,"cmnbiot","10.52.241.198"
                < OK
                > AT+CGCONTRDP=1
                < +CGCONTRDP: 1,5,"cmnbiot","10.52.241.198"
                < OK
                > AT+CGCONTRDP=?
                < +CGCONTRDP: (1)
                < OK
                > AT+CFUN=0
                < OK
                > AT+CGCONTRDP
                < OK
                > AT+CGCONTRDP=?
                < +CGCONTRDP: ()
                < OK
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+CGDCONT",
                "AT+CGDCONT=0",
                "AT+CGDCONT=2,\"IP\",\"x\"",
                "AT+CGDCONT=1,\"PPP\"",
                "AT+CGDCONT=1,IP,a,b,1",
                "AT+CGACT",
                "AT+CGACT=2",
                "AT+CGACT=1,2",
                "AT+CGACT=0",
                "AT+CGCONTRDP=2",
                "AT+CGCONTRDP?"
            })
    void othersAreErrors(String line) {
        play(errors(line));
    }
}
