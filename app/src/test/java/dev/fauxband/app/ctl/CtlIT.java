package dev.fauxband.app.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** ctl beside a run, two processes that find each other. */
@Timeout(120)
final class CtlIT {
    @TempDir
    private Path directory = Path.of("");

    private Running run(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run", "--tcp", "127.0.0.1:0", "--control", "127.0.0.1:0"));
        arguments.addAll(List.of(more));
        Running run = Running.start(directory, environment(), arguments.toArray(String[]::new));
        run.awaitOut("ready");
        return run;
    }

    private Map<String, String> environment() {
        return Map.of("XDG_RUNTIME_DIR", directory.toString());
    }

    private List<String> ctl(int exitCode, String... words) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("ctl"));
        arguments.addAll(List.of(words));
        try (Running ctl = Running.start(directory, environment(), arguments.toArray(String[]::new))) {
            assertThat(ctl.awaitEnd()).as(ctl.err().toString()).isEqualTo(exitCode);
            return exitCode == 2 || exitCode == 3 ? ctl.err() : ctl.out();
        }
    }

    @Test
    void findsTheRunByItselfAndShowsAndTypesAndActs() throws Exception {
        try (Running run = run()) {
            assertThat(run.awaitOut("token ")).matches("token [0-9a-f]{32}");
            assertThat(ctl(0, "modules").get(1)).startsWith("module  bc26     867724030023557");
            assertThat(ctl(0, "show", "module", "registration")).anyMatch(line -> line.matches("state +DEREGISTERED"));
            assertThat(ctl(0, "at", "module", "AT+CGSN=1")).containsExactly("+CGSN: 867724030023557", "OK");
            assertThat(ctl(1, "at", "module", "AT+QLWUPDATE")).containsExactly("ERROR");
            assertThat(ctl(0, "do", "module", "drop", "up", "3"))
                    .containsExactly("done", "armed: the next 3 datagrams up are dropped");
            assertThat(ctl(0, "do", "module", "air", "ce2,delay=1s")).containsExactly("done");
            assertThat(ctl(0, "at", "module", "AT+QENG=0").get(0)).contains(",-127,");
            assertThat(ctl(2, "do", "module", "air", "ce3"))
                    .singleElement()
                    .asString()
                    .contains("did you mean ce0?");
            assertThat(ctl(0, "do", "module", "fault", "loss 20% up for 5m")).containsExactly("done");
            assertThat(ctl(0, "show", "module"))
                    .anyMatch(line -> line.matches("air +ce2,delay=1s"))
                    .anyMatch(line -> line.matches("faults +loss 20% up for 300s"));
            assertThat(ctl(0, "show", "module", "machines")).anyMatch(line -> line.contains("registration"));
            assertThat(ctl(2, "do", "module", "fault", "no-ack"))
                    .singleElement()
                    .asString()
                    .contains("only the platform sim does that; start it with run --platform sim.");
            assertThat(ctl(2, "do", "module", "dorp"))
                    .singleElement()
                    .asString()
                    .contains("did you mean drop?");
            assertThat(ctl(0, "do", "module", "signal", "-100", "5").get(0)).isEqualTo("done");
            assertThat(ctl(0, "do", "module", "set", "ackTimeout=4s").get(0)).isEqualTo("done");
            assertThat(ctl(2, "shwo", "module"))
                    .containsExactly("fauxband ctl: there is no command \"shwo\"; did you mean show?");
            assertThat(ctl(2)).containsExactly("fauxband ctl: write fauxband ctl modules|show|at|do|events.");
            assertThat(ctl(2, "do", "module"))
                    .singleElement()
                    .asString()
                    .contains("write fauxband ctl do NAME ACTION.");
            assertThat(ctl(2, "show", "modul")).singleElement().asString().contains("did you mean module?");
            assertThat(ctl(0, "show", "module", "trace"))
                    .contains("> AT+CGSN=1", "< ERROR", "# the air is ce2,delay=1s", "# fault: loss 20% up for 300s");

            run.terminate();
            assertThat(run.awaitEnd()).isZero();
        }
        assertThat(directory.resolve("fauxband")).isEmptyDirectory();
        assertThat(ctl(3, "modules")).singleElement().asString().contains("no control door of yours is open");
    }

    @Test
    void aModuleThatIsOffGivesNoAnswerAndItIsSaid() throws Exception {
        try (Running run = run("--cold")) {
            assertThat(ctl(0, "at", "module", "AT+QPOWD=0")).contains("OK");
            try (Running at = Running.start(directory, environment(), "ctl", "at", "module", "AT")) {
                assertThat(at.awaitEnd()).isEqualTo(1);
                assertThat(at.out()).isEmpty();
                assertThat(at.awaitErr("no answer"))
                        .contains("module is off or asleep; fauxband ctl do module power-key");
            }
            run.terminate();
            assertThat(run.awaitEnd()).isZero();
        }
    }

    @Test
    void eventsAreALineEach() throws Exception {
        try (Running run = run();
                Running events = Running.start(directory, environment(), "ctl", "events")) {
            while (events.out().isEmpty()) {
                ctl(0, "at", "module", "AT+CSQ");
            }

            assertThat(events.awaitOut("module <")).isEqualTo("module < +CSQ: 22,0");
            run.terminate();
            assertThat(run.awaitEnd()).isZero();
        }
    }

    @Test
    void tokenOfTheUsersChoiceIsNotPrinted() throws Exception {
        try (Running run = run("--control-token", "my-own-token-0123456789")) {
            assertThat(run.out()).noneMatch(line -> line.contains("token"));
            assertThat(ctl(2, "modules", "--token", "no"))
                    .singleElement()
                    .asString()
                    .contains("the token is wrong");
            assertThat(ctl(0, "modules", "--token", "my-own-token-0123456789")).hasSize(2);
        }
    }

    @Test
    void aShortTokenIsWarnedOfOnlyWhereOthersComeIn() throws Exception {
        try (Running run = run("--control-token", "secret")) {
            assertThat(run.err()).noneMatch(line -> line.contains("guessed"));
            assertThat(ctl(0, "modules", "--token", "secret")).hasSize(2);
        }
        try (Running run =
                Running.start(directory, environment(), "run", "--control", "0.0.0.0:0", "--control-token", "secret")) {
            assertThat(run.awaitErr("soon guessed")).contains("take one of 16 characters or more");
        }
    }
}
