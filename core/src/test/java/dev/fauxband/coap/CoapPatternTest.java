package dev.fauxband.coap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CoapPatternTest {
    private final Map<String, String> captures = new HashMap<>();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            CON GET                       | CON GET /rd?b=U mid=7 token=A1 observe=0 6162
            CON GET mid=7                 | CON GET /rd?b=U mid=7 token=A1 observe=0 6162
            CON GET mid=0007 token=a1     | CON GET mid=7 token=A1
            CON GET token=                | CON GET mid=7
            CON GET /rd                   | CON GET /rd?b=U mid=7
            CON GET /rd?b=U observe=0     | CON GET /rd?b=U mid=7 observe=0
            CON GET opt6=                 | CON GET observe=0
            CON GET /%72d                 | CON GET /rd
            ACK 2.05 etag=02 etag=01      | ACK 2.05 etag=02 etag=01
            ACK 2.05 opt6=05 opt6=00      | ACK 2.05 opt6=05 opt6=00
            ACK 2.05 6162                 | ACK 2.05 "ab"
            ACK 2.05 "ab"                 | ACK 2.05 6162
            ACK 2.05 -                    | ACK 2.05
            ACK 2.05 ""                   | ACK 2.05
            ACK 2.05 /a./                 | ACK 2.05 6162
            ACK 2.05 /a ./               | ACK 2.05 "a b"
            ACK 2.05 /a.b\\xff/           | ACK 2.05 "a\\nb\\xff"
            ACK 2.05 //                   | ACK 2.05
            CON GET mid=7 /a.*/           | CON GET mid=7 "abc"
            ACK 2.05 observe=-            | ACK 2.05 token=A1
            ACK 2.05 etag=01 etag=-       | ACK 2.05 etag=01
            ACK mid=7                     | ACK mid=7 token=A1
            """)
    void matchesWhatTheLineNames(String line, String message) {
        assertThat(pattern(line).mismatch(message(message), captures)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            CON 2.05           | NON 2.05               | the type is NON, not CON
            ACK 2.05           | ACK 4.04               | the code is 4.04, not 2.05
            CON GET            | CON PUT                | the code is PUT, not GET
            ACK                | ACK 2.04               | the code is 2.04, not 0.00
            CON GET /rd        | CON GET /rd/5?b=U      | the URI is /rd/5, not /rd
            CON GET /rd?b=U    | CON GET /rd            | the URI is /rd, not /rd?b=U
            CON GET /rd opt15=- | CON GET /rd?b=U       | opt15 is 623D55, not absent
            CON GET /rd        | CON GET                | there is no URI, not /rd
            CON GET ?a         | CON GET /?a            | the URI is /?a, not ?a
            CON GET mid=1      | CON GET mid=2          | mid is 2, not 1
            CON GET token=a1   | CON GET token=A2       | token is A2, not A1
            CON GET token=a1   | CON GET                | token is empty, not A1
            CON GET token=     | CON GET token=A1       | token is A1, not empty
            CON GET observe=0  | CON GET                | there is no observe=0
            CON GET observe=0  | CON GET opt6=00        | observe is 0x00, not 0
            CON GET observe={n}| CON GET                | there is no observe
            ACK 2.05 observe=- | ACK 2.05 observe=3     | observe is 3, not absent
            ACK 2.05 etag=01 etag=02 | ACK 2.05 etag=01 | there is no etag=02
            ACK 2.05 etag=01 etag=02 | ACK 2.05 etag=02 etag=01 | etag is 02, not 01
            ACK 2.05 etag=01 etag=- | ACK 2.05 etag=01 etag=02 | etag is 02, not absent
            ACK 2.01 location=/rd/5 | ACK 2.01 location=/rd/6 | location is /rd/6, not /rd/5
            ACK 2.01 location=/rd/5 | ACK 2.01          | there is no location=/rd/5
            ACK 2.05 block2=0/0/64 | ACK 2.05 block2=0/1/64 | block2 is 0/1/64, not 0/0/64
            ACK 2.05 01        | ACK 2.05 02            | the payload is 02, not 01
            ACK 2.05 01        | ACK 2.05               | there is no payload, not 01
            ACK 2.05 -         | ACK 2.05 02            | the payload is 02, not absent
            ACK 2.05 "ab"      | ACK 2.05 ct=0 "abc"    | the payload is "abc", not "ab"
            ACK 2.05 /a/       | ACK 2.05 ct=0 "ab"     | the payload is "ab", which /a/ does not match
            ACK 2.05 /a/       | ACK 2.05               | there is no payload, which /a/ does not match
            CON GET mid=1 token=1234 | CON GET mid=2 token=5678 | mid is 2, not 1
            """)
    void saysWhatDiffersFirst(String line, String message, String why) {
        assertThat(pattern(line).mismatch(message(message), captures)).contains(why);
        assertThat(captures).isEmpty();
    }

    @Test
    void capturesAtTheFirstUseAndComparesLater() {
        assertMatch("CON GET mid={m} token={t}", "CON GET mid=7 token=A1B2");
        assertThat(captures).containsOnly(Map.entry("m", "7"), Map.entry("t", "A1B2"));

        assertMatch("CON 2.05 token={t} observe={n_2}", "CON 2.05 mid=1 token=A1B2 observe=300");
        assertThat(captures).containsEntry("n_2", "300");

        assertThat(pattern("CON 2.05 token={t}").mismatch(message("CON 2.05 token=A1"), captures))
                .contains("token is A1, but {t} is A1B2");
    }

    @Test
    void capturesTwiceInOneLineMeansTwiceTheSame() {
        assertThat(pattern("CON GET ct={f} accept={f}").mismatch(message("CON GET ct=40 accept=42"), captures))
                .contains("accept is 42, but {f} is 40");
        assertThat(captures).isEmpty();
        assertMatch("CON GET ct={f} accept={f}", "CON GET ct=40 accept=40");
    }

    @Test
    void capturesAPayloadAsHexDigits() {
        assertMatch("ACK 2.05 {p}", "ACK 2.05 ct=0 \"ab\"");

        assertThat(captures).containsOnly(Map.entry("p", "6162"));
        assertThat(filled("CON PUT /19/1/0 {p}")).isEqualTo(message("CON PUT /19/1/0 6162"));
    }

    @Test
    void comparesAPayloadWithWhatWasCaptured() {
        captures.put("p", "6162");

        assertMatch("ACK 2.05 {p}", "ACK 2.05 \"ab\"");
        assertThat(pattern("ACK 2.05 {p}").mismatch(message("ACK 2.05 01"), captures))
                .contains("the payload is 01, but {p} is 6162");
    }

    @Test
    void aMismatchAfterACaptureLeavesNothingBehind() {
        assertThat(pattern("CON GET mid={m} token=A1").mismatch(message("CON GET mid=7 token=A2"), captures))
                .contains("token is A2, not A1");
        assertThat(captures).isEmpty();
    }

    @Test
    void fillsInWhatWasCaptured() {
        captures.putAll(Map.of("m", "7", "t", "A1B2", "l", "/rd/5", "b", "0/1/64", "e", "FF"));

        assertThat(filled("ACK 2.04 mid={m} token={t} location={l} block1={b} etag={e} opt60={e} \"x y\""))
                .isEqualTo(message("ACK 2.04 mid=7 token=A1B2 location=/rd/5 block1=0/1/64 etag=FF opt60=FF \"x y\""));
    }

    @Test
    void fillsNothingInForWhatMustNotBeThere() {
        assertThat(filled("ACK 2.05 mid=1 token=- observe=- -")).isEqualTo(message("ACK 2.05 mid=1"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            ACK 2.04 token={t}   | 16 | nothing was captured yet as {t}
            ACK 2.04 {t}         | 10 | nothing was captured yet as {t}
            ACK 2.04 /a/         | 10 | expected a field as name=value, or a payload: "text", hex digits or -
            ACK 2.04 mid={wrong} | 14 | mid is one number from 0 to 65535
            ACK 2.04 {wrong}     | 10 | expected a field as name=value, or a payload: "text", hex digits or -
            """)
    void cannotFillWhatIsNotKnown(String line, int column, String why) {
        captures.put("wrong", "x");

        assertThat(pattern(line).fill(captures)).isEqualTo(Parsed.wrong(why, column));
    }

    @Test
    void tellsWhatTheLineNames() {
        CoapPattern pattern = pattern("CON GET /rd token={t} observe=- 01");

        assertThat(pattern.given("uri")).isTrue();
        assertThat(pattern.given("token")).isTrue();
        assertThat(pattern.given("observe")).isTrue();
        assertThat(pattern.given("payload")).isTrue();
        assertThat(pattern.given("mid")).isFalse();
        assertThat(pattern("CON GET").given("uri")).isFalse();
        assertThat(pattern("CON GET").given("payload")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            CAN GET             | 1  | a message begins with CON, NON, ACK or RST
            CON GET x={y}       | 9  | there is no field named x
            CON GET x=-         | 9  | there is no field named x
            CON GET mid={}      | 13 | mid is one number
            CON GET mid={M}     | 13 | mid is one number
            CON GET mid={1}     | 13 | mid is one number
            CON GET mid={a}b    | 13 | mid is one number
            CON GET /rd/{id}    | 9  | a URI is like
            ACK 2.05 {p} 01     | 13 | nothing follows a payload
            ACK 2.05 {P}        | 10 | expected a field as name=value
            ACK 2.05 "{p}"      | 11 | in quotes, write
            ACK 2.05 /          | 10 | a pattern ends with /
            ACK 2.05 /a         | 10 | a pattern ends with /
            ACK 2.05 /a(/       | 13 | no regular expression: Unclosed group
            ACK 2.05 mid=x /a/  | 14 | mid is one number
            """)
    void saysWhereAndWhyALineMeansNothing(String line, int column, String why) {
        assertThat(CoapPattern.read(line)).isInstanceOf(Parsed.Wrong.class);
        Parsed.Wrong<CoapPattern> wrong = (Parsed.Wrong<CoapPattern>) CoapPattern.read(line);
        assertThat(wrong.why()).startsWith(why);
        assertThat(wrong.column()).isEqualTo(column);
    }

    private void assertMatch(String line, String message) {
        assertThat(pattern(line).mismatch(message(message), captures)).isEmpty();
    }

    private CoapMessage filled(String line) {
        Parsed<CoapMessage> filled = pattern(line).fill(captures);
        assertThat(filled).isInstanceOf(Parsed.Value.class);
        return ((Parsed.Value<CoapMessage>) filled).value();
    }

    private static CoapPattern pattern(String line) {
        assertThat(CoapPattern.read(line)).isInstanceOf(Parsed.Value.class);
        return ((Parsed.Value<CoapPattern>) CoapPattern.read(line)).value();
    }

    private static CoapMessage message(String line) {
        assertThat(CoapNotation.read(line)).isInstanceOf(Parsed.Value.class);
        return ((Parsed.Value<CoapMessage>) CoapNotation.read(line)).value();
    }
}
