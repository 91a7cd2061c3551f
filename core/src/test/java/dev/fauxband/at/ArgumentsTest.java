package dev.fauxband.at;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How arguments are written: quotes, blanks, ranges, counts, and octets that are counted (hosts). */
final class ArgumentsTest {
    private static final String OK = "\r\nOK\r\n";
    private static final String ERROR = "\r\nERROR\r\n";

    private final ToyLine line = new ToyLine();

    /** What ran, after a line that had to be {@code OK}. */
    private String ran(String typed) {
        line.ran.clear();
        assertThat(line.type(typed + "\r")).as(typed).isEqualTo(OK);
        return String.join(" ", line.ran);
    }

    private void refused(String typed) {
        line.ran.clear();
        assertThat(line.type(typed + "\r")).as(typed).isEqualTo(ERROR);
        assertThat(line.ran).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+DO=\"ab\",05",
                "AT+DO=ab,05",
                "AT+DO=\"ab\",\"05\"",
                "AT+DO = ab , 05 ",
                "AT+DO=\" ab \",\" 05 \"",
                "AT+DO=\t\"\tab\t\"\t,\t05\t",
                "AT+DO=ab ,05;",
                "AT+DO=\"ab\"  ,  \"05\"  ;"
            })
    void quotesAndBlanksDoNotCount(String typed) {
        assertThat(ran(typed)).isEqualTo("DO=[ab#0][05#5]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "a b"     | a b
            a b       | a b
            "a,b;c"   | a,b;c
            "a=?"     | a=?
            =         | =
            "'"       | '
            """)
    void aStringIsWhatStandsBetweenTheQuotes(String written, String value) {
        assertThat(ran("AT+DO=" + written)).isEqualTo("DO=[" + value + "#0]");
    }

    @Test
    void aStringMayHoldOctetsOverAscii() {
        assertThat(ran("AT+DO=\u00c4\u00ff")).isEqualTo("DO=[\u00c4\u00ff#0]");
        assertThat(ran("AT+DO=\"\u0080\"")).isEqualTo("DO=[\u0080#0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT+DO=\"a", "AT+DO=a\"", "AT+DO=a\"b", "AT+DO=\"a\"b", "AT+DO=\"a\"\"b\"", "AT+DO=\"", "AT+DO=a,\"5",
                "AT+DO=\"a\" b", "AT+DO=\u0001", "AT+DO=a\u0000", "AT+DO=a\u001f", "AT+DO=a\u007f", "AT+DO=\"\u0001\"",
                        "AT+DO=\"a\u007f\""
            })
    void quotesAndControlCharactersInWrongPlacesAreErrors(String typed) {
        refused(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "12345678", "\"12345678\"", "\"   a   \""})
    void aStringWithinItsBoundsPasses(String written) {
        assertThat(ran("AT+DO=" + written)).startsWith("DO=[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"  \"", "123456789", "\"123456789\""})
    void aStringOutsideItsBoundsIsAnError(String written) {
        refused("AT+DO=" + written);
    }

    @ParameterizedTest
    @CsvSource({"3,3", "12,12", "03,3", "0000000000000012,12", "000000000000000012,12", "\"7\",7"})
    void aNumberWithinItsRangePasses(String written, int value) {
        assertThat(ran("AT+DO=a," + written)).endsWith("#" + value + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2",
                "13",
                "0",
                "-3",
                "+3",
                "3.0",
                "0x3",
                "3 4",
                "three",
                "/",
                ":",
                "4/",
                "4:",
                "99999999999999999999",
                "18446744073709551619",
                "0000000000000000003"
            })
    void aNumberOutsideItsRangeIsAnError(String written) {
        refused("AT+DO=a," + written);
    }

    @Test
    void anOptionalArgumentMayBeLeftOutOrEmpty() {
        assertThat(ran("AT+DO=a")).isEqualTo("DO=[a#0]");
        assertThat(ran("AT+DO=a,")).isEqualTo("DO=[a#0]-");
        assertThat(ran("AT+DO=a,\"\"")).isEqualTo("DO=[a#0]-");
    }

    @Test
    void tooManyAndTooFewAreErrors() {
        refused("AT+DO=a,5,");
        refused("AT+DO=a,5,6");
        refused("AT+DO=,5");
        refused("AT+SEVERAL=");
        refused("AT+COUNT=1,0");
    }

    @Test
    void aRepeatedArgumentComesAsOftenAsItLikesWithinABound() {
        assertThat(ran("AT+SEVERAL=1")).isEqualTo("SEVERAL=[1#1]");
        assertThat(ran("AT+SEVERAL=1,a,,c")).isEqualTo("SEVERAL=[1#1][a#0]-[c#0]");
        assertThat(ran("AT+SEVERAL=1" + ",a".repeat(63))).endsWith("[a#0]");
        refused("AT+SEVERAL=1" + ",a".repeat(64));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            red      | CHOOSE=[red#0]
            "BLUE"   | CHOOSE=[BLUE#1]
            " Red "  | CHOOSE=[Red#0]
            """)
    void aChoiceIsOneOfItsWordsInAnyCase(String written, String expected) {
        assertThat(ran("AT+CHOOSE=" + written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "green", "redd", "re", "0"})
    void aChoiceIsNothingElse(String written) {
        refused("AT+CHOOSE=" + written);
    }

    @Test
    void rangesAreShownByTheTestForm() {
        assertThat(line.type("AT+DO=?\r")).isEqualTo("\r\n+DO: \"text\",(3-12)\r\n" + OK);
        assertThat(line.type("AT+SEVERAL=?\r")).isEqualTo("\r\n+SEVERAL: (0,1),\"item\"\r\n" + OK);
        assertThat(line.type("AT+CHOOSE=?\r")).isEqualTo("\r\n+CHOOSE: (red,blue)\r\n" + OK);
        assertThat(Parameter.choice("one", "word").range()).isEqualTo("\"word\"");
        assertThat(Parameter.counted("data", 1).range()).isEqualTo("\"data\"");
    }

    @Test
    void notRawACountedArgumentIsAnyOtherString() {
        assertThat(ran("AT+COUNT=9,\" ab \",1")).isEqualTo("COUNT=[9#9][ab#0][1#1]");
        assertThat(ran("AT+COUNT=9, a b ,1")).isEqualTo("COUNT=[9#9][a b#0][1#1]");
        refused("AT+COUNT=9,a;b,1");
    }

    /** Octets that are counted: text mode. */
    @Nested
    final class Raw {
        @BeforeEach
        void takeOctetsAsTheyAre() {
            line.raw = true;
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            5,hello,1|hello
            5,he,lo,1|he,lo
            5,"ell",1|"ell"
            5,a;b;c,1|a;b;c
            2,OK,1|OK
            1,,,1|,
            1,",1|"
            3,",",1|","
            4,AT+D,1|AT+D
            0,,1|
            02,ab,1|ab
            """)
        void soManyOctetsAreTakenAsTheyAre(String arguments, String data) {
            assertThat(ran("AT+COUNT=" + arguments)).contains("[" + (data == null ? "" : data) + "#0][1#1]");
        }

        @Test
        void blanksAreDataToo() {
            assertThat(ran("AT+COUNT=5, a b ,1")).isEqualTo("COUNT=[5#5][ a b #0][1#1]");
        }

        @Test
        void anyOctetButALineEndIsData() {
            assertThat(ran("AT+COUNT=4,\0\u007f\u00ff\t,0")).isEqualTo("COUNT=[4#4][\0\u007f\u00ff\t#0][0#0]");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            5,"hello",1      | hello
            5,"he,lo",1      | he,lo
            5,"he"lo",1      | he"lo
            3,"a;b" ,1       | a;b
            5," a b ",1      | ~ a b ~
            1,\"\"\",1          | "
            """)
        void elseSoManyBetweenQuotes(String arguments, String data) {
            assertThat(ran("AT+COUNT=" + arguments)).contains("[" + data + "#0][1#1]");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "4,hello,1",
                    "6,hello,1",
                    "5,\"hello,1",
                    "5,\"hello\"1",
                    "4,\"hello\",1",
                    "6,\"hello\",1",
                    "5, \"hello\",1",
                    "99,hello,1",
                    "5,hello",
                    "5,hello;",
                    "5,",
                    "5",
                    "3,\"abc",
                    "3,\"abc\"",
                    "3,\"abc\" x,1",
                    "1,",
                    "1,a",
                    "1,\"",
                    "1,\"a",
                    "98,a,1"
                })
        void elseItIsAnError(String arguments) {
            refused("AT+COUNT=" + arguments);
        }

        @Test
        void theLineGoesOnBehindIt() {
            assertThat(ran("AT+COUNT=3,;A;,1;A4")).isEqualTo("COUNT=[3#3][;A;#0][1#1] A[4#4]");
        }
    }
}
