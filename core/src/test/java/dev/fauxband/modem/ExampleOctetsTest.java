package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sessions of the manual's chapter 5, each octet of the line: echo, CR, LF. */
final class ExampleOctetsTest {
    private static final String OK = "\r\nOK\r\n";
    private static final String DATA =
            "01F00035020056FFFFFFCD3836333730333033303733353132353436303131313137343830383738350"
                    + "000015FFB289A180100040200010097";

    private final Host host = new Host();
    private final StringBuilder heard = new StringBuilder();
    private final List<String> expected = new ArrayList<>();
    private int messageId = 100;

    /** The host types a line; it comes back, then its answer. */
    private void line(String typed, String answer) {
        heard.append(host.type(typed + "\r\n"));
        expected.add(typed + "\r" + answer);
    }

    /** The platform answers after a second, and the host gets a report. */
    private void platform(String message, String report) {
        heard.append(host.pass(1000)).append(host.deliver(message)).append(host.pass(100));
        expected.add(report);
    }

    private void observes() {
        platform("CON GET /19/0/0 token=AB observe=0 mid=" + messageId++, "\r\n+QLWOBSERVE: 0,19,0,0\r\n");
    }

    private void writes(String report) {
        platform("CON PUT /19/1/0 ct=42 mid=" + messageId++ + " AAAA0000", "\r\n" + report + "\r\n");
    }

    private void open(int mode) {
        line("AT+CGPADDR=1", "\r\n+CGPADDR: 1,10.52.241.198\r\n" + OK);
        line("AT+QLWSERV=\"180.101.147.115\",5683", OK);
        line("AT+QLWCONF=\"867724030023557\"", OK);
        line("AT+QLWADDOBJ=19,0,1,\"0\"", OK);
        line("AT+QLWADDOBJ=19,1,1,\"0\"", OK);
        line("AT+QLWOPEN=" + mode, OK);
        platform("ACK 2.01 location=/rd/5", "\r\nCONNECT OK\r\n");
        observes();
    }

    private void sends(String mode) {
        line("AT+QLWDATASEND=19,0,0,57," + DATA + "," + mode, OK);
    }

    private void asExpected() {
        assertThat(heard.toString()).isEqualTo(String.join("", expected));
    }

    @Test
    void section51() {
        open(0);
        line("AT+QLWUPDATE", OK);
        platform("ACK 2.04", "\r\nUPDATE OK\r\n");
        line("AT+QLWCLOSE", OK);
        platform("ACK 2.02", "\r\nCLOSE OK\r\n");
        line("AT+QLWDEL", OK);

        asExpected();
    }

    @Test
    void section52() {
        open(0);
        line("AT+QLWCFG=\"dataformat\",1,1", OK);
        sends("0x0000");
        writes("+QLWDATARECV: 19,1,0,4,AAAA0000");
        sends("0x0100");
        platform("ACK", "\r\nSEND OK\r\n");
        writes("+QLWDATARECV: 19,1,0,4,AAAA0000");
        line("AT+QLWDATASTATUS?", "\r\n+QLWDATASTATUS: 4\r\n" + OK);

        asExpected();
    }

    @Test
    void section53() {
        open(1);
        line("AT+QLWCFG=\"dataformat\",1,1", OK);
        sends("0x0000");
        writes("+QLWDATARECV: 19,1,0,4");
        line("AT+QLWRD=4", "\r\n+QLWRD: 4,0\r\nAAAA0000\r\n" + OK);
        sends("0x0100");
        platform("ACK", "\r\nSEND OK\r\n");
        writes("+QLWDATARECV: 19,1,0,4");
        line("AT+QLWRD=2", "\r\n+QLWRD: 2,2\r\nAAAA\r\n" + OK);
        line("AT+QLWRD=2", "\r\n+QLWRD: 2,0\r\n0000\r\n" + OK);
        line("AT+QLWDATASTATUS?", "\r\n+QLWDATASTATUS: 4\r\n" + OK);

        asExpected();
    }
}
