package dev.fauxband.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class TraceFileTest {
    /** The program ends soon after, and what waits in the writer would be lost. */
    @Test
    void aTraceOnStandardOutputIsThereAtOnce() throws Exception {
        StringWriter shown = new StringWriter();

        TraceFile.write(new PrintWriter(new BufferedWriter(shown)), "-", "> AT\n");

        assertThat(shown).hasToString("> AT\n");
    }
}
