package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;

import org.junit.jupiter.api.Test;

/** In whatever order a host adds them, the platform sees objects, instances and resources ascending. */
final class OrderTest {
    @Test
    void objectsAndInstancesAscend() {
        play("""
                > AT+QLWADDOBJ=20,0
                < OK
                > AT+QLWADDOBJ=19,7
                < OK
                > AT+QLWADDOBJ=21,1
                < OK
                > AT+QLWADDOBJ=19,2
                < OK
                > AT+QLWADDOBJ=21,0
                < OK
                """ + REGISTERED.substring(0, REGISTERED.indexOf("> AT+QLWADDOBJ"))
                + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd "</>;rt=\\"oma.lwm2m\\",LINKS"
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                """.replace("LINKS", "</1/0>,</3/0>,</4/0>,</5/0>,</19/2>,</19/7>,</20/0>,</21/0>,</21/1>"));
    }

    @Test
    void namedResourcesAscend() {
        play(REGISTERED.replace(CONFIGURED, CONFIGURED + "> AT+QLWADDOBJ=20,0,3,\"5,0,3\"\n< OK\n") + """
                <~ CON GET /20 accept=40
                ~> ACK 2.05 "</20>,</20/0>,</20/0/0>,</20/0/3>,</20/0/5>"
                """);
    }

    @Test
    void resourcesThatGotAValueAscend() {
        play(REGISTERED.replace(CONFIGURED, CONFIGURED + "> AT+QLWADDOBJ=20,0\n< OK\n") + """
                <~ CON PUT /20/0/5 ct=42 05
                ~> ACK 2.04
                < +QLWDATARECV: 20,0,5,1,05
                <~ CON PUT /20/0/3 ct=42 03
                ~> ACK 2.04
                < +QLWDATARECV: 20,0,3,1,03
                <~ CON GET /20/0
                ~> ACK 2.05 ct=11542 C10303C10505
                """);
    }
}
