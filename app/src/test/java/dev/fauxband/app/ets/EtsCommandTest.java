package dev.fauxband.app.ets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.ets.EtsCase;
import dev.fauxband.sim.ets.EtsResult;
import dev.fauxband.sim.ets.EtsResult.Verdict;
import dev.fauxband.sim.ets.EtsStanding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class EtsCommandTest {
    @Test
    void theTraceHoldsEachScript() {
        assertThat(Spoken.by("ets", "101", "--trace", "-").out()).contains("# ", "> AT+QLWOPEN", "~> CON POST /rd");
    }

    @Test
    void oneRowACaseAndASummary() {
        Spoken ets = Spoken.by("ets", "101", "1.0-int-0", "LightweightM2M-1.0-int-202");

        assertThat(ets.exitCode()).as(ets.out()).isZero();
        assertThat(ets.out().lines())
                .containsExactly(
                        "1.0-int-101           passed          Initial Registration",
                        "1.0-int-0             not applicable  Client Initiated Bootstrap  (The module is told its"
                                + " server by AT+QLWSERV; it knows no bootstrap.)",
                        "1.0-int-202           unread          Querying basic information in Opaque format"
                                + "  (The specification gives only the title.)",
                        "1 passed, 1 not applicable, 1 unread");
    }

    @Test
    void oneThatFailsFailsTheRun() {
        Spoken ets = spokenOfTheCaptured("101", "260");

        assertThat(ets.exitCode()).isEqualTo(1);
        assertThat(ets.out()).contains("1.0-int-260           FAILED ", "1 passed, 1 FAILED");
    }

    @Test
    void unknownIdLeadsToTheNearest() {
        Spoken ets = Spoken.by("ets", "1O1");
        Spoken far = Spoken.by("ets", "bootstrap");

        assertThat(ets.exitCode()).isEqualTo(2);
        assertThat(ets.err())
                .isEqualToIgnoringNewLines("fauxband ets: there is no test case \"1O1\"; did you mean 101?");
        assertThat(far.err())
                .isEqualToIgnoringNewLines(
                        "fauxband ets: there is no test case \"bootstrap\"; fauxband ets lists them.");
    }

    @Test
    void junitXmlTellsWhatFailedAndWhatWasSkipped(@TempDir Path directory) throws IOException {
        Path report = directory.resolve("report.xml");

        spokenOfTheCaptured("101", "202", "260", "--junit", report.toString());

        assertThat(Files.readString(report))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\"")
                .contains("name=\"LightweightM2M-1.0-int-101 Initial Registration\"")
                .contains("<skipped message=\"unread: The specification gives only the title.\"")
                .contains("<failure message=\"FAILED: 1.0-int-260.txt, line ");
    }

    /** A personality that is not conformant: it does not answer Discover. */
    private static Spoken spokenOfTheCaptured(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new CommandLine(new EtsCommand(ModemProfile.BC26_CAPTURED))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new Spoken(exitCode, out.toString(), err.toString());
    }

    @Test
    void marksOfXmlAreEscaped() {
        EtsCase test = new EtsCase("1.0-int-1", "", "<&\">", new EtsStanding.Unread(), "");

        assertThat(EtsReport.xml(List.of(new EtsResult(test, Verdict.UNREAD, "a < b"))))
                .contains("&lt;&amp;&quot;", "unread: a &lt; b");
    }
}
