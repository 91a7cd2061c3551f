package dev.fauxband.script;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.difference;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.command.Identity;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.trace.Trace;
import org.junit.jupiter.api.Test;

/** Playing is complete and ordered: what is not as written differs, with its line. */
final class ScriptPlayerTest {
    private static final int LAST = (int) OBSERVED.lines().count();

    @Test
    void anotherAnswerDiffers() {
        assertThat(difference("> AT\n< ERROR\n")).isEqualTo("line 2: expected ERROR, but came OK");
        assertThat(difference("> AT+CSQ\n< +CSQ: 9,9\n< OK\n"))
                .isEqualTo("line 2: expected +CSQ: 9,9, but came +CSQ: 22,0");
        assertThat(difference("> AT+CSQ\n< /\\+CSQ: 9.*/\n"))
                .isEqualTo("line 2: expected /\\+CSQ: 9.*/, but came +CSQ: 22,0");
    }

    @Test
    void aMissingAnswerDiffers() {
        assertThat(difference("> AT\n< OK\n< OK\n")).isEqualTo("line 3: expected OK, but nothing came in 600s");
    }

    @Test
    void anUnsaidTextDiffersBeforeTheNextLineOfTheHostAndAtTheEnd() {
        assertThat(difference("> AT\n")).isEqualTo("line 1: behind it: the module said OK");
        assertThat(difference("> AT\n> AT\n< OK\n< OK\n")).isEqualTo("line 2: before it: the module said OK");
        assertThat(difference("> AT+CSQ\n< +CSQ: 22,0\n")).isEqualTo("line 2: behind it: the module said OK");
    }

    @Test
    void anUnsaidTextDiffersBeforeWhatThePlatformOrSomebodyDoes() {
        assertThat(difference(OBSERVED + "> AT\n<~ CON GET /19/0/0\n"))
                .isEqualTo("line %d: before it: the module said OK".formatted(LAST + 2));
        assertThat(difference("> AT\n! host gone\n")).isEqualTo("line 2: before it: the module said OK");
    }

    @Test
    void anUnsaidUrcDiffers() {
        assertThat(difference(OBSERVED + "<~ CON PUT /19/1/0 ct=42 41\n~> ACK 2.04\n"))
                .isEqualTo("line %d: behind it: the module said +QLWDATARECV: 19,1,0,1,41".formatted(LAST + 2));
    }

    @Test
    void anUnsaidDatagramDiffers() {
        assertThat(difference(CONFIGURED + "> AT+QLWOPEN=0\n< OK\n"))
                .startsWith("line 10: behind it: the datagram CON POST /rd?lwm2m=1.0");
        assertThat(difference(CONFIGURED + "> AT+QLWOPEN=0\n< OK\n> AT\n< OK\n"))
                .startsWith("line 11: before it: the datagram CON POST /rd?lwm2m=1.0");
        assertThat(difference(OBSERVED + "<~ CON GET /19/0/0 mid=9\n"))
                .startsWith("line %d: behind it: the datagram ACK 2.05 mid=9".formatted(LAST + 1));
    }

    @Test
    void theOrderOfTextAndDatagramCounts() {
        assertThat(difference(CONFIGURED + "> AT+QLWOPEN=0\n~> CON POST /rd\n< OK\n"))
                .isEqualTo("line 10: expected the datagram CON POST /rd, but first came OK");
        assertThat(difference(REGISTERED + "<~ CON PUT /19/1/0 ct=42 41\n< +QLWDATARECV: 19,1,0,1,41\n~> ACK 2.04\n"))
                .startsWith("line 16: expected +QLWDATARECV: 19,1,0,1,41, but first came the datagram ACK 2.04");
    }

    @Test
    void anotherDatagramDiffersAndSaysWhy() {
        assertThat(difference(CONFIGURED + "> AT+QLWOPEN=0\n< OK\n~> CON POST /rd ct=0\n"))
                .startsWith("line 11: expected the datagram CON POST /rd ct=0, but left the datagram CON POST /rd?")
                .endsWith(": ct is 40, not 0");
    }

    @Test
    void aMissingDatagramDiffers() {
        assertThat(difference(CONFIGURED + "~> CON POST /rd\n"))
                .isEqualTo("line 9: expected the datagram CON POST /rd, but none left in 600s");
    }

    @Test
    void capturesGoFromLinesToLinesAndToDatagrams() {
        play("""
                > AT+CGSN=1
                < +CGSN: {imei}
                < OK
                > AT+CGSN
                < {imei}
                < OK
                > AT+QLWCONF={imei}
                < OK
                > AT+QLWSERV=127.0.0.1,5683
                < OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd mid={m} token={t}
                <~ ACK mid={m}
                <~ CON 2.01 mid=5 token={t} location=/rd/1
                ~> ACK mid=5
                < CONNECT OK
                """);
        assertThat(difference("> AT+CGSN\n< {x}\n< OK\n> AT+CIMI\n< {x}\n< OK\n"))
                .startsWith("line 5: expected {x}, but came 460");
    }

    private static final String REGISTERED_TWICE = CONFIGURED + """
            repeat 2
            > AT+QLWOPEN=0
            < OK
            ~> CON POST /rd mid={_} token={_}
            <~ ACK 2.01 location=/rd/1
            < CONNECT OK
            > AT+QLWCLOSE
            < OK
            ~> CON DELETE /rd/1 mid={_}
            <~ ACK 2.02
            < CLOSE OK
            end
            """;

    @Test
    void anUnderscoreStandsForAnythingEachTime() {
        play("""
                > AT+CGSN=1
                < +CGSN: {_}
                < OK
                > AT+CIMI
                < {_}
                < OK
                """);
        play(REGISTERED_TWICE);
        assertThat(difference("> AT{_}\n")).isEqualTo("line 1: a {name} in it has not been captured, or is no name");
    }

    @Test
    void aNameThatItsLineDidNotCaptureDiffers() {
        Script script = ((ScriptParser.Result.Read) ScriptParser.parse("s", "> AT\n< NO{x}\n> AT{x}\n")).script();

        assertThat(player(true).play(script).differences())
                .extracting(PlayReport.Difference::toString)
                .containsExactly(
                        "line 2: expected NO{x}, but came OK",
                        "line 3: a {name} in it has not been captured, or is no name");
    }

    @Test
    void aDifferenceNamesTheRoundAndWhatWasCaptured() {
        assertThat(difference("""
                > AT+CSQ
                < +CSQ: {rssi},0
                < OK
                repeat 3
                > AT+CSQ
                < +CSQ: {rssi},0
                < OK
                ! signal -110 -5
                end
                """))
                .isEqualTo("line 6: expected +CSQ: {rssi},0, but came +CSQ: 11,0; {rssi} is 22 (round 2 of 3)");
    }

    @Test
    void aTextWithoutItsEndIsNotWhole() {
        assertThat(difference("> ATV0\n< 0\\r\n"))
                .isEqualTo("line 2: expected 0\\r, but nothing came whole in 600s, only 0\\r");
    }

    @Test
    void echoIsExpectedWhenOn() {
        play("echo on\n> AT\n< OK\n> ATE0\n< OK\necho off\n> AT\n< OK\n");
        assertThat(difference("echo on\n> ATE0\n< OK\n> AT\n< OK\n"))
                .isEqualTo("line 4: expected the echo AT\\r, but came \\r\\nOK\\r\\n");
        assertThat(difference("> ATE1\n< OK\n> AT\n< OK\n")).startsWith("line 4: expected OK, but came AT");
    }

    @Test
    void aPauseLetsTimePass() {
        play(REGISTERED + "> AT+QLWUPDATE\n< OK\n~> CON POST /rd/5\n(1999ms)\n> AT\n< OK\n");
        assertThat(difference(REGISTERED + "> AT+QLWUPDATE\n< OK\n~> CON POST /rd/5\n(2s)\n> AT\n< OK\n"))
                .startsWith("line 19: before it: the datagram CON POST /rd/5");
    }

    @Test
    void aBoundIsForTheNextLineOnly() {
        String update = REGISTERED + "> AT+QLWUPDATE\n< OK\n~> CON POST /rd/5\n";

        play(update + "(<2s)\n~> CON POST /rd/5\n~> CON POST /rd/5\n");
        assertThat(difference(update + "(<1999ms)\n~> CON POST /rd/5\n"))
                .isEqualTo("line 19: expected the datagram CON POST /rd/5, but none left in 1999ms");
        assertThat(difference(update + "(<60s)\n< UPDATE FAIL\n"))
                .startsWith("line 19: expected UPDATE FAIL, but first came the datagram CON POST /rd/5");
        assertThat(difference("(<1s)\n< OK\n")).isEqualTo("line 2: expected OK, but nothing came in 1s");
    }

    @Test
    void exactTimesAreExact() {
        String open = "times exact\n" + CONFIGURED + "> AT+QLWOPEN=0\n< OK\n~> CON POST /rd\n<~ ACK 2.01\n";

        play(open + "(50ms)\n< CONNECT OK\n");
        assertThat(difference(open + "(49ms)\n< CONNECT OK\n"))
                .isEqualTo("line 15: expected CONNECT OK, but nothing came");
        assertThat(difference(open + "(51ms)\n< CONNECT OK\n"))
                .isEqualTo("line 14: 1 ms before its end came CONNECT OK");
        assertThat(difference(open + "< CONNECT OK\n")).isEqualTo("line 14: expected CONNECT OK, but nothing came");
        play(open + "(<50ms)\n< CONNECT OK\n");
    }

    @Test
    void anActionThatIsUnknownDiffers() {
        assertThat(difference("! platform reset\n"))
                .startsWith("line 1: a module alone knows no action platform reset");
        assertThat(difference("! resolved 127.0.0.1\n")).startsWith("line 1: a module alone knows no action");
    }

    @Test
    void rawDataMayHoldLineEnds() {
        play(REGISTERED + """
                > AT+QLWCFG="dataformat",1,0
                < OK
                (1s)
                <~ CON PUT /19/1/0 ct=42 410D0A0D0A42
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,6,A\\r\\n\\r\\nB
                """);
    }

    @Test
    void keepGoingFindsEachDifference() {
        Script script = ((ScriptParser.Result.Read) ScriptParser.parse("s", """
                > AT
                < ERROR
                > AT+CSQ
                < +CSQ: 22,0
                < OK
                > AT
                < NO
                > AT
                < OK
                """)).script();
        PlayReport all = player(true).play(script);
        PlayReport first = player(false).play(script);

        assertThat(all.differences())
                .extracting(PlayReport.Difference::toString)
                .containsExactly("line 2: expected ERROR, but came OK", "line 7: expected NO, but came OK");
        assertThat(first.differences()).hasSize(1);
        assertThat(all.passed()).isFalse();
        assertThat(all.skipped()).isEmpty();
    }

    @Test
    void aDifferenceInsideAnAnswerIsOneDifference() {
        Script script = ((ScriptParser.Result.Read) ScriptParser.parse("s", """
                > ATI
                < Quectel_Ltd
                < Quectel_BC66
                < Revision: BC66
                < OK
                > AT+CSQ
                < +CSQ: 23,0
                < OK
                > AT
                < OK
                """)).script();

        assertThat(player(true).play(script).differences())
                .extracting(PlayReport.Difference::toString)
                .containsExactly(
                        "line 3: expected Quectel_BC66, but came Quectel_BC26",
                        "line 7: expected +CSQ: 23,0, but came +CSQ: 22,0");
    }

    private static ScriptPlayer player(boolean keepGoing) {
        Modem modem = new Modem(ModemProfile.BC26, Identity.EXAMPLE, 1, Trace.Level.OFF);
        return new ScriptPlayer(new ModemTarget(modem), new ScriptPlayer.Settings(600_000_000_000L, keepGoing));
    }
}
