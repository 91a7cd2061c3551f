package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.script.Transcript;
import org.junit.jupiter.api.Test;

/** URCs that are still held when what they tell is over. */
final class StaleUrcTest {
    private static final String OK = "\r\nOK\r\n";

    @Test
    void anObserveOfTheLastRegistrationIsNotShownBeforeConnectOk() {
        Transcript.play(Transcript.REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 4.00
                <~ CON GET /19/0/0 mid=7 token=AB observe=0
                ~> ACK 2.05 mid=7 token=AB
                < UPDATE FAIL
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                (1s)
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                (1s)
                """);
    }

    @Test
    void dataOfTheLastRegistrationIsShownAllTheSame() {
        Transcript.play(Transcript.REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 4.00
                <~ CON PUT /19/1/0 mid=7 token=AB AAAA0000
                ~> ACK 2.04 mid=7 token=AB
                < UPDATE FAIL
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                < +QLWDATARECV: 19,1,0,4,AAAA0000
                """);
    }

    @Test
    void whatTheRadioTellsOutlivesTheContext() {
        Host host = new Host();
        host.type("ATE0\rAT+CEREG=1\rAT+CFUN=0\r");
        host.pass(1000);

        assertThat(host.type("AT+CFUN=1\rAT+QLWDEL\r")).isEqualTo(OK + OK);
        assertThat(host.pass(50)).isEqualTo("\r\n+CEREG: 2\r\n\r\n+CEREG: 1\r\n");
    }

    @Test
    void whatTheContextTellsGoesWithIt() {
        Host host = Host.observed(0);
        host.type("AT\r");
        host.deliver("CON PUT /19/1/0 mid=8 ct=42 41");
        host.event(new ModemEvent.Inject(Octets.latin1("+QNBIOTEVENT: \"ENTER PSM\"")));
        host.deliver("CON GET /19/1/0 mid=9 token=AC observe=0");
        host.type("AT+QLWUPDATE\r");
        host.deliver("ACK 2.04");
        host.type("AT+QLWDEL\r");

        assertThat(host.deliver("ACK 2.02")).isEqualTo(OK);
        assertThat(host.pass(1000)).isEqualTo("\r\n+QNBIOTEVENT: \"ENTER PSM\"\r\n");
    }

    @Test
    void dataThatOpenThrewAwayAreAnnouncedNoMore() {
        Host host = Host.observed(1);
        host.type("AT+QLWUPDATE\r");
        host.deliver("ACK 5.00");
        host.pass(50);
        host.type("AT+QLWOP");
        host.deliver("CON PUT /19/1/0 mid=8 ct=42 AAAA0000");

        assertThat(host.type("EN=1\r")).isEqualTo(OK);
        host.deliver("ACK 2.01 location=/rd/6");
        assertThat(host.pass(1000)).isEqualTo("\r\nCONNECT OK\r\n");
        assertThat(host.deliver("CON PUT /19/1/0 mid=9 ct=42 BB")).isEqualTo("\r\n+QLWDATARECV: 19,1,0,1\r\n");
    }

    @Test
    void dataThatTheHostHasReadAreAnnouncedNoMore() {
        Host host = Host.observed(1);
        host.type("AT+QLWRD");
        host.deliver("CON PUT /19/1/0 mid=8 ct=42 AAAA0000");

        assertThat(host.type("=512\r")).isEqualTo("\r\n+QLWRD: 4,0\r\nAAAA0000\r\n" + OK);
        assertThat(host.deliver("CON PUT /19/1/0 mid=9 ct=42 BB")).isEmpty();
        assertThat(host.pass(1000)).isEqualTo("\r\n+QLWDATARECV: 19,1,0,1\r\n");
    }

    @Test
    void dataOfWhichSomeAreLeftAreStillAnnounced() {
        Host host = Host.observed(1);
        host.type("AT+QLWRD");
        host.deliver("CON PUT /19/1/0 mid=8 ct=42 AAAA0000");

        assertThat(host.type("=1\r")).isEqualTo("\r\n+QLWRD: 1,3\r\nAA\r\n" + OK);
        assertThat(host.pass(50)).isEqualTo("\r\n+QLWDATARECV: 19,1,0,4\r\n");
    }
}
