package dev.fauxband.sim.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drivers that take answers apart: by offsets, by lines, by counted octets. */
final class ParsingDriversTest {
    private static final long PATIENCE_MS = 300;
    private static final long RESULT_MS = 3_000;

    /** The whole answer to a command, as it came. */
    private static String answer(Rig rig, String line) {
        rig.clear();
        rig.send(line);
        rig.mustSee(PATIENCE_MS, "\r\nOK\r\n");
        return rig.buffer();
    }

    @Test
    void picksIdentitiesFromFixedOffsets() {
        Rig rig = new Rig();
        answer(rig, "ATE0\r\n");

        assertThat(answer(rig, "AT+CGSN=1\r\n").substring(9, 24)).isEqualTo("867724030023557");
        assertThat(answer(rig, "AT+CIMI\r\n").substring(2, 17)).matches("460[0-9]{12}");
        String card = answer(rig, "AT+QCCID\r\n");
        int end = card.indexOf("\r\n\r\nOK");
        assertThat(card.substring(end - 20, end)).matches("8986[0-9]{16}");
        assertThat(answer(rig, "AT+CSQ\r\n")).isEqualTo("\r\n+CSQ: 22,0\r\n\r\nOK\r\n");
        answer(rig, "AT+CFUN=0\r\n");
        assertThat(answer(rig, "AT+CSQ\r\n")).hasSize(21).startsWith("\r\n+CSQ: 99,99\r\n");
    }

    @Test
    void concatenatesItsInitialisation() {
        Rig rig = new Rig();
        answer(rig, "ATE0Q0V1\r");

        assertThat(answer(rig, "AT+CGSN=1;+CIMI\r"))
                .isEqualTo("\r\n+CGSN: 867724030023557\r\n\r\n460001234567890\r\n\r\nOK\r\n");
    }

    /** Ends lines with LF alone, leaves echo on, and reads line by line: its own command first, then the answer. */
    @Test
    void readsLineByLineWithEchoOn() {
        Rig rig = new Rig();
        for (String line : List.of(
                "AT+QLWSERV=\"117.60.157.137\",5683",
                "AT+QLWCONF=\"lines\"",
                "AT+QLWADDOBJ=19,0,1,\"0\"",
                "AT+QLWADDOBJ=19,1,1,\"0\"",
                "AT+QLWOPEN=0")) {
            rig.clear();
            rig.send(line + "\n");
            rig.await(PATIENCE_MS, buffer -> lines(buffer).contains("OK"));
            assertThat(lines(rig.buffer())).containsExactly(line, "OK");
        }
        rig.clear();
        rig.await(RESULT_MS, buffer -> lines(buffer).size() == 2);
        assertThat(lines(rig.buffer())).containsExactly("CONNECT OK", "+QLWOBSERVE: 0,19,0,0");
        rig.clear();
        rig.platform("write 19/1/0 AAAA0000");
        rig.await(RESULT_MS, buffer -> lines(buffer).size() == 1);
        assertThat(lines(rig.buffer())).containsExactly("+QLWDATARECV: 19,1,0,4,AAAA0000");
    }

    private static List<String> lines(String buffer) {
        List<String> lines = new ArrayList<>(List.of(buffer.split("[\r\n]+")));
        lines.removeIf(String::isEmpty);
        return lines;
    }

    /** Ends lines with LF CR, quotes everything, pads with blanks. */
    @Test
    void quotesEverythingAndEndsLinesTheOtherWayRound() {
        Rig rig = new Rig();
        answer(rig, "ate0\n\r");
        answer(rig, "at+qlwserv= \"117.60.157.137\" , \"5683\"\n\r");
        answer(rig, "AT+QLWCONF=\" padded \"\n\r");
        answer(rig, "AT+QLWADDOBJ=\"19\",\"0\",\"1\",\" 0 \"\n\r");
        answer(rig, "AT+QLWOPEN=\"0\"\n\r");
        rig.mustSee(RESULT_MS, "+QLWOBSERVE: 0,19,0,0");
        answer(rig, "AT+QLWDATASEND=\"19\",\"0\",\"0\",\"04\",\"0a0B0c0D\",\"0X0100\"\n\r");
        rig.mustSee(RESULT_MS, "SEND OK");

        assertThat(answer(rig, "AT+QLWSERV?\n\r")).isEqualTo("\r\n+QLWSERV: \"117.60.157.137\",5683\r\n\r\nOK\r\n");
    }

    /** Sends text and trusts the count alone, both ways: the text may look like anything. */
    @Test
    void countsTheOctetsOfTexts() {
        Rig rig = new Rig();
        answer(rig, "ATE0\r");
        answer(rig, "AT+QLWCFG=\"dataformat\",0,0\r");
        answer(rig, "AT+QLWSERV=117.60.157.137,5683;+QLWCONF=text;+QLWADDOBJ=19,0,1,0;+QLWADDOBJ=19,1,1,0\r");
        answer(rig, "AT+QLWOPEN=0\r");
        rig.mustSee(RESULT_MS, "+QLWOBSERVE: 0,19,0,0");
        String text = "ok, \"a\";b,0x0000";
        answer(rig, "AT+QLWDATASEND=19,0,0," + text.length() + "," + text + ",0x0100\r");
        rig.mustSee(RESULT_MS, "SEND OK");
        assertThat(String.join("\n", rig.platformLog())).contains(hex(text));

        rig.clear();
        String reply = "OK\r\nERROR, \"x\"\r\n";
        rig.platform("write 19/1/0 " + hex(reply));
        String head = "\r\n+QLWDATARECV: 19,1,0," + reply.length() + ",";
        rig.mustSee(RESULT_MS, head);
        assertThat(rig.buffer()).isEqualTo(head + reply + "\r\n");
    }

    private static String hex(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(octet -> digits.append(String.format("%02X", octet)));
        return digits.toString();
    }
}
