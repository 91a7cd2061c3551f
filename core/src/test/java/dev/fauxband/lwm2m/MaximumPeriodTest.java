package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OMA TS 1.0.2 §5.1.2: of its own objects the module tells at the latest when pmax is over, never within pmin. */
final class MaximumPeriodTest {
    private static final String OBSERVING = REGISTERED + """
            <~ CON PUT /4/0?pmin=2&pmax=10
            ~> ACK 2.04
            <~ CON GET /4/0 token=A4 observe=0
            ~> ACK 2.05 token=A4 observe=1 ct=11542 {value}
            """;

    @Test
    void observedInstanceOfTheModuleIsToldEachPmax() {
        play(OBSERVING + """
                (10s)
                ~> NON 2.05 token=A4 observe=2 ct=11542 {value}
                (10s)
                ~> NON 2.05 token=A4 observe=3 ct=11542 {value}
                (9999ms)
                (<1ms)
                ~> NON 2.05 token=A4 observe=4 ct=11542 {value}
                """);
    }

    @Test
    void resourceIsToldInTheFormatOfTheFirstResponse() {
        play(REGISTERED + """
                <~ CON PUT /3/0/16?pmax=5
                ~> ACK 2.04
                <~ CON GET /3/0/16 token=A3 observe=0
                ~> ACK 2.05 token=A3 observe=1 ct=0 "U"
                (5s)
                ~> NON 2.05 token=A3 observe=2 ct=0 "U"
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /1          | 20
            /1/0        | 20
            /1/0/6      | 20
            /1/0/6      | 3
            """)
    void whatIsNotSaidOfAPathIsInheritedAndTheNearestCounts(String path, int seconds) {
        play(REGISTERED + """
                <~ CON PUT /1?pmax=40
                ~> ACK 2.04
                <~ CON PUT PATH?pmax=SECONDS
                ~> ACK 2.04
                <~ CON GET /1/0/6 token=A1 observe=0
                ~> ACK 2.05 token=A1 observe=1
                (SECONDSs)
                ~> NON 2.05 token=A1 observe=2
                """.replace("PATH", path).replace("SECONDS", Integer.toString(seconds)));
    }

    @Test
    void aPeriodOfAResourceSaysNothingOfItsInstance() {
        play(REGISTERED + """
                <~ CON PUT /1/0/6?pmax=10
                ~> ACK 2.04
                <~ CON GET /1/0 token=A1 observe=0
                ~> ACK 2.05 token=A1 observe=1
                (100s)
                """);
    }

    @ParameterizedTest
    @CsvSource({"pmin=10", "pmax=0", "pmin=20&pmax=10", "lt=-200&gt=-1"})
    void withoutAPeriodThatHoldsNothingIsTold(String attributes) {
        play(REGISTERED + """
                <~ CON PUT /4/0/2?ATTRIBUTES
                ~> ACK 2.04
                <~ CON GET /4/0/2 token=A4 observe=0
                ~> ACK 2.05 token=A4 observe=1
                (3600s)
                """.replace("ATTRIBUTES", attributes));
    }

    @Test
    void longestPeriodOfAllIsNoTrouble() {
        play(REGISTERED + """
                <~ CON PUT /4/0/2?pmax=9999999999
                ~> ACK 2.04
                <~ CON GET /4/0/2 token=A4 observe=0
                ~> ACK 2.05 token=A4 observe=1
                (3600s)
                """);
    }

    @Test
    void aChangedPeriodCountsFromWhatWasToldLast() {
        play(OBSERVING + """
                (10s)
                ~> NON 2.05 token=A4 observe=2
                (8s)
                <~ CON PUT /4/0?pmax=15
                ~> ACK 2.04
                (7s)
                ~> NON 2.05 token=A4 observe=3
                (8s)
                <~ CON PUT /4/0?pmax=5
                ~> ACK 2.04
                ~> NON 2.05 token=A4 observe=4
                (5s)
                ~> NON 2.05 token=A4 observe=5
                """);
    }

    @Test
    void firstPeriodOfAnObservationCountsFromTheWrite() {
        play(REGISTERED + """
                <~ CON GET /4/0/2 token=A4 observe=0
                ~> ACK 2.05 token=A4 observe=1
                (100s)
                <~ CON PUT /4/0/2?pmax=10
                ~> ACK 2.04
                (10s)
                ~> NON 2.05 token=A4 observe=2
                """);
    }

    @Test
    void anotherRequestMovesNothing() {
        play(OBSERVING + """
                (6s)
                <~ CON PUT /4/0?pmin=3
                ~> ACK 2.04
                <~ CON GET /4/0
                ~> ACK 2.05
                (4s)
                ~> NON 2.05 token=A4 observe=2
                """);
    }

    @Test
    void observedAgainThePeriodBeginsAgain() {
        play(OBSERVING + """
                (6s)
                <~ CON GET /4/0 token=A5 observe=0
                ~> ACK 2.05 token=A5 observe=2
                (10s)
                ~> NON 2.05 token=A5 observe=3
                """);
    }

    @Test
    void ofTwoDueAtOnceTheOneObservedFirstIsTold() {
        play(REGISTERED + """
                <~ CON PUT /3?pmax=10
                ~> ACK 2.04
                <~ CON GET /3/0/16 token=A1 observe=0
                ~> ACK 2.05 token=A1 observe=1
                <~ CON GET /3/0/0 token=A2 observe=0
                ~> ACK 2.05 token=A2 observe=1
                (10s)
                ~> NON 2.05 token=A1 observe=2
                ~> NON 2.05 token=A2 observe=2
                """);
    }

    @Test
    void anUnsetPeriodEndsIt() {
        play(OBSERVING + """
                <~ CON PUT /4/0?pmax
                ~> ACK 2.04
                (100s)
                """);
    }

    @Test
    void cancellationEndsIt() {
        play(OBSERVING + """
                <~ CON GET /4/0 token=A4 observe=1
                ~> ACK 2.05 token=A4 observe=-
                (100s)
                """);
    }

    @Test
    void closedRegistrationEndsIt() {
        play(OBSERVING + """
                (8s)
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                (1s)
                <~ ACK 2.02
                < CLOSE OK
                (100s)
                """);
    }

    @Test
    void nothingIsToldWhileTheRegistrationEnds() {
        play(OBSERVING + """
                (9s)
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                (<3001ms)
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                """);
    }

    @Test
    void moduleWakesToTell() {
        play(OBSERVING + """
                ! psm
                (10s)
                (<3s)
                ~> NON 2.05 token=A4 observe=2
                """);
    }

    @Test
    void objectsOfTheHostAreToldByTheHostAlone() {
        play(OBSERVED + """
                <~ CON PUT /19/0/0?pmin=1&pmax=10
                ~> ACK 2.04
                (3600s)
                """);
    }

    @Test
    void traceSaysWhoTells() {
        Bench bench = Bench.after(OBSERVING);

        assertThat(bench.notes()).contains("attributes of /4/0 are kept and shown; of them pmax says when to tell it");
    }
}
