package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7641 §4.1, OMA TS 1.0.2 §5.5: Observe. */
final class ObserveTest {
    private static final int SEQUENCES = 1 << 24;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /19/0/0  | 42    | 0,19,0,0
            /19/0    | 11542 | 0,19,0,-1
            /19      | 11542 | 0,19,-1,-1
            /19/1/0/ | 42    | 0,19,1,0
            """)
    void objectInstanceAndResourceCanBeObserved(String path, String format, String urc) {
        play(REGISTERED + """
                <~ CON GET PATH mid=7 token=AB observe=0
                ~> ACK 2.05 mid=7 token=AB observe=1 ct=FORMAT
                < +QLWOBSERVE: URC
                """.replace("PATH", path).replace("FORMAT", format).replace("URC", urc));
    }

    @Test
    void beforeAnyDataThePayloadIsEmptyAndHasItsContentFormat() {
        play(REGISTERED + """
                <~ CON GET /19/0/0 token=AB observe=0 accept=11542
                ~> ACK 2.05 observe=1 ct=11542 C000
                < +QLWOBSERVE: 0,19,0,0
                <~ CON GET /19/0/0 token=AC observe=0
                ~> ACK 2.05 observe=2 ct=42 -
                < +QLWOBSERVE: 0,19,0,0
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /20/0/0 observe=0                | 4.04
            /19/0/0 observe=0 accept=11543   | 4.06
            /3/0/4 observe=0                 | 4.05
            /0/0 observe=0                   | 4.01
            /19/0/0 observe=0 opt9=          | 4.02
            /19/0/0 observe=0 opt23=07       | 4.00
            """)
    void onlyA205ObservesAndCarriesTheOption(String request, String code) {
        play(REGISTERED + """
                <~ CON GET REQUEST token=AB
                ~> ACK CODE observe=-
                (10s)
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < ERROR
                """.replace("REQUEST", request).replace("CODE", code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "255", "65536", "16777215"})
    void otherValuesAreAPlainGet(String value) {
        play(REGISTERED + "<~ CON GET /19/0/0 token=AB observe=" + value + "\n~> ACK 2.05 observe=-\n(10s)\n");
    }

    @Test
    void observeOfAWriteIsIgnored() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 token=AB observe=0 ct=42 AA
                ~> ACK 2.04 observe=-
                < +QLWDATARECV: 19,1,0,1,AA
                """);
    }

    @Test
    void discoverCannotBeObserved() {
        play(REGISTERED + """
                <~ CON GET /19/0 token=AB observe=0 accept=40
                ~> ACK 2.05 observe=- ct=40
                (10s)
                """);
    }

    @Test
    void nonConfirmableObserveIsOneToo() {
        play(REGISTERED + """
                <~ NON GET /19/0/0 mid=7 token=AB observe=0
                ~> NON 2.05 token=AB observe=1
                < +QLWOBSERVE: 0,19,0,0
                """);
    }

    @Test
    void newTokenReplacesTheOldOneAndTheSequenceGoesOn() {
        play(OBSERVED + """
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 token=AB observe=2
                <~ ACK
                < SEND OK
                <~ CON GET /19/0/0 token=AC observe=0
                ~> ACK 2.05 token=AC observe=3
                < +QLWOBSERVE: 0,19,0,0
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 token=AC observe=4
                <~ ACK
                < SEND OK
                (10s)
                """);
    }

    @Test
    void sameTokenRefreshesAndTheSequenceGoesOn() {
        play(OBSERVED + """
                <~ CON GET /19/0/0 mid=8 token=AB observe=0
                ~> ACK 2.05 mid=8 token=AB observe=2
                < +QLWOBSERVE: 0,19,0,0
                """);
    }

    @Test
    void sameTokenOnAnotherPathReplacesToo() {
        play(OBSERVED + """
                <~ CON GET /19/1/0 token=AB observe=0
                ~> ACK 2.05 token=AB observe=1
                < +QLWOBSERVE: 0,19,1,0
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < ERROR
                > AT+QLWDATASEND=19,1,0,1,01,0x0000
                < OK
                ~> NON 2.05 token=AB observe=2
                """);
    }

    @Test
    void duplicateGivesNoSecondUrc() {
        play(OBSERVED + """
                <~ CON GET /19/0/0 mid=7 token=AB observe=0
                ~> ACK 2.05 mid=7 token=AB observe=1
                (10s)
                """);
    }

    @Test
    void ninthObservationIsAnsweredAsAPlainGet() {
        play(OBSERVED + """
                <~ CON GET /3/0/0 token=01 observe=0
                ~> ACK 2.05 observe=1
                <~ CON GET /3/0/1 token=02 observe=0
                ~> ACK 2.05 observe=1
                <~ CON GET /3/0/2 token=03 observe=0
                ~> ACK 2.05 observe=1
                <~ CON GET /3 token=04 observe=0
                ~> ACK 2.05 observe=1
                <~ CON GET /4 token=05 observe=0
                ~> ACK 2.05 observe=1
                <~ CON GET /5 token=06 observe=0
                ~> ACK 2.05 observe=1
                <~ CON GET /1 token=07 observe=0
                ~> ACK 2.05 observe=1
                <~ CON GET /19/1/0 token=08 observe=0
                ~> ACK 2.05 token=08 observe=- ct=42 -
                (10s)
                > AT+QLWDATASEND=19,1,0,1,01,0x0000
                < ERROR
                <~ CON GET /1 token=07 observe=1
                ~> ACK 2.05 observe=-
                <~ CON GET /19/1/0 token=08 observe=0
                ~> ACK 2.05 observe=1
                < +QLWOBSERVE: 0,19,1,0
                """);
    }

    @Test
    void renewingWhenAllPlacesAreTakenWorks() {
        Observations observations = new Observations();
        for (int i = 0; i < Observations.OBSERVATIONS_MAX; i++) {
            assertThat(observations.observe(Path.object(i), terms(i))).isPresent();
        }

        assertThat(observations.observe(Path.object(99), terms(99))).isEmpty();
        assertThat(observations.observe(Path.object(3), terms(99))).isPresent();
        assertThat(observations.paths()).hasSize(Observations.OBSERVATIONS_MAX);
    }

    @Test
    void moduleObjectsAreObservedWithoutAUrc() {
        play(REGISTERED + """
                <~ CON GET /3/0/1 token=01 observe=0
                ~> ACK 2.05 observe=1
                <~ CON GET /3 token=01 observe=1
                ~> ACK 2.05 observe=-
                <~ CON GET /3/0/1 token=01 observe=1
                ~> ACK 2.05 observe=-
                (10s)
                """);
    }

    @Test
    void sequenceHas24BitsAndWraps() {
        Observation observation = new Observation(Path.object(19), terms(1));
        for (int expected = 1; expected < SEQUENCES; expected++) {
            if (observation.takeSequence() != expected) {
                assertThat(expected).as("not the number that was taken").isZero();
            }
        }

        assertThat(observation.takeSequence()).isZero();
        observation.renew(terms(2));
        assertThat(observation.takeSequence()).isEqualTo(1);
    }

    @Test
    void deletedObjectIsObservedNoMoreAndTheHostIsNotTold() {
        play(OBSERVED + """
                > AT+QLWADDOBJ=20,0,1,"0"
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                > AT+QLWDELOBJ=19
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                > AT+QLWADDOBJ=19,0,1,"0"
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < ERROR
                """);
    }

    private static Observation.Terms terms(int token) {
        return new Observation.Terms(Octets.of(token), 42, 6);
    }
}
