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
                        new ScriptLine.ExactTimes(at(10)));
        assertThat(lines.stream().map(ScriptLine::at))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
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
            < OK\\q         | 3 | a text with the escapes \\r \\n \\xHH \\{ \\\\, or a /pattern/ that Java understands
            < /(/           | 3 | a text with the escapes \\r \\n \\xHH \\{ \\\\, or a /pattern/ that Java understands
            < {x            | 3 | a text with the escapes \\r \\n \\xHH \\{ \\\\, or a /pattern/ that Java understands
            < {X}           | 3 | a text with the escapes \\r \\n \\xHH \\{ \\\\, or a /pattern/ that Java understands
            < {1x}          | 3 | a text with the escapes \\r \\n \\xHH \\{ \\\\, or a /pattern/ that Java understands
            < {}            | 3 | a text with the escapes \\r \\n \\xHH \\{ \\\\, or a /pattern/ that Java understands
            """)
    void wrongLinesAreNamedByLineAndColumn(String line, int column, String expected) {
        assertThat(error("# first\n\n" + line + "\n> AT\\q")).isEqualTo("name:3:" + column + ": expected " + expected);
    }

    @ParameterizedTest
    @CsvSource({"'~> ', 3", "'~> CON FROB', 8", "'<~ ACK 2.05 mid=x', 17", "'~>XYZ', 3"})
    void wrongDatagramsAreNamedByColumn(String line, int column) {
        assertThat(error("> AT\n" + line)).startsWith("name:2:" + column + ": expected ");
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
