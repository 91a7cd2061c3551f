package dev.fauxband.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fauxband.app.Running;
import dev.fauxband.app.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run}, as a process. */
final class RunIT {
    @TempDir
    private Path directory;

    @Test
    void tellsItsDoorsThenReady() throws Exception {
        try (Running run = Running.start(directory, "run", "--pty", "./a.tty", "--tcp", "127.0.0.1:0")) {
            run.awaitOut("ready");

            assertThat(run.out().get(0)).matches("pty \\./a\\.tty -> /dev/pts/[0-9]+");
            assertThat(run.out().get(1)).matches("tcp 127\\.0\\.0\\.1:[0-9]+");
            assertThat(run.out().get(2)).isEqualTo("picocom ./a.tty");
            assertThat(run.out()).hasSize(4);
        }
    }

    @Test
    void withoutADoorItIsASerialPortAndASecondOneTakesTheNextName() throws Exception {
        try (Running first = Running.start(directory, "run")) {
            first.awaitOut("ready");
            try (Running second = Running.start(directory, "run")) {
                assertThat(second.awaitOut("pty")).startsWith("pty ./fauxband-2.tty -> ");
                assertThat(second.awaitErr("taken")).contains("./fauxband.tty").contains("./fauxband-2.tty");
            }
        }
    }

    @Test
    void endsOnSigtermWithZeroAndTakesItsLinkAway() throws Exception {
        try (Running run = Running.start(directory, "run")) {
            run.awaitOut("ready");
            Path link = directory.resolve("fauxband.tty");
            assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();

            run.terminate();

            assertThat(run.awaitEnd()).isZero();
            assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
        }
    }

    @Test
    void registersSendsAndReceivesWithAPlatformInTheBox() throws Exception {
        try (Running run = Running.start(directory, "run", "--tcp", "127.0.0.1:0", "--platform", "sim");
                Wire host = new Wire(run.port("tcp "))) {
            host.register();
            host.ask("AT+QLWDATASEND=19,0,0,1,01,0x0100");
            host.await("\r\nSEND OK\r\n");
            run.type("write 19/1/0 AAAA0000\n");

            assertThat(host.await("0000\r\n")).isEqualTo("\r\n+QLWDATARECV: 19,1,0,4,AAAA0000\r\n");
            assertThat(run.awaitOut("platform: notified")).contains("/19/0/0");
        }
    }

    @Test
    void modulesKnowTheTimeOfTheMachine() throws Exception {
        try (Running run = Running.start(directory, "run", "--tcp", "127.0.0.1:0");
                Wire host = new Wire(run.port("tcp "))) {
            String told = host.ask("AT+CCLK?").replaceAll("(?s).*\"(.*)[+-]..\".*", "$1");

            assertThat(LocalDateTime.parse(told, DateTimeFormatter.ofPattern("yy/MM/dd,HH:mm:ss", Locale.ROOT)))
                    .isCloseTo(LocalDateTime.now(ZoneId.systemDefault()), within(1, ChronoUnit.MINUTES));
        }
    }

    @Test
    void aColdModuleBootsAndTellsWhenItIsAttached() throws Exception {
        try (Running run = Running.start(
                        directory, "run", "--tcp", "127.0.0.1:0", "--cold", "--set=boot=rdy", "--set=bootTime=2s");
                Wire host = new Wire(run.port("tcp "))) {
            host.await("\r\n+CPIN: READY\r\n");

            assertThat(host.ask("AT+CGATT?")).contains("\r\nOK\r\n");
        }
    }

    @Test
    void timePassesFasterWhenTheUserInsists() throws Exception {
        try (Running run = Running.start(
                        directory,
                        "run",
                        "--tcp",
                        "127.0.0.1:0",
                        "--platform",
                        "sim",
                        "--speed=100",
                        "--speed-anyway");
                Wire host = new Wire(run.port("tcp "))) {
            host.register();
            run.type("fault no-ack\n");
            run.awaitOut("fault no-ack: taken");
            host.ask("AT+QLWDATASEND=19,0,0,1,01,0x0100");

            // 126 s of retransmission are 1.26 s here; the wire gives up after 30.
            assertThat(host.await("SEND FAIL\r\n")).endsWith("\r\nSEND FAIL\r\n");
        }
    }

    @Test
    void redirectsBothWaysAndKeepsTheAddressThatTheHostWrote() throws Exception {
        try (Running platform = Running.start(directory, "platform", "--kind", "sim", "--port", "0");
                Running run = Running.start(
                        directory,
                        "run",
                        "--tcp",
                        "127.0.0.1:0",
                        "--redirect",
                        "180.101.147.115:5683=127.0.0.1:" + platform.port("platform "));
                Wire host = new Wire(run.port("tcp "))) {
            host.register();

            assertThat(host.ask("AT+QLWSERV?")).startsWith("\r\n+QLWSERV: \"180.101.147.115\",5683\r\n");
            assertThat(platform.awaitOut("registered")).contains("867724030023557");
        }
    }

    @Test
    void nothingLeavesThisMachineUnderTheGuard() throws Exception {
        try (Running run = Running.start(directory, "run", "--tcp", "127.0.0.1:0", "--set", "ackTimeout=20ms");
                Wire host = new Wire(run.port("tcp "))) {
            configure(host, "180.101.147.115");

            host.await("\r\nCONNECT FAIL\r\n");
            assertThat(run.awaitErr("nothing leaves"))
                    .contains("180.101.147.115")
                    .contains("--redirect");
        }
    }

    @Test
    void aNameIsNotLookedUpUnderTheGuard() throws Exception {
        try (Running run = Running.start(directory, "run", "--tcp", "127.0.0.1:0");
                Wire host = new Wire(run.port("tcp "))) {
            configure(host, "platform.example");

            host.await("\r\nCONNECT FAIL\r\n");
            assertThat(run.awaitErr("CONNECT FAIL")).contains("platform.example");
        }
    }

    @Test
    void saysAtOnceThatNothingListensAndWhatToDo() throws Exception {
        try (Running run = Running.start(directory, "run", "--tcp", "127.0.0.1:0");
                Wire host = new Wire(run.port("tcp "))) {
            configure(host, "127.0.0.1");

            assertThat(run.awaitErr("nothing listens")).contains("127.0.0.1:9").contains("fauxband run --platform");
        }
    }

    @Test
    void standardOutputHoldsNothingButTheLine() throws Exception {
        try (Running run = Running.start(directory, "run", "--stdio", "--platform", "sim")) {
            run.awaitErr("ready");
            run.type("ATE0\rAT+QLWSERV=\"10.0.0.1\",5683\rAT+QLWCONF=\"a\"\rAT+QLWOPEN=0\r");
            run.endInput();

            assertThat(run.awaitEnd()).isZero();
            assertThat(run.out()).containsExactly("ATE0", "", "OK", "", "OK", "", "OK", "", "OK", "", "CONNECT OK");
        }
    }

    @Test
    void asMuchAsStandardOutputTakesIsAsked() throws Exception {
        try (Running run = Running.start(directory, "run", "--stdio")) {
            run.type("ATE0\r" + "AT+CLAC\r".repeat(200));
            run.endInput();

            assertThat(run.awaitEnd()).isZero();
            assertThat(run.out().stream().filter("OK"::equals)).hasSize(201);
            assertThat(run.err()).containsExactly("stdio", "ready");
        }
    }

    @Test
    void answersAtLineSpeedAreWaitedFor() throws Exception {
        try (Running run = Running.start(directory, "run", "--stdio", "--baud", "9600")) {
            run.type("ATE0\rAT\rAT\r");
            run.endInput();

            assertThat(run.awaitEnd()).isZero();
            assertThat(run.out()).containsExactly("ATE0", "", "OK", "", "OK", "", "OK");
        }
    }

    /** A look for networks takes some twenty seconds. */
    @Test
    void whatTakesLongIsWaitedForAfterTheEndOfInput() throws Exception {
        try (Running run = Running.start(directory, "run", "--stdio", "--set", "scanTime=11s")) {
            run.type("ATE0\rAT+COPS=?\rAT+CGMM\r");
            run.endInput();

            assertThat(run.awaitEnd()).isZero();
            assertThat(run.out()).endsWith("", "Quectel_BC26", "", "OK");
        }
    }

    @Test
    void faultsConcernModuleAndPlatform() throws Exception {
        try (Running run = Running.start(
                directory,
                "run",
                "--stdio",
                "--platform=sim",
                "--fault=split 1ms",
                "--fault=4.03 on register",
                "--trace=trace.txt")) {
            run.awaitErr("ready");
            run.type("ATE0\rAT+QLWSERV=\"10.0.0.1\",5683\rAT+QLWCONF=\"a\"\rAT+QLWOPEN=0\r");
            run.endInput();

            assertThat(run.awaitEnd()).isZero();
            assertThat(run.out()).containsExactly("ATE0", "", "OK", "", "OK", "", "OK", "", "OK", "", "CONNECT FAIL");
        }
        assertThat(Files.readString(directory.resolve("trace.txt"))).contains("# fault: split 1ms\n");
    }

    @Test
    void aHostThatShutsItsDirectionHearsLateResults() throws Exception {
        try (Running run = Running.start(directory, "run", "--tcp", "127.0.0.1:0", "--platform", "sim");
                Wire host = new Wire(run.port("tcp "))) {
            host.type("AT+QLWSERV=\"10.0.0.1\",5683\rAT+QLWCONF=\"a\"\rAT+QLWOPEN=0\r");
            host.endInput();

            host.await("\r\nCONNECT OK\r\n");
        }
    }

    @Test
    void theTraceOfARunCanBePlayed() throws Exception {
        Path trace = directory.resolve("trace.txt");
        try (Running run = Running.start(
                directory, "run", "--stdio", "--platform", "sim", "--seed", "7", "--trace", "trace.txt")) {
            run.type("ATE0\rAT+QLWSERV=\"10.0.0.1\",5683\rAT+QLWCONF=\"a\"\rAT+QLWOPEN=0\r");
            run.endInput();
            assertThat(run.awaitEnd()).isZero();
        }
        assertThat(Files.readString(trace)).contains("# registration: REGISTERING -> REGISTERED (2.01)");

        try (Running play = Running.start(directory, "play", "--seed", "7", "trace.txt")) {
            assertThat(play.awaitEnd()).as(String.join("\n", play.out())).isZero();
        }
    }

    @Test
    void aLogHasTheTimeOfDay() throws Exception {
        try (Running run = Running.start(directory, "run", "--stdio", "--log", "run.log")) {
            run.type("AT\r");
            run.endInput();
            assertThat(run.awaitEnd()).isZero();
        }
        assertThat(Files.readString(directory.resolve("run.log")))
                .containsPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S* module > AT\n");
    }

    @Test
    void aLogThatCannotBeWrittenIsOneSentenceAndThree() throws Exception {
        try (Running run = Running.start(directory, "run", "--stdio", "--log", "/proc/none/run.log")) {
            assertThat(run.awaitEnd()).isEqualTo(3);
            assertThat(run.err()).anyMatch(line -> line.contains("cannot write the log to /proc/none/run.log"));
        }
    }

    @Test
    void mistakesAreOneSentenceAndTwo() throws Exception {
        try (Running run = Running.start(directory, "run", "--tcp", "127.0.0.1")) {
            assertThat(run.awaitEnd()).isEqualTo(2);
            assertThat(run.err()).singleElement().asString().contains("HOST:PORT");
        }
    }

    private static void configure(Wire host, String address) throws IOException {
        host.ask("ATE0");
        host.ask("AT+QLWSERV=\"" + address + "\",9");
        host.ask("AT+QLWCONF=\"a\"");
        host.ask("AT+QLWOPEN=0");
    }

    @Test
    void aTakenPortOfThePlatformIsSaidInOneLine() throws Exception {
        try (Running first = Running.start(directory, "run", "--platform", "sim", "--tcp", "127.0.0.1:0")) {
            first.awaitOut("ready");
            try (Running second = Running.start(directory, "run", "--platform", "--tcp", "127.0.0.1:0")) {
                second.awaitOut("ready");

                assertThat(second.out()).contains("127.0.0.1:5683 is taken; the platform is at another port");
                assertThat(second.err()).isEmpty();
            }
        }
    }

    @Test
    void aNameThatTheGuardKeepsHereIsNamedWithTheGuard() throws Exception {
        try (Running run = Running.start(directory, "run", "--tcp", "127.0.0.1:0");
                Wire host = new Wire(run.port("tcp "))) {
            host.type("AT+QLWSERV=\"example.com\",5683\rAT+QLWCONF=\"a\"\rAT+QLWOPEN=0\r");
            host.await("CONNECT FAIL");

            assertThat(run.awaitErr("example.com")).contains("--net loopback keeps look-ups on this machine");
        }
    }
}
