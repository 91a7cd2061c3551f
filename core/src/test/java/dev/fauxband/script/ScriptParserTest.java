package dev.fauxband.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each line of a transcript is, and where a wrong one is wrong. */
final class ScriptParserTest {
    private static List<ScriptLine> read(String text) {
        return ((ScriptParser.Result.Read) ScriptParser.parse("name", text))
                .script()
                .lines();
    }

    private static String error(String text) {
        return ((ScriptParser.Result.Wrong) ScriptParser.parse("name", text))
                .error()
                .toString();
    }

    private static Place at(int line) {
        return new Place("name", line);
    }

    private static TextPattern pattern(String text) {
        return TextPattern.read(text).orElseThrow();
    }

    @Test
    void eachMarkMakesItsLine() {
        List<ScriptLine> lines = read("""
                > AT+CSQ
                < +CSQ: 22,0
                ~> CON GET /19/0/0
                <~ ACK 2.05
                ! host gone
                (1.5s)
                (<128s)
                echo on
                echo off
                times exact
                < OK
                """);

        assertThat(lines)
                .containsExactly(
                        new ScriptLine.Host(at(1), "AT+CSQ"),
                        new ScriptLine.Module(at(2), pattern("+CSQ: 22,0")),
                        new ScriptLine.Sent(at(3), "CON GET /19/0/0"),
                        new ScriptLine.Received(at(4), "ACK 2.05"),
                        new ScriptLine.Action(at(5), List.of("host", "gone")),
                        new ScriptLine.Pause(at(6), 1_500_000_000L),
                        new ScriptLine.Within(at(7), 128_000_000_000L),
                        new ScriptLine.Echo(at(8), true),
                        new ScriptLine.Echo(at(9), false),
                        new ScriptLine.ExactTimes(at(10)),
                        new ScriptLine.Module(at(11), pattern("OK")));
        assertThat(lines.stream().map(ScriptLine::at))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 11)
                        .mapToObj(ScriptParserTest::at)
                        .toList());
    }

    @Test
    void emptyLinesAndRemarksAreNothing() {
        assertThat(read("")).isEmpty();
        assertThat(read("\n   \n# a remark\n#\n\t\n// another\n   // a third\n"))
                .isEmpty();
    }

    @Test
    void linesMayEndInAnyWay() {
        assertThat(read("> AT\r\n< OK\r> AT\n< OK"))
                .extracting(line -> line.at().line())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void oneBlankBehindAMarkIsNotPartOfTheText() {
        assertThat(read(">AT\n>  AT\n> AT \n>"))
                .containsExactly(
                        new ScriptLine.Host(at(1), "AT"),
                        new ScriptLine.Host(at(2), " AT"),
                        new ScriptLine.Host(at(3), "AT "),
                        new ScriptLine.Host(at(4), ""));
        assertThat(read("<  OK\n<OK "))
                .containsExactly(
                        new ScriptLine.Module(at(1), pattern(" OK")), new ScriptLine.Module(at(2), pattern("OK ")));
    }

    @Test
    void unmarkedLinesAreTheHostsIfTheyBeginWithAt() {
        assertThat(read("AT+CSQ // how strong?\nat\n  ATI  \n+CSQ: 22,0 //so strong\nOK\nCONNECT OK"))
                .containsExactly(
                        new ScriptLine.Host(at(1), "AT+CSQ"),
                        new ScriptLine.Host(at(2), "at"),
                        new ScriptLine.Host(at(3), "ATI"),
                        new ScriptLine.Module(at(4), pattern("+CSQ: 22,0")),
                        new ScriptLine.Module(at(5), pattern("OK")),
                        new ScriptLine.Module(at(6), pattern("CONNECT OK")));
    }

    @Test
    void remarksEndOnlyUnmarkedLines() {
        assertThat(read("> AT // x\nAT//x"))
                .containsExactly(new ScriptLine.Host(at(1), "AT // x"), new ScriptLine.Host(at(2), "AT//x"));
    }

    @Test
    void actionsAreWords() {
        assertThat(read("!  platform   write  /19/1/0 "))
                .containsExactly(new ScriptLine.Action(at(1), List.of("platform", "write", "/19/1/0")));
    }

    @ParameterizedTest
    @CsvSource({"(0s), 0", "(50ms), 50000000", "( 2s), -1", "(2m), 120000000000", "(1.25s)  , 1250000000"})
    void pausesAreDurations(String line, long ns) {
        if (ns < 0) {
            assertThat(error(line)).isEqualTo("name:1:1: expected a time such as (2s), (50ms) or (<128s)");
        } else {
            assertThat(read(line)).containsExactly(new ScriptLine.Pause(at(1), ns));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            (2)             | 1 | a time such as (2s), (50ms) or (<128s)
            (2s             | 1 | a time such as (2s), (50ms) or (<128s)
            (<2s            | 1 | a time such as (2s), (50ms) or (<128s)
            (>2s)           | 1 | a time such as (2s), (50ms) or (<128s)
            ()              | 1 | a time such as (2s), (50ms) or (<128s)
            echo maybe      | 6 | echo on or echo off
            echo on off     | 6 | echo on or echo off
            > AT\\q         | 5 | one of the escapes \\r \\n \\xHH \\{ \\\\
            > AT\\x1        | 5 | one of the escapes \\r \\n \\xHH \\{ \\\\
            > AT\\xG1       | 5 | one of the escapes \\r \\n \\xHH \\{ \\\\
            > \\            | 3 | one of the escapes \\r \\n \\xHH \\{ \\\\
            > \\r\\x41\\    | 9 | one of the escapes \\r \\n \\xHH \\{ \\\\
            < OK\\q         | 5 | a text with escapes \\r \\n \\xHH \\{ \\\\ and names {imei}, or a Java /pattern/
            < /(/           | 3 | a text with escapes \\r \\n \\xHH \\{ \\\\ and names {imei}, or a Java /pattern/
            < {x            | 3 | a text with escapes \\r \\n \\xHH \\{ \\\\ and names {imei}, or a Java /pattern/
            < {X}           | 3 | a text with escapes \\r \\n \\xHH \\{ \\\\ and names {imei}, or a Java /pattern/
            < {1x}          | 3 | a text with escapes \\r \\n \\xHH \\{ \\\\ and names {imei}, or a Java /pattern/
            < a{x           | 4 | a text with escapes \\r \\n \\xHH \\{ \\\\ and names {imei}, or a Java /pattern/
            < {y}a\\rb{x}{z | 13 | a text with escapes \\r \\n \\xHH \\{ \\\\ and names {imei}, or a Java /pattern/
            > AT={x         | 6 | a name in braces such as {imei}, or \\{ for a brace
            > AT={x}        | 6 | a name that a line before has captured; none has captured {x}
            <~ ACK mid={m}  | 11 | a name that a line before has captured; none has captured {m}
            include         | 9 | a script to include, beside this one
            repeat          | 8 | a number of times, 0 to 100000
            repeat x        | 8 | a number of times, 0 to 100000
            times foo       | 7 | times exact
            times           | 7 | times exact
            ~  repeat 3~    | 1 | "repeat" at the beginning of the line, without blanks before it
            ~  end~         | 1 | "end" at the beginning of the line, without blanks before it
            ~ > AT~         | 1 | ">" at the beginning of the line, without blanks before it
            ~\t(2s)~        | 1 | "(2s)" at the beginning of the line, without blanks before it
            (<2s)           | 1 | a line of the module behind it, which comes within this time
            < {}            | 3 | a text with escapes \\r \\n \\xHH \\{ \\\\ and names {imei}, or a Java /pattern/
            """)
    void wrongLinesAreNamedByLineAndColumn(String line, int column, String expected) {
        assertThat(error("# first\n\n" + line + "\n")).isEqualTo("name:3:" + column + ": expected " + expected);
    }

    @ParameterizedTest
    @CsvSource({"'~> ', 3", "'~> CON FROB', 8", "'<~ ACK 2.05 mid=x', 17", "'~>XYZ', 3"})
    void wrongDatagramsAreNamedByColumn(String line, int column) {
        assertThat(error("> AT\n" + line)).startsWith("name:2:" + column + ": expected ");
    }

    @Test
    void whatADatagramShouldBeIsASentence() {
        assertThat(error("~> AT"))
                .isEqualTo("name:1:4: expected a datagram: a message begins with CON, NON, ACK or RST");
        assertThat(error("~> CON GET foo=1")).isEqualTo("name:1:12: expected a datagram: there is no field named foo");
        assertThat(error("~> CON FROB")).startsWith("name:1:8: expected a field as name=value, or a payload: ");
    }

    @Test
    void aScriptWithWireLinesIsThePlatform() {
        assertThat(new Script("a", read("> AT\n< OK")).wire()).isFalse();
        assertThat(new Script("a", read("> AT\n~> CON GET")).wire()).isTrue();
        assertThat(new Script("a", read("<~ CON GET\n> AT")).wire()).isTrue();
    }

    @Test
    void scriptsHaveABound() {
        String most = IntStream.range(0, ScriptBlocks.LINES_MAX - 1)
                .mapToObj(i -> "#\n")
                .collect(Collectors.joining());

        assertThat(read(most + "> AT")).hasSize(1);
        assertThat(error(most + "> AT\n")).isEqualTo("name:100001:1: expected at most 100000 lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{x}", "a{x}b{y_1}", "\\x00", "\\{x}", "/a{2}/", "/", "//"})
    void theseAreTexts(String text) {
        assertThat(TextPattern.read(text)).isPresent();
    }
}
