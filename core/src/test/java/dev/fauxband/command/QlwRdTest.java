package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.BUFFERED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.play;
import static dev.fauxband.script.Transcript.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import dev.fauxband.modem.ProfileField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual §3.10: AT+QLWRD. */
final class QlwRdTest {
    private static final String EMPTY = """
            > AT+QLWRD=512
            < +QLWRD: 0
            < OK
            """;

    /** The platform writes a value into an empty buffer. */
    private static String written(String hex) {
        return """
                <~ CON PUT /19/1/0 ct=42 %s
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,%d
                """.formatted(hex, hex.length() / 2);
    }

    /** The platform writes a value into a buffer that is not empty. */
    private static String writtenBehind(String hex) {
        return "<~ CON PUT /19/1/0 ct=42 " + hex + "\n~> ACK 2.04\n";
    }

    private static String read(int length, String head, String data) {
        return "> AT+QLWRD=%d\n< +QLWRD: %s\n< %s\n< OK\n".formatted(length, head, data);
    }

    @Test
    @Manual({"3.10", "3.10 example"})
    @Covers(command = "+QLWRD", form = Form.WRITE)
    void theManualsExample() {
        play(BUFFERED + written("AAAA0000") + """
                AT+QLWRD=2           //Read data from the buffer.
                +QLWRD: 2,2
                AAAA

                OK

                AT+QLWRD=2
                +QLWRD: 2,0
                0000

                OK

                AT+QLWRD=4
                +QLWRD: 0           //The buffer is empty and no data can be retrieved.

                OK
                """);
    }

    @Test
    @Manual("3.10")
    @Covers(command = "+QLWRD", form = Form.TEST)
    void theTestFormShowsTheRange() {
        play("""
                > AT+QLWRD=?
                < +QLWRD: (1-512)
                < OK
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh", "configured", "registering", "registered", "deregistering"})
    @Manual("3.10")
    void anEmptyBufferIs0InEachState(String state) {
        play(States.named(state) + EMPTY);
    }

    @Test
    void inDirectModeThereIsNeverAnything() {
        play(OBSERVED + """
                <~ CON PUT /19/1/0 ct=42 41
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,41
                """ + EMPTY);
    }

    @Test
    @Manual("3.10 note 1")
    void noFurtherUrcComesUntilAllIsRead() {
        play(BUFFERED
                + written("41")
                + writtenBehind("42")
                + writtenBehind("43")
                + read(512, "1,0", "41")
                + writtenBehind("44")
                + read(512, "1,0", "42")
                + read(512, "1,0", "43")
                + read(512, "1,0", "44")
                + EMPTY
                + written("45"));
    }

    @Test
    @Manual("3.10 note 1")
    void aNodeReadInPartKeepsTheUrcBack() {
        play(BUFFERED
                + written("4142")
                + read(1, "1,1", "41")
                + writtenBehind("43")
                + read(1, "1,0", "42")
                + read(1, "1,0", "43")
                + written("44"));
    }

    @Test
    @Manual("3.10 note 2")
    void remainIsTheRestOfThatNodeOnly() {
        play(BUFFERED
                + written("41424344")
                + writtenBehind("4546")
                + read(1, "1,3", "41")
                + read(2, "2,1", "4243")
                + read(512, "1,0", "44")
                + read(1, "1,1", "45")
                + read(1, "1,0", "46")
                + EMPTY);
    }

    @Test
    @Manual("3.10")
    void aNodeOf512OctetsCanBeReadAtOnceOrInPieces() {
        String node = "5A".repeat(512);

        play(BUFFERED
                + written(node)
                + read(512, "512,0", node)
                + written(node)
                + read(511, "511,1", node.substring(2))
                + read(1, "1,0", "5A")
                + EMPTY);
    }

    @Test
    void dataComeInTheFormatOfNow() {
        play(BUFFERED
                + written("4a4b4c4d")
                + read(1, "1,3", "4A")
                + oks("AT+QLWCFG=\"dataformat\",1,0")
                + read(1, "1,2", "K")
                + oks("AT+QLWCFG=\"dataformat\",0,1")
                + read(2, "2,0", "4C4D"));
    }

    @Test
    void hexComesInUpperCase() {
        play(BUFFERED + written("abcdef") + read(3, "3,0", "ABCDEF"));
    }

    @Test
    void textComesRawWhateverItHolds() {
        play(BUFFERED
                + oks("AT+QLWCFG=\"dataformat\",1,0")
                + written("0D0A4F4B0D0A")
                + read(6, "6,0", "\\r\\nOK\\r\\n")
                + written("00FF2C22")
                + read(4, "4,0", "\\x00\\xFF,\""));
    }

    @Test
    void theBufferHolds16WritesAndRefusesTheNext() {
        StringBuilder script = new StringBuilder(BUFFERED + written("00"));
        for (int i = 1; i < 16; i++) {
            script.append(writtenBehind("%02X".formatted(i)));
        }
        script.append("<~ CON PUT /19/1/0 ct=42 FF\n~> ACK 5.03\n");
        for (int i = 0; i < 16; i++) {
            script.append(read(512, "1,0", "%02X".formatted(i)));
        }
        play(script + EMPTY + written("AA"));
    }

    @Test
    void howManyItHoldsIsAFieldOfTheProfile() {
        play(
                with(ProfileField.RECEIVE_NODES, "1"),
                BUFFERED + written("41") + """
                <~ CON PUT /19/1/0 ct=42 42
                ~> ACK 5.03
                """ + read(1, "1,0", "41") + written("42"));
    }

    @Test
    void aNodeReadInPartStillTakesItsPlace() {
        play(with(ProfileField.RECEIVE_NODES, "1"), BUFFERED + written("4142") + read(1, "1,1", "41") + """
                <~ CON PUT /19/1/0 ct=42 43
                ~> ACK 5.03
                """);
    }

    @Test
    void unreadDataStayOverCloseAndAreGoneAfterDelete() {
        play(BUFFERED + written("41") + """
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                """ + read(1, "1,0", "41"));
        play(BUFFERED + written("41") + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                """ + EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+QLWRD",
                "AT+QLWRD?",
                "AT+QLWRD=",
                "AT+QLWRD=0",
                "AT+QLWRD=513",
                "AT+QLWRD=-1",
                "AT+QLWRD=x",
                "AT+QLWRD=0x10",
                "AT+QLWRD=1,",
                "AT+QLWRD=1,1"
            })
    void whatIsNoLengthIsAnErrorAndReadsNothing(String line) {
        play(BUFFERED + written("41") + errors(line) + read(1, "1,0", "41"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT+QLWRD=\"2\"", "AT+QLWRD = 2", "AT+QLWRD=002", "at+qlwrd=2"})
    void quotesBlanksAndCaseDoNotMatter(String line) {
        play(BUFFERED + written("414243") + "> " + line + "\n< +QLWRD: 2,1\n< 4142\n< OK\n");
    }

    @Test
    @Manual("3.10")
    void itAnswersAtOnce() {
        assertThat(QlwRd.COMMAND.responseMs()).isEqualTo(300);
        play("times exact\n" + EMPTY);
    }
}
