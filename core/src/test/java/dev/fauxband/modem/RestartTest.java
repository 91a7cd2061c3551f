package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The platform executes 3/0/4: the module restarts, as with AT+QRST=1, and nothing unsaved is left. */
final class RestartTest {
    private static final String OK = "\r\nOK\r\n";

    private final Host host = Host.observed(1);

    private void restart() {
        assertThat(host.deliver("CON POST /3/0/4 mid=9")).isEmpty();
        assertThat(host.sent()).last().asString().startsWith("ACK 2.04 mid=9");
        host.pass(2000);
    }

    @Test
    void itWaitsTwoSecondsSoThatARepeatFindsItsAnswer() {
        host.deliver("CON POST /3/0/4 mid=9");
        host.pass(1999);
        host.deliver("CON POST /3/0/4 mid=9");

        assertThat(host.sent()).last().asString().startsWith("ACK 2.04 mid=9");
        assertThat(host.type("AT+QLWSERV?\r")).endsWith(OK);
        host.pass(1);
        assertThat(host.type("ATE0\r")).endsWith(OK);
        assertThat(host.type("AT+QLWSERV?\r")).isEqualTo("\r\nERROR\r\n");
    }

    @Test
    void contextRegistrationAndFormatAreGone() {
        host.type("AT+QLWCFG=\"dataformat\",0,0\r");
        restart();
        int sent = host.sent().size();
        host.type("ATE0\r");

        for (String line : new String[] {"SERV?", "CONF?", "OPEN=0", "UPDATE", "CLOSE", "DELOBJ=19"}) {
            assertThat(host.type("AT+QLW" + line + "\r")).isEqualTo("\r\nERROR\r\n");
        }
        assertThat(host.type("AT+QLWDEL\r")).isEqualTo(OK);
        host.pass(100_000_000);
        assertThat(host.sent()).hasSize(sent);
        assertThat(host.modem().nextDeadlineNs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void settingsThatWereStoredStayAndOthersDoNot() {
        host.type("AT+CMEE=1\rAT&W\rAT+CMEE=2\rAT+CFUN=0\rAT+CFUN=1\rAT+CEREG=2\rAT+CSCON=1\rAT+CREG=1\r");
        restart();

        assertThat(host.type("AT+CMEE?\r")).isEqualTo("\r\n+CMEE: 1\r\n" + OK);
        assertThat(host.type("AT+CEREG?\r")).isEqualTo("\r\n+CEREG: 2,1,\"69C9\",\"06923252\",9\r\n" + OK);
        assertThat(host.type("AT+CSCON?\r")).startsWith("\r\n+CSCON: 1,");
        assertThat(host.type("AT+CREG?\r")).startsWith("\r\n+CREG: 0,");
    }

    @Test
    void theRadioIsOnAgain() {
        host.deliver("CON POST /3/0/4 mid=9");
        host.type("AT+CFUN=0\r");
        host.pass(2000);
        host.type("ATE0\r");

        assertThat(host.type("AT+CFUN?\r")).isEqualTo("\r\n+CFUN: 1\r\n" + OK);
    }

    @Test
    void aCommandThatRunsEndsWithoutAnAnswer() {
        host.deliver("CON POST /3/0/4 mid=9");
        host.type("AT+QLWDEL\rAT\r");

        assertThat(host.pass(2000)).isEmpty();
        assertThat(host.modem().commandOpen()).isFalse();
        assertThat(host.pass(10_000)).isEmpty();
        assertThat(host.type("AT\r")).isEqualTo("AT\r" + OK);
    }

    @Test
    void newMessageIdsAreNotTheOldOnes() {
        restart();
        host.type("AT+QLWSERV=127.0.0.1,5683\rAT+QLWCONF=ep\rAT+QLWOPEN=0\r");

        assertThat(host.sent())
                .last()
                .asString()
                .startsWith("CON POST /rd")
                .isNotEqualTo(host.sent().get(0));
    }
}
