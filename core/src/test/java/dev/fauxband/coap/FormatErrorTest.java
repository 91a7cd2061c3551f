package dev.fauxband.coap;

import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7252 §3, §4.2, §4.3: what is no message is reset when it came confirmable, else dropped; nothing happens. */
final class FormatErrorTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "40", "40 01 00", "00 01 12 34", "80 01 12 34", "C0 01 12 34", "FF FF FF FF"})
    void whatIsNoCoapOfVersionOneIsDropped(String digits) {
        Bench bench = Bench.after(OBSERVED).deliverHex(digits);

        assertThat(bench.sent()).isEmpty();
        assertThat(bench.said()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a token of nine octets,               49 01 12 34 010203040506070809
            a token length of fifteen,            4F 01 12 34
            a token cut off,                      44 01 12 34 01 02
            a reserved option delta,              40 01 12 34 F1 61
            a reserved option length,             40 01 12 34 BF 61
            an extended delta cut off,            40 01 12 34 D0
            an extended length cut off,           40 01 12 34 BE 01
            an option value cut off,              40 01 12 34 B2 31
            an option number over 65535,          40 01 12 34 E0 FFFF
            a payload marker without payload,     40 01 12 34 B1 33 FF
            an empty message with a token,        41 00 12 34 01
            an empty message with a payload,      40 00 12 34 FF 01
            an empty message with options,        40 00 12 34 B1 33
            code class 1,                         40 20 12 34
            code class 6,                         40 C0 12 34
            code class 7 (a signal of TCP),       40 E1 12 34
            """)
    void malformedMessageIsResetWhenItIsConfirmableElseDropped(String what, String digits) {
        Bench bench = Bench.after(OBSERVED);

        assertThat(bench.deliverHex(digits).sent()).as(what).containsExactly("RST mid=4660");
        for (String type : new String[] {"5", "6", "7"}) {
            assertThat(bench.deliverHex(type + digits.substring(1)).sent())
                    .as(what)
                    .isEmpty();
        }
        assertThat(bench.said()).isEmpty();
    }

    @Test
    void malformedMessageIsResetEachTimeItComes() {
        Bench bench = Bench.after(REGISTERED);

        assertThat(bench.deliverHex("40 01 12 34 FF").sent()).containsExactly("RST mid=4660");
        assertThat(bench.deliverHex("40 01 12 34 FF").sent()).containsExactly("RST mid=4660");
    }

    @Test
    void malformedAnswerSettlesNothing() {
        Bench bench = Bench.after(OBSERVED).type("AT+QLWDATASEND=19,0,0,1,01,0x0100");
        String messageId = bench.takeDatagram().orElseThrow().slice(2, 4).toHex();

        bench.deliverHex("61 00" + messageId + "01").deliverHex("60 44" + messageId + "FF");

        bench.said();
        bench.play("""
                (2s)
                ~> CON 2.05
                """);
    }

    @Test
    void traceSaysWhatWasWrong() {
        Bench bench = Bench.after(REGISTERED).deliverHex("40 01 12 34 FF").deliverHex("00");

        assertThat(bench.notes())
                .contains(
                        "malformed: a payload marker is followed by no payload", "ignored: shorter than a CoAP header");
    }

    @Test
    void largeDatagramIsRead() {
        Bench bench = Bench.after(REGISTERED);

        bench.deliverHex("40 03 12 34 B2 3139 01 31 01 30 11 2A FF" + "AB".repeat(1485));

        assertThat(bench.sent()).containsExactly("ACK 4.13 mid=4660 token=");
    }
}
