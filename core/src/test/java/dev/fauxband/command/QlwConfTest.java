package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import dev.fauxband.data.Octets;
import dev.fauxband.script.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual §3.2: AT+QLWCONF. */
final class QlwConfTest {
    @Test
    @Manual({"3.2", "3.2 example"})
    @Covers(command = "+QLWCONF", form = Form.WRITE)
    @Covers(command = "+QLWCONF", form = Form.READ)
    void theManualsExample() {
        play("""
                AT+QLWCONF="866971030001361"
                OK
                AT+QLWCONF?
                +QLWCONF: "866971030001361"

                OK
                """);
    }

    @Test
    @Manual("3.2")
    @Covers(command = "+QLWCONF", form = Form.TEST)
    void theTestFormShowsTheParameter() {
        play("""
                > AT+QLWCONF=?
                < +QLWCONF: "endpointname"
                < OK
                """);
    }

    @Test
    @Manual("3.2")
    void readBeforeAnyWriteIsAnError() {
        play(errors("AT+QLWCONF?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            8669710300      | 8669710300
            "urn:imei:866"  | urn:imei:866
            " a b "         | a b
            "a,b;c"         | a,b;c
            "a=?&%20"       | a=?&%20
            "?"             | ?
            ?a              | ?a
            x               | x
            """)
    void aNameIsKeptAndShownWithQuotes(String written, String name) {
        play(oks("AT+QLWCONF=" + written) + """
                > AT+QLWCONF?
                < +QLWCONF: "%s"
                < OK
                """.formatted(name));
    }

    @Test
    void theLastWriteCounts() {
        play(oks("AT+QLWCONF=\"a\"", "AT+QLWCONF=\"b\"") + """
                > AT+QLWCONF?
                < +QLWCONF: "b"
                < OK
                """);
    }

    @Test
    void aNameIsAnyUtf8AndShownAsItCame() {
        String written = octets("m\u00fcnchen-\u6e29\u5ea6");

        play(oks("AT+QLWCONF=\"" + written + "\"") + """
                > AT+QLWCONF?
                < +QLWCONF: "%s"
                < OK
                """.formatted(written));
    }

    @Test
    void aNameHas1To150Octets() {
        play(oks("AT+QLWCONF=" + "a".repeat(150), "AT+QLWCONF=\"" + octets("\u00fc".repeat(75)) + "\"")
                + errors("AT+QLWCONF=" + "a".repeat(151), "AT+QLWCONF=\"" + octets("\u00fc".repeat(75)) + "a\""));
    }

    @Test
    void theNameIsOneQueryOptionOfItsOwnRawWhateverItHolds() {
        play(oks("AT+QLWSERV=\"180.101.147.115\",5683", "AT+QLWCONF=\"a&b=%20+/?c\"") + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd?lwm2m=1.0&ep=a%26b=%2520+/?c&b=U&lt=86400
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+QLWCONF",
                "AT+QLWCONF=",
                "AT+QLWCONF=\"\"",
                "AT+QLWCONF=\"  \"",
                "AT+QLWCONF=\"a",
                "AT+QLWCONF=a\"",
                "AT+QLWCONF=\"a\"b\"",
                "AT+QLWCONF=\"a\",",
                "AT+QLWCONF=\"a\",\"b\"",
                "AT+QLWCONF=\"a\\x01b\"",
                "AT+QLWCONF=\"a\\x09b\"",
                "AT+QLWCONF=a\\x7F",
                "AT+QLWCONF=\"\\xC2\\x85\"",
                "AT+QLWCONF=\"\\xFC\"",
                "AT+QLWCONF=\"\\xC3\"",
                "AT+QLWCONF=\"\\xED\\xA0\\x80\"",
                "AT+QLWCONF??"
            })
    void whatIsNoNameIsAnErrorAndChangesNothing(String line) {
        play(oks("AT+QLWCONF=\"before\"") + errors(line) + """
                > AT+QLWCONF?
                < +QLWCONF: "before"
                < OK
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registering", "registered", "updating", "deregistering"})
    void whileRegisteredOrOnTheWayToItAWriteIsAnErrorAndAReadIsNot(String state) {
        play(States.named(state) + errors("AT+QLWCONF=\"other\"") + """
                > AT+QLWCONF?
                < +QLWCONF: "867724030023557"
                < OK
                """);
    }

    @Test
    void afterCloseItMayBeWritten() {
        play(States.DEREGISTERING + """
                <~ ACK 2.02
                < CLOSE OK
                """ + oks("AT+QLWCONF=\"other\""));
    }

    @Test
    @Manual("3.2")
    void itAnswersAtOnce() {
        assertThat(QlwConf.COMMAND.responseMs()).isEqualTo(300);
        play("times exact\n" + Transcript.CONFIGURED);
    }

    /** As a transcript writes the UTF-8 of a text: an escape for each octet that is not ASCII. */
    private static String octets(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char octet : Octets.utf8(text).toLatin1().toCharArray()) {
            escaped.append(octet < 0x80 ? String.valueOf(octet) : String.format("\\x%02X", (int) octet));
        }
        return escaped.toString();
    }
}
