package dev.fauxband.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code repeat N}, {@code end} and {@code include FILE}. */
final class ScriptBlocksTest {
    private static ScriptParser.Result parse(String text, Map<String, String> others) {
        return ScriptParser.parse("dir/name", text, file -> Optional.ofNullable(others.get(file)));
    }

    /** What the host types, with where it stands. */
    private static List<String> typed(String text, Map<String, String> others) {
        return ((ScriptParser.Result.Read) parse(text, others))
                .script().lines().stream()
                        .map(line -> ((ScriptLine.Host) line).text() + " at " + line.at())
                        .toList();
    }

    private static String error(String text, Map<String, String> others) {
        return ((ScriptParser.Result.Wrong) parse(text, others)).error().toString();
    }

    @Test
    void linesAreRepeatedEachInItsPlace() {
        assertThat(typed("> A\nrepeat 2\n> B\nrepeat 2\n> C\nend\nend\n> D", Map.of()))
                .containsExactly(
                        "A at dir/name:1",
                        "B at dir/name:3",
                        "C at dir/name:5",
                        "C at dir/name:5",
                        "B at dir/name:3",
                        "C at dir/name:5",
                        "C at dir/name:5",
                        "D at dir/name:8");
        assertThat(typed("repeat 0\n> A\nend", Map.of())).isEmpty();
    }

    @Test
    void anotherScriptStandsInPlaceOfItsName() {
        assertThat(typed(
                        "> A\nrepeat 2\ninclude b.txt\nend",
                        Map.of("dir/b.txt", "> B\ninclude sub/c.txt", "dir/sub/c.txt", "> C\ninclude /d", "/d", "> D")))
                .containsExactly(
                        "A at dir/name:1",
                        "B at dir/b.txt:1",
                        "C at dir/sub/c.txt:1",
                        "D at /d:1",
                        "B at dir/b.txt:1",
                        "C at dir/sub/c.txt:1",
                        "D at /d:1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            repeat x         | dir/name:1:8: expected a number of times, 0 to 100000
            repeat -1        | dir/name:1:8: expected a number of times, 0 to 100000
            repeat 100001    | dir/name:1:8: expected a number of times, 0 to 100000
            > A;end          | dir/name:2:1: expected a line "repeat N" before this end
            repeat 2;> A     | dir/name:1:1: expected a line "end" somewhere behind this repeat
            include b.txt    | dir/name:1:9: expected a script that can be read; there is no dir/b.txt
            """)
    void mistakesAreNamedByPlace(String lines, String expected) {
        assertThat(error(lines.replace(';', '\n'), Map.of())).isEqualTo(expected);
    }

    @Test
    void aMistakeInAnotherScriptIsNamedThere() {
        assertThat(error("include b", Map.of("dir/b", "> A\n(2)"))).startsWith("dir/b:2:1: expected a time");
        assertThat(error("repeat 2\ninclude b\nend", Map.of("dir/b", "> A\nend")))
                .isEqualTo("dir/b:2:1: expected a line \"repeat N\" before this end");
        assertThat(error("include b\nend", Map.of("dir/b", "repeat 2")))
                .isEqualTo("dir/b:1:1: expected a line \"end\" somewhere behind this repeat");
    }

    @Test
    void scriptsThatIncludeThemselvesAreFound() {
        assertThat(error("include b", Map.of("dir/b", "include b")))
                .isEqualTo("dir/b:1:9: expected at most 8 scripts that include each other");
    }

    @Test
    void repeatsHaveBounds() {
        String[] nested = new String[ScriptBlocks.DEPTH_MAX + 1];
        Arrays.fill(nested, "repeat 1");
        assertThat(error(String.join("\n", nested), Map.of())).contains("at most 8 repeats inside each other");
        assertThat(error("repeat 99999\n> A\n> B\nend", Map.of())).contains("at most 100000 lines, repeated ones");
        assertThat(error("repeat 100000\n> A\nend\n> B", Map.of())).contains("at most 100000 lines");
    }
}
