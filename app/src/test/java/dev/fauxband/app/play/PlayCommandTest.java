package dev.fauxband.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code play} on a new module. */
final class PlayCommandTest {
    @TempDir
    private Path directory;

    @Test
    void aScriptWithoutDatagramsPlaysWithTheSimPlatform() throws IOException {
        Spoken play = play("""
                > AT+QLWSERV="180.101.147.115",5683
                < OK
                > AT+QLWCONF="867724030023557"
                < OK
                > AT+QLWADDOBJ=19,0,1,"0"
                < OK
                > AT+QLWOPEN=0
                < OK
                < CONNECT OK
                < +QLWOBSERVE: 0,19,0,0
                """);

        assertThat(play.exitCode()).as(play.out()).isZero();
        assertThat(play.out()).endsWith("script.txt: passed, 10 lines\n");
    }

    @Test
    void aModuleThatHangsUpEndsThePlay() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread module = new Thread(() -> answerAndHangUp(door), "module");
            module.start();
            Spoken play = play("""
                    > AT+CGMI
                    < Quectel_Ltd
                    < OK
                    > AT
                    < OK
                    """, "--tcp", "127.0.0.1:" + door.getLocalPort());
            module.join();

            assertThat(play.exitCode()).as(play.err()).isEqualTo(1);
            assertThat(play.out()).contains("script.txt:3: expected OK, but the module hung up");
        }
    }

    private static void answerAndHangUp(ServerSocket door) {
        try (Socket host = door.accept()) {
            // Every play begins with ATE0.
            readTo('\r', host.getInputStream());
            host.getOutputStream().write("\r\nOK\r\n".getBytes(StandardCharsets.ISO_8859_1));
            readTo('\r', host.getInputStream());
            host.getOutputStream().write("\r\nQuectel_Ltd\r\n".getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readTo(char end, InputStream in) throws IOException {
        for (int octet = in.read(); octet != end; octet = in.read()) {
            assertThat(octet).isNotNegative();
        }
    }

    @Test
    void theAirIsInTheTraceAndOneSeedIsOneFate() throws IOException {
        String script = """
                > AT+QLWSERV="180.101.147.115",5683
                < OK
                > AT+QLWCONF="867724030023557"
                < OK
                ! air loss=20%
                > AT+QLWADDOBJ=19,0,1,"0"
                < OK
                > AT+QLWOPEN=0
                < OK
                < CONNECT OK
                < +QLWOBSERVE: 0,19,0,0
                """;
        Spoken play = play(script, "--air", "ce1", "--seed", "7", "--trace", "-");

        assertThat(play.exitCode()).as(play.out()).isZero();
        assertThat(play.out())
                .contains("# the air is ce1\n", "# the air is ce1,loss=20%\n")
                .containsPattern("~> CON POST [^\n]*\n# the air sets up an RRC connection for 2s\n# the air takes ");
        assertThat(play(script, "--air=ce1", "--seed=7", "--trace=-").out()).isEqualTo(play.out());
    }

    @Test
    void aScriptThatIsThePlatformHasNoAir() throws IOException {
        Spoken play = play("> AT+QLWOPEN=0\n< ERROR\n~> CON POST /rd\n", "--air", "ce1");

        assertThat(play.exitCode()).isEqualTo(2);
        assertThat(play.err()).contains("has datagrams and so is the platform itself; no air lies between.");
        assertThat(play("> AT\n", "--air", "ce1", "--tcp", "127.0.0.1:1").err()).contains("--air is for a new module");
    }

    @Test
    void faultsAreOfTheCommandLineAndOfTheScript() throws IOException {
        String script = """
                > AT+QLWSERV="180.101.147.115",5683
                < OK
                > AT+QLWCONF="867724030023557"
                < OK
                > AT+QLWADDOBJ=19,0,1,"0"
                < OK
                > AT+QLWOPEN=0
                < OK
                < CONNECT OK
                (60s)
                ! fault 4.04 on update
                > AT+QLWUPDATE
                < OK
                < UPDATE FAIL
                """;
        Spoken play = play(script, "--fault", "never-observes", "--fault", "split 1ms", "--seed", "7", "--trace", "-");

        assertThat(play.exitCode()).as(play.out()).isZero();
        assertThat(play.out()).contains("# fault: split 1ms\n");
    }

    @Test
    void aWrongActionIsFoundBeforeAnythingIsPlayed() throws IOException {
        Spoken play = play("> AT\n< NO\n! fault los 3%\n");

        assertThat(play.exitCode()).isEqualTo(2);
        assertThat(play.out()).isEmpty();
        assertThat(play.err()).contains("script.txt:3:3: there is no fault \"los\"; did you mean loss?");
        assertThat(play("! coverage ce9\n> AT\n").err())
                .contains("script.txt:1:3: coverage takes none|ce0|ce1|ce2, not ce9.");
        assertThat(play("! platform wrote /19\n> AT\n").err()).contains("script.txt:1:3: ");
        assertThat(play("! air ce8\n> AT\n").err()).contains("script.txt:1:3: ");
        assertThat(play("~> CON POST /rd\n! fault loss\n").err()).contains("script.txt:2:3: there is no action");
    }

    @Test
    void aScriptThatIsThePlatformHasNoFaults() throws IOException {
        Spoken play = play("> AT+QLWOPEN=0\n< ERROR\n~> CON POST /rd\n", "--fault", "no-ack");

        assertThat(play.exitCode()).isEqualTo(2);
        assertThat(play.err()).contains("has datagrams and so is the platform itself; faults are for sessions without");
        assertThat(play("> AT\n", "--fault", "loss", "--tcp", "127.0.0.1:1").err())
                .contains("--fault is for a new module");
    }

    @Test
    void aScriptWithDatagramsIsItselfThePlatform() throws IOException {
        Spoken play = play("""
                > AT+QLWSERV="180.101.147.115",5683
                < OK
                > AT+QLWCONF="a"
                < OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 4.03
                < CONNECT FAIL
                """);

        assertThat(play.exitCode()).as(play.out()).isZero();
    }

    @Test
    void theFirstDifferenceIsShownWithItsLine() throws IOException {
        Spoken play = play("> AT\n< OK\n> ATI\n< Quectel_BC66\n< OK\n");

        assertThat(play.exitCode()).isEqualTo(1);
        assertThat(play.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("script.txt:4: expected Quectel_BC66, but came Quectel_Ltd"),
                        line -> assertThat(line).matches(".*script\\.txt: the same again with --seed -?\\d+"));
        assertThat(play("> AT\n< NO\n", "--seed", "3").out()).doesNotContain("--seed");
    }

    @Test
    void keepGoingShowsAllDifferences() throws IOException {
        Path script = Files.writeString(directory.resolve("script.txt"), "> AT\n< NO\n> AT+CSQ\n< OH\n> AT\n< OK\n");

        Spoken play = Spoken.by("play", "--keep-going", script.toString());

        assertThat(play.exitCode()).isEqualTo(1);
        assertThat(play.out()).contains("script.txt:2: ", "script.txt:4: ");
    }

    @Test
    void junitXmlTellsWhatFailed() throws IOException {
        Path good = Files.writeString(directory.resolve("good.txt"), "> AT\n< OK\n");
        Path bad = Files.writeString(directory.resolve("bad.txt"), "> AT\n< <&\n");
        Path report = directory.resolve("report.xml");

        Spoken play = Spoken.by("play", "--junit", report.toString(), good.toString(), bad.toString());

        assertThat(play.exitCode()).isEqualTo(1);
        assertThat(Files.readString(report))
                .contains("tests=\"2\" failures=\"1\"")
                .contains("expected &lt;&amp;, but came OK");
    }

    @Test
    void aWrongScriptIsAMistakeWithLineAndColumn() throws IOException {
        Spoken play = play("> AT\n~> CON 9.99\n");

        assertThat(play.exitCode()).isEqualTo(2);
        assertThat(play.err()).contains("script.txt:2:");
        assertThat(play.err().lines()).hasSize(1);
    }

    @Test
    void theTraceOfAPlayedScriptPassesAgain() throws IOException {
        Path first = Files.writeString(directory.resolve("first.txt"), "> AT+CGSN=1\n< /.*/\n< OK\n");
        Path trace = directory.resolve("trace.txt");

        Spoken play = Spoken.by("play", first.toString(), "--seed", "5", "--trace", trace.toString());
        Spoken again = Spoken.by("play", trace.toString(), "--seed", "5");

        assertThat(play.exitCode()).isZero();
        assertThat(again.exitCode()).as(again.out()).isZero();
    }

    @Test
    void theTraceOfAReplayIsTheSameAgain() throws IOException {
        Path first = Files.writeString(directory.resolve("first.txt"), "> AT+CSQ\n< /.*/\n< OK\n");
        Path trace = directory.resolve("trace.txt");
        Path replay = directory.resolve("replay.txt");

        Spoken.by("play", first.toString(), "--seed", "5", "--trace", trace.toString());
        Spoken.by("play", trace.toString(), "--seed", "5", "--trace", replay.toString());

        assertThat(trace).content().contains("> AT+CSQ\n").doesNotContain("> ATE0");
        assertThat(Files.readAllLines(replay))
                .filteredOn(line -> line.startsWith(">"))
                .containsExactly("> AT+CSQ");
        assertThat(Spoken.by("diff", trace.toString(), replay.toString()).out()).isEqualTo("they mean the same\n");
    }

    @Test
    void theTraceHoldsAllScripts() throws IOException {
        Path one = Files.writeString(directory.resolve("one.txt"), "> AT+CSQ\n< /.*/\n< OK\n");
        Path two = Files.writeString(directory.resolve("two.txt"), "> AT+CESQ\n< /.*/\n< OK\n");

        Spoken play = Spoken.by("play", one.toString(), two.toString(), "--trace", "-");

        assertThat(play.out()).containsSubsequence("# " + one + "\n", "> AT+CSQ\n", "# " + two + "\n", "> AT+CESQ\n");
    }

    @Test
    void whatIsOfANewModuleIsRefusedForAnother() throws IOException {
        for (String option : List.of("--seed=4", "--trace=-")) {
            Spoken play = play("> AT\n", option, "--tcp", "127.0.0.1:1");

            assertThat(play.exitCode()).isEqualTo(2);
            assertThat(play.err()).contains(option.replaceFirst("=.*", "") + " is for a new module");
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidBeforeTheFirstLine() throws IOException {
        Path nowhere = directory.resolve("none").resolve("out");
        for (String option : List.of("--junit", "--trace")) {
            Spoken play = play("> AT\n< NO\n", option, nowhere.toString());

            assertThat(play.exitCode()).isEqualTo(3);
            assertThat(play.out()).isEmpty();
            assertThat(play.err()).contains(option + ": cannot write " + nowhere + ": there is no directory ");
        }
        assertThat(play("> AT\n", "--trace", directory.toString()).err()).contains("it is a directory.");
    }

    @Test
    void faultsOfThePlatformAreRemarksOfTheTrace() throws IOException {
        Spoken play = play("> AT\n< OK\n(6s)\n", "--fault", "no-ack for 5s", "--trace", "-");

        assertThat(play.out()).containsSubsequence("# fault: no-ack for 5s\n", "# fault: no-ack for 5s has ended\n");
    }

    @Test
    void aFileIsNoSerialPortAndStaysAsItIs() throws IOException {
        Path script = Files.writeString(directory.resolve("script.txt"), "> AT\n< OK\n");
        Path precious = Files.writeString(directory.resolve("keep.txt"), "precious");
        Path missing = directory.resolve("none.tty");

        Spoken file = Spoken.by("play", script.toString(), "--pty", precious.toString());
        Spoken nothing = Spoken.by("play", script.toString(), "--pty", missing.toString());

        assertThat(file.exitCode()).isEqualTo(3);
        assertThat(file.err()).contains("keep.txt is no serial port").hasLineCount(1);
        assertThat(precious).hasContent("precious");
        assertThat(nothing.exitCode()).isEqualTo(3);
        assertThat(nothing.err()).contains("there is no ").hasLineCount(1);
        assertThat(missing).doesNotExist();
    }

    @Test
    void nothingToPlayIsAMistake() throws IOException {
        Spoken empty = play("# just a remark\n");
        Spoken missing = Spoken.by("play", directory.resolve("none.txt").toString());
        Spoken folder = Spoken.by("play", directory.toString());

        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.err()).contains("has no line to play").hasLineCount(1);
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("there is no file ").hasLineCount(1);
        assertThat(folder.err()).contains("it is a directory").hasLineCount(1);
    }

    private Spoken play(String text, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve("script.txt"), text);
        return Spoken.by(Stream.concat(Stream.of("play", file.toString()), Arrays.stream(options))
                .toArray(String[]::new));
    }
}
