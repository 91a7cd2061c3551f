package dev.fauxband.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fauxband.app.Spoken;
import dev.fauxband.data.Octets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command prints, and how it ends. */
final class ExplainCommandTest {
    private static String file(String name) {
        return Fixture.DIRECTORY.resolve(name).toString();
    }

    @ParameterizedTest
    @CsvSource({"picocom.log,0", "rtthread.log,0", "sendfail.log,1"})
    void theExitCodeSaysWhetherSomethingWentWrong(String name, int code) {
        assertThat(Spoken.by("explain", file(name)).exitCode()).isEqualTo(code);
    }

    @Test
    void theTextReadsFromTopToBottom() throws IOException {
        Path expected = Fixture.DIRECTORY.resolve("sscom-gbk.expected");
        String out = Spoken.by("explain", file("sscom-gbk.log")).out();
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(expected, out);
        }

        assertThat(out).isEqualTo(Files.readString(expected)).contains("这里开始注册平台", "… 126 s later");
    }

    @Test
    void eachLineIsAnObjectForPrograms() throws IOException {
        List<String> lines = Spoken.by("explain", "--json", file("esp-idf.log"))
                .out()
                .lines()
                .toList();
        ObjectMapper json = new ObjectMapper();
        JsonNode opened = json.readTree(lines.stream()
                .filter(line -> line.contains("\"AT+QLWOPEN=0\"") && line.contains("\"host\""))
                .findFirst()
                .orElseThrow());
        JsonNode summary = json.readTree(lines.get(lines.size() - 1));

        assertThat(opened.get("text").asText()).isEqualTo("AT+QLWOPEN=0");
        assertThat(opened.get("side").asText()).isEqualTo("host");
        assertThat(opened.get("atNs").asLong()).isEqualTo(14_400_000_000L);
        assertThat(opened.get("section").asText()).isEqualTo("Manual §3.5");
        assertThat(opened.get("standing").asText()).isEqualTo("configured");
        assertThat(summary.get("mistakes").asInt()).isEqualTo(3);
        assertThat(summary.get("found").get(0).get("mistake").asText()).isEqualTo("odd-hex");
    }

    @Test
    void thePageHoldsHostileLinesAsText() {
        String page = Spoken.by("explain", "--html", file("hostile.log")).out();

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;", "&amp;amp;")
                .contains("default-src 'none'", "prefers-color-scheme: dark")
                .doesNotContain("<script", "<img", "\u001B", "http:", "https:");
        assertThat(page.split("</style>", -1)).hasSize(2);
    }

    @Test
    void nothingInALogActsOnTheScreen(@TempDir Path directory) throws IOException {
        Path log = directory.resolve("evil.log");
        Files.writeString(log, "> AT+QLWCONF=\"\u001B]0;owned\u0007\u202Eabc\"\n< \u009B31mOK\n");

        assertThat(Spoken.by("explain", log.toString()).out())
                .doesNotContain("\u001B", "\u0007", "\u202E", "\u009B")
                .contains("\\x1B]0;owned\\x07\\x202Eabc");
    }

    @Test
    void allMistakesAreListed() {
        String out = Spoken.by("explain", "--list").out();

        assertThat(KnownMistake.all())
                .hasSizeGreaterThan(60)
                .allSatisfy(mistake -> assertThat(out.replaceAll("\\s+", " "))
                        .contains(mistake.word(), mistake.wrong(), mistake.mend()));
        assertThat(out.lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            explain | 2 | FILE is missing; write fauxband explain FILE, or - for standard input.
            explain --html --json x | 2 | --html and --json exclude each other; choose one.
            explain src/test/resources | 3 | src/test/resources is a directory; name a log in it.
            explain does-not-exist.log | 3 | there is no file does-not-exist.log.
            """)
    void aMistakeInWhatIsTypedIsOneSentence(String typed, int code, String sentence) {
        Spoken spoken = Spoken.by(typed.split(" ", -1));

        assertThat(spoken.exitCode()).isEqualTo(code);
        assertThat(spoken.err()).isEqualTo("fauxband explain: " + sentence + "\n");
    }

    @Test
    void anEmptyLogHoldsNothing(@TempDir Path directory) throws IOException {
        Path log = Files.createFile(directory.resolve("empty.log"));

        assertThat(Spoken.by("explain", log.toString()).out().strip())
                .isEqualTo("The log holds nothing that host or module said.");
    }

    @Test
    void aPictureOfALogIsNone(@TempDir Path directory) throws IOException {
        Path log = directory.resolve("log.png");
        Files.write(
                log, Octets.of(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13).toArray());
        Spoken spoken = Spoken.by("explain", log.toString());

        assertThat(spoken.exitCode()).isEqualTo(3);
        assertThat(spoken.err()).contains("log.png is no log, it is a PNG picture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"w6 AT+CSQ (6)\nr2 OK (2)\n", "12:00:01 w6 AT+CSQ (6)\n12:00:01 r2 OK (2)\n"})
    void whatCannotBeReadIsNoCleanBill(String lines, @TempDir Path directory) throws IOException {
        Path log = directory.resolve("odd.log");
        Files.writeString(log, lines);
        Spoken spoken = Spoken.by("explain", log.toString());

        assertThat(spoken.exitCode()).isEqualTo(1);
        assertThat(spoken.out().replaceAll("\\s+", " "))
                .contains("1 line \"w6 AT+CSQ (6)\": nothing in this log could be read, although it looks like AT.");
    }

    @Test
    void theSameMistakeInTwoCommandsIsTwo() throws IOException {
        Explanation explanation = Fixture.explained(
                Octets.utf8("AT+QLWRD=0\nERROR\nAT+QLWOPEN=2\nERROR\nAT+QLWOPEN=3\nERROR\nAT+QLWOPEN\nERROR\n"));

        assertThat(TextReport.of(explanation, false).replaceAll("\\s+", " "))
                .contains("What went wrong: 3 mistakes.", "lines 4, 6: <mode> is out of range")
                .contains("fauxband manual QLWOPEN");
    }

    @Test
    void coloursAreForTerminals() {
        Explanation explanation = Fixture.explained(Fixture.octets("sendfail.log"));

        assertThat(TextReport.of(explanation, true)).contains("\u001B[31m", "\u001B[0m");
        assertThat(TextReport.of(explanation, false)).doesNotContain("\u001B");
    }
}
