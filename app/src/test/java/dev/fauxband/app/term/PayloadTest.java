package dev.fauxband.app.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.term.Payload.View;
import dev.fauxband.data.Octets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PayloadTest {
    private final PayloadReader reader = new PayloadReader();

    private static Optional<Payload> text(String text) {
        return Optional.of(new Payload(Octets.utf8(text)));
    }

    @Test
    void hexOrTextIsToldByTheLength() {
        assertThat(reader.typed("AT+QLWDATASEND=19,0,0,4,31323334,0x0100")).isEqualTo(text("1234"));
        assertThat(reader.typed("at+qlwdatasend=19,0,0,8,31323334,0x0100")).isEqualTo(text("31323334"));
        assertThat(reader.typed("AT+QLWDATASEND=19,0,0,5,a,b;c,0x0000")).isEqualTo(text("a,b;c"));
        assertThat(reader.typed("AT+QLWDATASEND=19,0,0,5,31323334,0x0000")).isEmpty();
        assertThat(reader.typed("AT+QLWDATASEND=19,0,0,2,3G32,0x0000")).isEmpty();
        assertThat(reader.typed("AT+CSQ")).isEmpty();
    }

    @Test
    void whatIsReceivedIsFoundDirectAndBuffered() {
        assertThat(reader.said("+QLWDATARECV: 19,1,0,2,6869")).isEqualTo(text("hi"));
        assertThat(reader.said("+QLWDATARECV: 19,1,0,2")).isEmpty();
        assertThat(reader.said("+QLWRD: 2,0")).isEmpty();
        assertThat(reader.said("6869")).isEqualTo(text("hi"));
        assertThat(reader.said("6869")).isEmpty();
        assertThat(reader.said("+QLWRD: 0")).isEmpty();
        assertThat(reader.said("OK")).isEmpty();
    }

    @Test
    void textIsShownOnlyWhereItIsText() {
        assertThat(text("grün 中").orElseThrow().lines(View.TEXT)).containsExactly("\"grün 中\"");
        assertThat(new Payload(Octets.of(0xAA, 0xAA, 0, 0)).lines(View.TEXT)).isEmpty();
        assertThat(text("\u001b[2J").orElseThrow().lines(View.TEXT)).isEmpty();
        assertThat(text("\u202etxt").orElseThrow().lines(View.TEXT)).isEmpty();
        assertThat(text("x").orElseThrow().lines(View.OFF)).isEmpty();
    }

    @Test
    void hexIsShownWithPlacesAndCharacters() {
        assertThat(text("Hello, module 1!\u0000\u00ff").orElseThrow().lines(View.HEX))
                .containsExactly(
                        "0000  48 65 6C 6C 6F 2C 20 6D 6F 64 75 6C 65 20 31 21  Hello, module 1!",
                        String.format(Locale.ROOT, "0010 %-48s  ...", " 00 C3 BF"));
        assertThat(text("a".repeat(1_000)).orElseThrow().lines(View.HEX))
                .hasSize(33)
                .endsWith("… 488 octets more");
    }
}
