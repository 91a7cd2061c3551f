package dev.fauxband.io.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoadShapeTest {
    private static final long SECOND_NS = LoadShape.SECOND_NS;
    private static final int MODULES = 1_000;

    private static LoadShape.Moment at(double seconds) {
        return new LoadShape.Moment((long) (seconds * SECOND_NS), MODULES, 0, 0);
    }

    @Test
    void aRampWaitsForThePlatform() {
        LoadShape ramp = new LoadShape.Ramp(100);

        assertThat(ramp.begun(new LoadShape.Moment(0, MODULES, 0, 0))).isEqualTo(100);
        assertThat(ramp.begun(new LoadShape.Moment(0, MODULES, 100, 100))).isEqualTo(100);
        assertThat(ramp.begun(new LoadShape.Moment(0, MODULES, 100, 30))).isEqualTo(170);
        assertThat(ramp.begun(new LoadShape.Moment(0, MODULES, 100, 130))).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.1, 6", "1, 51", "10, 501"})
    void aRateIsEvenWhateverThePlatformDoes(double seconds, long begun) {
        assertThat(new LoadShape.Rate(50).begun(at(seconds))).isEqualTo(begun);
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "9.9, 20", "10, 40", "35, 80"})
    void stepsComeAtOnce(double seconds, long begun) {
        assertThat(new LoadShape.Steps(20, 10 * SECOND_NS).begun(at(seconds))).isEqualTo(begun);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 100", "5, 1000", "60, 1000"})
    void aStormIsOverInItsTime(double seconds, long begun) {
        assertThat(new LoadShape.Storm(5 * SECOND_NS).begun(at(seconds))).isEqualTo(begun);
    }

    @Test
    void aStormWithoutTimeIsAllAtOnce() {
        assertThat(new LoadShape.Storm(0).begun(at(0))).isEqualTo(MODULES);
    }

    @Test
    void aDayHasItsEveningAndEndsWithAll() {
        LoadShape day = new LoadShape.Day(24 * SECOND_NS);
        long night = day.begun(at(5)) - day.begun(at(1));
        long evening = day.begun(at(21)) - day.begun(at(17));

        assertThat(evening).isGreaterThan(5 * night);
        assertThat(day.begun(at(24))).isEqualTo(MODULES);
        assertThat(day.begun(at(100))).isEqualTo(MODULES);
    }

    @Test
    void noShapeEverGoesBack() {
        for (LoadShape shape : new LoadShape[] {
            new LoadShape.Rate(33.3),
            new LoadShape.Steps(7, SECOND_NS),
            new LoadShape.Storm(9 * SECOND_NS),
            new LoadShape.Day(10 * SECOND_NS)
        }) {
            long before = 0;
            for (int tenth = 0; tenth < 120; tenth++) {
                long now = shape.begun(at(tenth / 10.0));
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
        }
    }
}
