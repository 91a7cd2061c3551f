package dev.fauxband.sim.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.sim.platform.PlatformPolicy;
import org.junit.jupiter.api.Test;

/** Drivers that search a receive buffer for a word, and clear it when they please. */
final class PollingDriversTest {
    private static final long PATIENCE_MS = 300;
    private static final long RESULT_MS = 3_000;

    /** Sends with CR, looks for OK or ERROR anywhere in the buffer, and empties the buffer the moment it sees one. */
    private static boolean clearingCommand(Rig rig, String line) {
        rig.clear();
        rig.send(line + "\r");
        rig.await(PATIENCE_MS, buffer -> buffer.contains("OK") || buffer.contains("ERROR"));
        boolean ok = rig.buffer().contains("OK");
        rig.clear();
        return ok;
    }

    @Test
    void clearsItsBufferAtOkAndStillSeesTheResultsBehindIt() {
        Rig rig = new Rig();
        assertThat(clearingCommand(rig, "ATE0&W")).isTrue();
        assertThat(clearingCommand(rig, "AT+QLWSERV=117.60.157.137,5683")).isTrue();
        assertThat(clearingCommand(rig, "AT+QLWCONF=866971030411111")).isTrue();
        assertThat(clearingCommand(rig, "AT+QLWADDOBJ=19,0,1,0")).isTrue();
        assertThat(clearingCommand(rig, "AT+QLWADDOBJ=19,1,1,0")).isTrue();
        assertThat(clearingCommand(rig, "AT+QLWOPEN=0")).isTrue();
        rig.mustSee(RESULT_MS, "CONNECT OK");
        rig.mustSee(RESULT_MS, "+QLWOBSERVE: 0,19,0,0");

        assertThat(clearingCommand(rig, "AT+QLWDATASEND=19,0,0,4,01020304,0x0100"))
                .isTrue();
        rig.mustSee(RESULT_MS, "SEND OK");
    }

    @Test
    void sendsEachCommandBlindlyUntilItLikesTheAnswer() {
        Rig rig = new Rig();
        for (int i = 0; i < 3; i++) {
            rig.send("AT\r\n");
            rig.pass(500);
        }
        rig.clear();
        rig.send("AT+CGATT?\r\n");
        rig.mustSee(PATIENCE_MS, "+CGATT: 1");
        for (String line : new String[] {
            "AT+QLWSERV=\"117.60.157.137\",5683",
            "AT+QLWCONF=\"blind\"",
            "AT+QLWADDOBJ=19,0,1,0",
            "AT+QLWADDOBJ=19,0,1,0",
            "AT+QLWADDOBJ=19,1,1,0"
        }) {
            rig.clear();
            rig.send(line + "\r\n");
            rig.mustSee(PATIENCE_MS, "\r\nOK\r\n");
        }
        rig.clear();
        for (int i = 0; i < 4; i++) {
            rig.send("AT+QLWOPEN=0\r\n");
            rig.pass(100);
        }

        assertThat(rig.buffer()).containsOnlyOnce("\r\nOK\r\n");
        rig.mustSee(RESULT_MS, "CONNECT OK");
        rig.mustSee(RESULT_MS, "+QLWOBSERVE: 0,19,0,0");
        assertThat(rig.platformLog())
                .filteredOn(text -> text.startsWith("registered"))
                .hasSize(1);
    }

    @Test
    void usesUpdateAsAProbeAndOpensAgainWhenItFails() {
        Rig rig = new Rig(PlatformPolicy.STANDARD.withUpdate(PlatformPolicy.Answering.refusing(CoapCode.NOT_FOUND)));
        clearingCommand(rig, "ATE0");
        clearingCommand(rig, "AT+QLWSERV=\"117.60.157.137\",5683");
        clearingCommand(rig, "AT+QLWCONF=\"probe\"");
        clearingCommand(rig, "AT+QLWADDOBJ=19,0,1,0");
        for (int day = 0; day < 3; day++) {
            assertThat(clearingCommand(rig, "AT+QLWOPEN=0")).isTrue();
            rig.mustSee(RESULT_MS, "CONNECT OK");
            rig.pass(30_000);
            assertThat(clearingCommand(rig, "AT+QLWUPDATE")).isTrue();
            rig.mustSee(RESULT_MS, "UPDATE FAIL");
        }
        assertThat(clearingCommand(rig, "AT+QLWUPDATE")).isFalse();
    }

    @Test
    void deliversALineOfFiveHundredOctetsInPiecesOfItsTransmitBuffer() {
        Rig rig = new Rig();
        clearingCommand(rig, "ATE0");
        clearingCommand(rig, "AT+QLWSERV=\"117.60.157.137\",5683");
        clearingCommand(rig, "AT+QLWCONF=\"large\"");
        clearingCommand(rig, "AT+QLWADDOBJ=19,0,1,0");
        clearingCommand(rig, "AT+QLWOPEN=0");
        rig.mustSee(RESULT_MS, "+QLWOBSERVE: 0,19,0,0");
        rig.clear();

        String line = "AT+QLWDATASEND=19,0,0,512," + "c5".repeat(512) + ",0x0100\r";
        for (int from = 0; from < line.length(); from += 64) {
            rig.send(line.substring(from, Math.min(line.length(), from + 64)));
            rig.pass(5);
        }
        rig.mustSee(PATIENCE_MS, "\r\nOK\r\n");
        rig.mustSee(RESULT_MS, "\r\nSEND OK\r\n");
        assertThat(String.join("\n", rig.platformLog())).containsIgnoringCase("c5c5c5c5");
    }

    @Test
    void readsItsBufferedDataUntilNothingIsLeft() {
        Rig rig = new Rig();
        clearingCommand(rig, "ATE0");
        clearingCommand(rig, "AT+QLWSERV=\"117.60.157.137\",5683");
        clearingCommand(rig, "AT+QLWCONF=\"buffered\"");
        clearingCommand(rig, "AT+QLWADDOBJ=19,0,1,0");
        clearingCommand(rig, "AT+QLWADDOBJ=19,1,1,0");
        clearingCommand(rig, "AT+QLWOPEN=1");
        rig.mustSee(RESULT_MS, "+QLWOBSERVE: 0,19,0,0");
        rig.clear();
        rig.platform("write 19/1/0 0102030405");
        rig.mustSee(RESULT_MS, "+QLWDATARECV: 19,1,0,5\r\n");
        rig.platform("write 19/1/0 AABB");
        rig.pass(RESULT_MS);
        assertThat(rig.buffer()).containsOnlyOnce("+QLWDATARECV");

        StringBuilder data = new StringBuilder();
        String answer = read(rig);
        while (!answer.startsWith("+QLWRD: 0\r\n")) {
            data.append(answer, answer.indexOf("\r\n") + 2, answer.indexOf("\r\n\r\nOK"));
            answer = read(rig);
        }
        assertThat(data).hasToString("0102030405AABB");
    }

    private static String read(Rig rig) {
        rig.clear();
        rig.send("AT+QLWRD=3\r");
        rig.mustSee(PATIENCE_MS, "\r\nOK\r\n");
        return rig.buffer().substring(2);
    }
}
