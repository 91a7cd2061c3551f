package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.data.RandomOctets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.data.Seeds;
import dev.fauxband.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever comes in on either side, the next AT is answered OK, and no report splits an answer. */
final class LineRandomTest {
    private static final String OK = "\r\nOK\r\n";

    /** Pieces of which a host with bad manners makes its lines. */
    private static final List<String> PIECES = List.of(
            "AT",
            "at",
            "+QLWSERV=",
            "+QLWCONF=",
            "+QLWADDOBJ=",
            "+QLWDELOBJ=19",
            "+QLWOPEN=0",
            "+QLWOPEN=1",
            "+QLWUPDATE",
            "+QLWCLOSE",
            "+QLWDATASEND=19,0,0,",
            "+QLWDATASTATUS?",
            "+QLWRD=",
            "+QLWCFG=\"dataformat\",0,",
            "+QLWDEL",
            "+CSQ",
            "+CFUN=0",
            "+CFUN=1",
            "+CMEE=1",
            "E1",
            "E0",
            "V1",
            "&W",
            "Z",
            "I",
            "\"",
            ",",
            ";",
            "=",
            "?",
            " ",
            "0",
            "1",
            "19",
            "65535",
            "0x0100",
            "0x0000",
            "127.0.0.1",
            "hex",
            "00FF",
            "\r",
            "\n",
            "\r\n",
            "\0",
            "\u00ff");

    private static String pieces(SeededRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** Ends whatever line is open, waits for whatever runs, and asks. */
    private static void answersOk(Host host) {
        host.type("\r");
        host.pass(200_000);
        host.type("ATQ0V1E0\r");
        host.pass(10_000);
        assertThat(host.type("AT\r")).isEqualTo(OK);
        assertThat(host.modem().lineIdle()).isTrue();
        assertThat(host.modem().dteRoom()).isEqualTo(8192);
    }

    @Test
    void afterRandomLinesTheNextAtIsOk() {
        Seeds.each(300, random -> {
            Host host = random.nextInt(2) == 0 ? new Host(Trace.Level.OFF) : Host.observed(random.nextInt(2));
            for (int i = 0; i < 60; i++) {
                host.type(pieces(random));
                host.pass(random.nextInt(3) == 0 ? random.nextInt(8000) : 0);
                if (random.nextInt(20) == 0) {
                    host.event(new ModemEvent.HostGone());
                }
            }
            answersOk(host);
        });
    }

    @Test
    void afterRandomOctetsTheNextAtIsOk() {
        Seeds.each(100, random -> {
            Host host = new Host(Trace.Level.OFF);
            for (int i = 0; i < 30; i++) {
                host.type(RandomOctets.upTo(random, 400).toLatin1());
            }
            answersOk(host);
        });
    }

    @Test
    void afterRandomDatagramsTheNextAtIsOk() {
        Seeds.each(100, random -> {
            Host host = Host.observed(random.nextInt(2));
            for (int i = 0; i < 100; i++) {
                host.deliver(RandomOctets.upTo(random, 60));
            }
            answersOk(host);
        });
    }

    @Test
    void noReportSplitsAnAnswer() {
        Seeds.each(200, random -> {
            Host host = Host.observed(0);
            StringBuilder heard = new StringBuilder();
            int answers = 0;
            int writes = 0;
            for (int i = 0; i < 60; i++) {
                String line = random.nextInt(2) == 0 ? "AT+CSQ\r" : "ATI\r";
                answers++;
                for (int at = 0; at < line.length(); at++) {
                    heard.append(host.type(line.substring(at, at + 1)));
                    heard.append(host.pass(random.nextInt(4) == 0 ? random.nextInt(200) : 0));
                    if (random.nextInt(10) == 0) {
                        heard.append(host.deliver("CON PUT /19/1/0 mid=" + (1000 + writes++) + " ct=42 4142"));
                    }
                }
            }
            heard.append(host.pass(10_000));
            String rest = heard.toString()
                    .replace("\r\n+CSQ: 22,0\r\n\r\nOK\r\n", "A")
                    .replace("\r\nQuectel_Ltd\r\nQuectel_BC26\r\nRevision: BC26NBR01A03\r\n\r\nOK\r\n", "A")
                    .replace("\r\n+QLWDATARECV: 19,1,0,2,4142\r\n", "U");
            assertThat(rest).matches("[AU]*");
            assertThat(rest.replace("U", "")).hasSize(answers);
            assertThat(rest.replace("A", "")).hasSize(writes);
        });
    }

    @Test
    void cuttingALineInAnyPlaceChangesNothing() {
        Octets line = Octets.latin1("\0ATE1;+CSQ;+QLWCONF=\"a;b\";+QLWCONF?\r\nAT\r\n");
        String whole = new Host(Trace.Level.OFF).type(line.toLatin1());
        for (int cut = 0; cut <= line.size(); cut++) {
            Host host = new Host(Trace.Level.OFF);
            String first = host.type(line.slice(0, cut).toLatin1());
            assertThat(first + host.type(line.from(cut).toLatin1())).isEqualTo(whole);
        }
    }
}
