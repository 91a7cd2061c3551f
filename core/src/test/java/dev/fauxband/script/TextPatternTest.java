package dev.fauxband.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextPatternTest {
    private final Map<String, String> captures = new HashMap<>();

    private boolean matches(String pattern, String text) {
        return TextPattern.read(pattern).orElseThrow().matches(text, captures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            OK          | OK      | true
            OK          | ok      | false
            OK          | OK2     | false
            OK          | NOK     | false
            a.b         | a.b     | true
            a.b         | axb     | false
            /a.b/       | axb     | true
            /a.b/       | axbc    | false
            //          | OK      | false
            {x}         | OK      | true
            {x}-{y}     | a-b     | true
            {x}-{x}     | a-a     | true
            {x}-{x}     | a-b     | false
            \\{x}       | {x}     | true
            \\\\        | \\      | true
            \\x41       | A       | true
            \\x7b       | {       | true
            """)
    void matchWholeTexts(String pattern, String text, boolean expected) {
        assertThat(matches(pattern, text)).isEqualTo(expected);
    }

    @Test
    void aPatternMayHaveAlternatives() {
        assertThat(matches("/a|b/", "b")).isTrue();
        assertThat(matches("/a|b/", "ab")).isFalse();
    }

    @Test
    void aNameCapturesAndLaterIsWhatItCaptured() {
        assertThat(matches("+CGSN: {imei}", "+CGSN: 867724030023557")).isTrue();
        assertThat(captures).containsExactly(Map.entry("imei", "867724030023557"));
        assertThat(matches("{imei}", "867724030023557")).isTrue();
        assertThat(matches("{imei}", "867724030023558")).isFalse();
        assertThat(matches("{imei}{rest}", "867724030023557,1")).isTrue();
        assertThat(captures).containsEntry("rest", ",1");
    }

    @Test
    void whatDoesNotMatchCapturesNothing() {
        assertThat(matches("{a},{b}", "x")).isFalse();
        assertThat(captures).isEmpty();
    }

    @Test
    void aNameStandsForAtLeastOneCharacterAndAlsoForLineEnds() {
        assertThat(matches("a{x}", "a")).isFalse();
        assertThat(matches("a{x}", "a\r\nb")).isTrue();
        assertThat(captures).containsEntry("x", "\r\nb");
        assertThat(matches("/a.*b/", "a\r\nb")).isTrue();
    }

    @Test
    void aCapturedTextIsNoPattern() {
        captures.put("x", ".*");

        assertThat(matches("{x}", "abc")).isFalse();
        assertThat(matches("{x}", ".*")).isTrue();
    }

    @Test
    void linesOfTheHostAreFilled() {
        captures.put("x", "7");

        assertThat(TextPattern.read("a{x}\\r\\x42{x}").orElseThrow().fill(captures))
                .contains("a7\rB7");
        assertThat(TextPattern.read("{y}").orElseThrow().fill(captures)).isEqualTo(Optional.empty());
        assertThat(TextPattern.read("plain").orElseThrow().fill(captures)).contains("plain");
    }

    @Test
    void lineEndsInsideAreCounted() {
        assertThat(TextPattern.read("a\\r\\nb{x}\\r\\n").orElseThrow().innerLineEnds())
                .isEqualTo(2);
        assertThat(TextPattern.read("a\\rb\\n").orElseThrow().innerLineEnds()).isZero();
        assertThat(TextPattern.read("/a\\r\\n/").orElseThrow().innerLineEnds()).isZero();
        assertThat(TextPattern.read("\\r\\na").orElseThrow().opensWithLineEnd()).isTrue();
        assertThat(TextPattern.read("a\\r\\n").orElseThrow().opensWithLineEnd()).isFalse();
        assertThat(TextPattern.read("{x}\\r\\n").orElseThrow().opensWithLineEnd())
                .isFalse();
        assertThat(TextPattern.read("/\\r\\n/").orElseThrow().opensWithLineEnd())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            plain       | plain
            {x}         | \\{x}
            back\\slash | back\\\\slash
            "q"         | "q"
            """)
    void escapingMakesALineThatStandsForTheText(String text, String escaped) {
        assertThat(Escapes.escape(text)).isEqualTo(escaped);
        assertThat(matches(Escapes.escape(text), text)).isTrue();
    }

    @Test
    void everyOctetCanBeEscaped() {
        StringBuilder all = new StringBuilder("x");
        for (int octet = 0; octet < 256; octet++) {
            all.append((char) octet);
        }

        assertThat(Escapes.escape("\r\n\0\u001f\u007f\u00ff~ ")).isEqualTo("\\r\\n\\x00\\x1F\\x7F\\xFF~ ");
        assertThat(matches(Escapes.escape(all.toString()), all.toString())).isTrue();
        assertThat(Escapes.escape(all.toString())).matches("[ -~]*");
    }
}
