package dev.fauxband.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import org.junit.jupiter.api.Test;

/** {@code run --speed}, refused with its reason. */
final class RunSpeedTest {
    @Test
    void aRealHostKeepsRealTime() {
        Spoken run = Spoken.by("run", "--tcp", "127.0.0.1:0", "--platform", "--speed", "10");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--speed 10: Leshan and the host at the line keep real time");
    }

    @Test
    void maxHasNoClock() {
        assertThat(Spoken.by("run", "--speed", "max", "--speed-anyway").err()).contains("--speed max has no clock");
        assertThat(Spoken.by("run", "--speed", "fast").err()).contains("--speed takes max, or how many times");
    }
}
