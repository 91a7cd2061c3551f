package dev.fauxband.app.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.torture.Finding.Property;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is written of seeds. */
final class TortureReportTest {
    private static final Verdict CLEAN =
            new Verdict(1, Optional.empty(), Verdict.Length.WHOLE, List.of(), Evidence.NONE);
    private static final Verdict CUT_OFF =
            new Verdict(3, Optional.empty(), Verdict.Length.CUT_OFF, List.of(), Evidence.NONE);
    private static final Verdict FOUND = new Verdict(
            2,
            Optional.of(new Finding(Property.GOES_ON, "reported <no> more", 5)),
            Verdict.Length.WHOLE,
            List.of(new Mishap(1_500_000_000L, "split 5ms for 3s")),
            new Evidence("> AT\n< OK\n", "report 1\nno module answers <x>", ""));

    private final TortureReport report =
            new TortureReport(List.of(CLEAN, FOUND, CUT_OFF), "fauxband torture --first {seed} --seeds 1");

    @Test
    void aFindingSaysAllThatIsNeeded() {
        assertThat(report.text(FOUND)).isEqualTo("""
                seed 2: the host reported <no> more
                property: the host goes on working
                faults that show it:
                  1.5s split 5ms for 3s
                around it:
                  > AT
                  < OK
                the host said last:
                  report 1
                  no module answers <x>
                again: fauxband torture --first 2 --seeds 1
                """);
    }

    @Test
    void whatIsNotTheShortestListSaysSo() {
        assertThat(report.text(FOUND.with(Verdict.Length.NOT_SHORTEST)))
                .contains("faults that show it (not the shortest: the time was over):\n");
        assertThat(report.text(FOUND.with(Verdict.Length.UNTRIED)))
                .contains("faults that show it (not the shortest: a host that is not started anew is tried once):\n");
    }

    @Test
    void junitCountsFindingsAndWhatHadNoTime() {
        assertThat(report.junit())
                .contains("tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\"")
                .contains("<testcase name=\"seed 1\" classname=\"fauxband.torture\"></testcase>")
                .contains("<failure message=\"reported &lt;no&gt; more\">")
                .contains("no module answers &lt;x&gt;");
    }

    @Test
    void thePageHasARowForEachSeed() {
        assertThat(report.html())
                .contains("<td>1</td><td>clean</td>", "<td>2</td><td>reported &lt;no&gt; more</td>")
                .contains("<td>3</td><td>no time left</td>", "<h2>Seed 2</h2>", "no module answers &lt;x&gt;");
    }
}
