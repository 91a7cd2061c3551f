package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.data.Seeds;
import dev.fauxband.trace.Trace;
import org.junit.jupiter.api.Test;

/** Wherever the pieces of a line end and whatever the platform does meanwhile: no report splits an answer. */
final class SplitLineTest {
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
