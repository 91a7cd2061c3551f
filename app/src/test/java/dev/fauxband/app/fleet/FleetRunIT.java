package dev.fauxband.app.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fauxband.app.Running;
import dev.fauxband.app.Wire;
import dev.fauxband.command.Identity;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fleet as a process of its own. */
final class FleetRunIT {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void itRunsItsTimeAndHoldsWhatWasExpected() throws Exception {
        try (Running fleet = Running.start(
                directory,
                "fleet",
                "--modules=100",
                "--behaviour=chatty",
                "--time=3s",
                "--seed=7",
                "--assert=registered = 100%",
                "--assert=failed = 0",
                "--assert=done(deregister) = 100")) {
            assertThat(fleet.awaitEnd()).isZero();
            assertThat(fleet.awaitOut("holds   registered = 100%")).isNotEmpty();
            assertThat(fleet.awaitOut("holds   done(deregister) = 100")).isNotEmpty();
        }
    }

    @Test
    void anExpectationThatDoesNotHoldIsExitCodeOne() throws Exception {
        try (Running fleet =
                Running.start(directory, "fleet", "--modules=5", "--time=1s", "--assert=rate(send) > 1000/s")) {
            assertThat(fleet.awaitEnd()).isEqualTo(1);
            assertThat(fleet.awaitOut("FAILED  rate(send) > 1000/s")).isNotEmpty();
        }
    }

    @Test
    void linesOfJsonSayHowItGoes() throws Exception {
        try (Running fleet = Running.start(directory, "fleet", "--modules=20", "--time=2s", "--json")) {
            assertThat(fleet.awaitEnd()).isZero();
            List<String> lines = fleet.out();
            ObjectMapper json = new ObjectMapper();
            boolean registered = false;
            for (String line : lines) {
                JsonNode node = json.readTree(line);
                registered |= node.path("states").path("registered").asInt() == 20;
            }
            assertThat(registered).isTrue();
        }
    }

    @Test
    void oneTypesIntoAModuleOfIt() throws Exception {
        try (Running fleet = Running.start(
                directory, "fleet", "--modules=30", "--behaviour=chatty", "--at-base=0", "--seed=1", "--json")) {
            try (Wire host = new Wire(port(fleet.awaitErr("ATTACH N")))) {
                fleet.awaitOut("{\"seconds\"");
                host.type("ATTACH 99\r");
                assertThat(host.await("there is none\r\n")).contains("ERROR: module 99");
                host.type("attach 29\r");
                assertThat(host.await("ATTACHED 29\r\n")).isNotEmpty();
                assertThat(host.ask("AT+CGSN=1"))
                        .contains("+CGSN: " + Identity.numbered(29).imei());
            }
            fleet.interrupt();
            assertThat(fleet.awaitEnd()).isZero();
        }
    }

    /** Of {@code tcp 127.0.0.1:7500  ATTACH N}. */
    private static int port(String line) {
        Matcher matcher = Pattern.compile(".*:([0-9]+) .*").matcher(line);
        assertThat(matcher.matches()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    @Test
    void modulesBootAndComeBackAfterAPowerCut() throws Exception {
        try (Running fleet = Running.start(
                directory,
                "fleet",
                "--modules=30",
                "--behaviour=chatty",
                "--cold",
                "--load=storm:1s",
                "--set=bootTime=200ms",
                "--at=4s power-cut",
                "--time=9s",
                "--assert=done(register) = 60")) {
            assertThat(fleet.awaitEnd()).as("%s", fleet.out()).isZero();
            assertThat(fleet.err()).noneMatch(line -> line.contains("mistake of ours"));
        }
    }

    @Test
    void hostProgramsMayTypeAtTheLine() throws Exception {
        try (Running fleet = Running.start(
                directory,
                "fleet",
                "--modules=20",
                "--behaviour=chatty",
                "--through-at",
                "--time=3s",
                "--assert=registered = 100%",
                "--assert=failed = 0")) {
            assertThat(fleet.awaitEnd()).isZero();
        }
    }
}
