package dev.fauxband.app.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code term} at a terminal and on a pipe, at a module that runs and at one of its own. */
@Timeout(120)
final class TermIT {
    private static final String TAB = "\t";
    private static final String END = "\u0004";
    private static final String NO_LINE = "\u0015";

    @TempDir
    private Path directory;

    private Map<String, String> environment(String... more) {
        String home = directory.toString();
        return more.length == 0
                ? Map.of("XDG_RUNTIME_DIR", home, "XDG_STATE_HOME", home)
                : Map.of("XDG_RUNTIME_DIR", home, "XDG_STATE_HOME", home, more[0], more[1]);
    }

    private Running run(String... more) throws Exception {
        String[] arguments = {"run", "--platform", "sim", "--control", "127.0.0.1:0", more[0], more[1]};
        Running run = Running.start(directory, environment(), arguments);
        run.awaitOut("ready");
        return run;
    }

    /** Registers with keys alone, and a URC comes while a line is being typed. */
    @Test
    void tabCompletesAndAReportBreaksNoLine() throws Exception {
        try (Running run = run("--tcp", "127.0.0.1:0");
                Keyboard user = Keyboard.at(directory, environment(), "term", "tcp:127.0.0.1:" + run.port("tcp "))) {
            user.awaits("Ctrl-D ends");
            user.type("AT+QLWSE" + TAB);
            user.awaits("RV");
            user.type("=\"180.101.147.115\"," + TAB);
            user.awaits("<port>: UDP port of the platform");
            user.type("5683\r");
            user.awaits("< OK");
            for (String line : new String[] {
                "AT+QLWCONF=\"867724030023557\"", "AT+QLWADDOBJ=19,0,1,\"0\"", "AT+QLWADDOBJ=19,1,1,\"0\""
            }) {
                user.type(line + "\r");
                user.awaits("< OK");
            }
            user.type("AT+QLWOPEN=" + TAB);
            user.awaits("buffer access");
            user.type("0\r");
            user.awaits("< CONNECT OK");
            user.awaits("< +QLWOBSERVE: 0,19,0,0");

            user.type("AT+QLWDATAST");
            user.awaits("AT+QLWDATAST");
            run.type("write 19/1/0 \"hello\"\n");
            user.awaits("< +QLWDATARECV: 19,1,0,5,68656C6C6F");
            user.awaits("# \"hello\"");
            user.awaits("> AT+QLWDATAST");
            user.type("ATUS?\r");
            user.awaits("< +QLWDATASTATUS: ");

            user.type(END);
            assertThat(user.awaitEnd()).isZero();
        }
        assertThat(directory.resolve("fauxband/term-history"))
                .content()
                .contains("AT+QLWSERV=\"180.101.147.115\",5683\n", "AT+QLWDATASTATUS?\n");
    }

    @Test
    void slashCommandsReachTheControlDoorOfTheRunThatIsFound() throws Exception {
        try (Running run = run("--pty", "./module.tty");
                Keyboard user = Keyboard.at(directory, environment("NO_COLOR", "1"), "term")) {
            user.awaits("# pty ");
            user.type("/st" + TAB);
            user.awaits("ate");
            user.type(" registration\r");
            user.awaits("DEREGISTERED");
            user.type("/drop 1\r");
            user.awaits("# the next datagram up is lost");
            user.type("/do coverage none\r");
            user.awaits("# done");
            user.type("AT+CSQ\r");
            user.awaits("< +CSQ: 99,99");
            user.awaits("< OK");
            user.type("AT+QLWDEL\r");
            user.awaits("< OK");
            user.type("/help QLWDATASEND\r");
            user.awaits("AT+QLWDATASEND=<obj_id>");
            user.type("AT+QLWUPDATE\r");
            assertThat(user.awaits("# hint: register again")).doesNotContain("\u001b[31", "\u001b[2m");
            user.type("AT+CS" + NO_LINE + "/quit\r");
            assertThat(user.awaitEnd()).isZero();
            assertThat(run.out()).noneMatch(line -> line.contains("failed"));
        }
    }

    @Test
    void aModuleThatHangsUpEndsTheTerminal() throws Exception {
        try (Running run = run("--tcp", "127.0.0.1:0");
                Keyboard user = Keyboard.at(directory, environment(), "term")) {
            user.awaits("# tcp 127.0.0.1:" + run.port("tcp ") + " (your newest run);");
            user.awaits("Ctrl-D ends");
            user.type("AT+CG");
            user.awaits("AT+CG");
            run.terminate();

            user.awaits("the module has hung up.");
            assertThat(user.awaitEnd()).isEqualTo(3);
        }
    }

    @Test
    void onAPipeItIsPlainAndWaitsForWhatIsUnderWay() throws Exception {
        try (Running term = Running.start(directory, environment(), "term", "--own")) {
            term.type("""
                    AT+CSQ
                    AT+QLWSERV="1.2.3.4",5683
                    AT+QLWCONF="name"
                    AT+QLWADDOBJ=19,0,1,"0"
                    /save session.txt
                    AT+QLWOPEN=0
                    /state registration
                    """);
            term.endInput();

            assertThat(term.awaitEnd()).as(String.join("\n", term.err())).isZero();
            assertThat(term.out())
                    .startsWith("+CSQ: 22,0", "OK", "OK", "OK", "OK", "OK", "CONNECT OK")
                    .anyMatch(line -> line.matches("state +REGISTERED"))
                    .noneMatch(line -> line.contains("\u001b"));
            assertThat(term.err())
                    .startsWith("fauxband term: a module of its own, with the platform sim")
                    .anyMatch(line -> line.startsWith("platform: registered name"));
        }
        try (Running play = Running.start(directory, "play", "session.txt", "--trace", "-")) {
            assertThat(Files.readString(directory.resolve("session.txt"))).contains("> AT+QLWCONF=\"name\"\n");
            assertThat(play.awaitEnd()).as(String.join("\n", play.out())).isZero();
        }
    }

    @Test
    void onAPipeItSaysWhichModuleItTook() throws Exception {
        try (Running run = run("--tcp", "127.0.0.1:0");
                Running term = Running.start(directory, environment(), "term")) {
            term.type("AT\n");
            term.endInput();

            assertThat(term.awaitEnd()).isZero();
            assertThat(term.out()).containsExactly("OK");
            assertThat(term.err())
                    .containsExactly("fauxband term: tcp 127.0.0.1:" + run.port("tcp ") + " (your newest run)");
        }
    }

    @Test
    void whereNoModuleAnswersItSaysSo() throws Exception {
        try (Running term = Running.start(directory, environment(), "term", "./nothing.tty")) {
            assertThat(term.awaitEnd()).isEqualTo(3);
            assertThat(term.err())
                    .containsExactly("fauxband term: there is no ./nothing.tty; 'fauxband run --pty ./nothing.tty'"
                            + " makes it");
        }
    }
}
