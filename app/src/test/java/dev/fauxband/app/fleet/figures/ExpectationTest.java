package dev.fauxband.app.fleet.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.io.tally.Carried;
import dev.fauxband.io.tally.Lateness;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.io.tally.WorkCount;
import dev.fauxband.sim.behaviour.Work;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpectationTest {
    private static final Outcome OUTCOME = outcome();

    /** 100 CON sends of 1 to 100 ms, one of them failed besides; 50 registrations of 2 s in 10 s. */
    private static Outcome outcome() {
        Histogram sends = new Histogram(3);
        for (int ms = 1; ms <= 100; ms++) {
            sends.recordValue(ms * 1_000L);
        }
        Histogram registrations = new Histogram(3);
        registrations.recordValueWithCount(2_000_000, 50);
        Tally tally = new Tally(
                Map.of(),
                Map.of(
                        Work.SEND_CON, new WorkCount(100, 1, 7, sends),
                        Work.REGISTER, new WorkCount(50, 0, 0, registrations)),
                Map.of(),
                Map.of(),
                0,
                new Carried(0, 0, 0, 11, 0),
                new Lateness(3, 250_000_000, 0));
        return new Outcome(50, 49, 10, tally);
    }

    @ParameterizedTest
    @CsvSource({
        "'p99(send) < 100ms', true",
        "'p99(send) < 98ms', false",
        "'p50(con)<=50.1ms', true",
        "'max(register) < 2s', false",
        "'max(register) < 2.1s', true",
        "'failed < 1%', true",
        "'failed(send) < 0.5%', false",
        "'failed(register) = 0', true",
        "'failures = 1', true",
        "'missed(send) <= 7', true",
        "'missed > 7', false",
        "'rate(send) >= 10/s', true",
        "'rate(send) > 10/s', false",
        "'done(register) = 50', true",
        "'registered >= 98%', true",
        "'registered = 100%', false",
        "'late < 3', false",
        "'worst-late < 251ms', true",
        "'retransmitted <= 11', true",
        "'P99(SEND) < 100ms', true"
    })
    void holdsARunToIt(String text, boolean holds) throws UsageException {
        assertThat(Expectation.parse(text).against(OUTCOME).holds()).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p99(update) < 5s", "max(non) < 1h", "mean(deregister) >= 0s"})
    void whatWasNotMeasuredHoldsNothing(String text) throws UsageException {
        Expectation.Verdict verdict = Expectation.parse(text).against(OUTCOME);

        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.sentence()).endsWith("nothing to measure");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p99(send) | a measure, a sign and a bound",
                "p99(sent) < 5s | did you mean send?",
                "faild < 1% | did you mean failed?",
                "p99(send) < 5 | is held to a time such as 5s",
                "failed < 5s | is held to a share such as 0.1%",
                "rate(send) > fast | is held to a number per second",
                "registered(send) > 1% | is of the whole fleet",
                "p101(send) < 1s | there is no measure"
            })
    void mistakesAreNamedWithTheMend(String text, String part) {
        assertThatThrownBy(() -> Expectation.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(part);
    }
}
