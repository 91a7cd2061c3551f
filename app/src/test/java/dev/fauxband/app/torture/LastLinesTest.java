package dev.fauxband.app.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.trace.TraceEvent;
import org.junit.jupiter.api.Test;

/** What is kept of a long trace. */
final class LastLinesTest {
    private final LastLines lines = new LastLines();
    private long nowNs;

    private void say(int count, String text) {
        for (int i = 0; i < count; i++) {
            lines.see(new TraceEvent.ModuleText(nowNs++, text + " " + i));
        }
    }

    @Test
    void aShortTraceIsThereWhole() {
        say(3, "early");

        assertThat(lines.around())
                .isEqualTo("< early 0\n(1ns)\n< early 1\n(1ns)\n< early 2\n")
                .isEqualTo(lines.whole());
    }

    @Test
    void theLastFaultTheLastReportAndTheEndStay() {
        say(50, "early");
        lines.see(new TraceEvent.Note(nowNs++, "fault: partition for 4s"));
        say(50, "later");
        lines.see(new TraceEvent.ModuleText(nowNs++, "SEND OK"));
        lines.reported();
        say(30, "quiet");
        lines.see(new TraceEvent.Note(nowNs++, "fault: partition for 4s has ended"));
        say(50, "silent");

        assertThat(lines.around())
                .containsSubsequence(
                        "< early 49\n",
                        "# fault: partition for 4s\n",
                        "< later 11\n",
                        "# (31 events left out)\n",
                        "< SEND OK\n",
                        "< quiet 0\n",
                        "events left out)\n",
                        "< silent 10\n",
                        "< silent 49\n")
                .doesNotContain("< early 30\n", "< later 20\n", "< quiet 20\n");
        assertThat(lines.whole()).contains("< early 30\n", "< later 20\n", "< quiet 20\n");
    }
}
