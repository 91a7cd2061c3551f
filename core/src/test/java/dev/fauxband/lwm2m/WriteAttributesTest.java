package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.script.Bench;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OMA TS 1.0.2 §5.4.4: Write-Attributes: kept and shown in Discover; what is applied: {@link MaximumPeriodTest}. */
final class WriteAttributesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /19/0/0?pmin=10          | "</19/0/0>;pmin=10"
            /19/0/0?pmax=0           | "</19/0/0>;pmax=0"
            /19/0/0?pmin=1&pmax=60   | "</19/0/0>;pmin=1;pmax=60"
            /1/0/1?gt=5              | "</1/0/1>;gt=5"
            /1/0/1?lt=-5.25          | "</1/0/1>;lt=-5.25"
            /4/0/2?st=0.5&pmin=1     | "</4/0/2>;st=0.5;pmin=1"
            """)
    void putWithAQueryAndNoPayloadIsStoredAndShown(String put, String links) {
        String path = put.substring(0, put.indexOf('?'));
        play(REGISTERED + """
                <~ CON PUT REQUEST
                ~> ACK 2.04 ct=- -
                <~ CON GET PATH accept=40
                ~> ACK 2.05 LINKS
                (10s)
                """.replace("REQUEST", put).replace("PATH", path).replace("LINKS", links));
    }

    @Test
    void itIsNoWriteOfNothing() {
        play(OBSERVED + """
                <~ CON PUT /19/0/0 ct=42 AA
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,1,AA
                <~ CON PUT /19/0/0?pmin=10
                ~> ACK 2.04
                (10s)
                <~ CON GET /19/0/0
                ~> ACK 2.05 AA
                """);
    }

    @Test
    void putWithAQueryAndAPayloadIsAWrite() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0?pmin=10 ct=42 AA
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,AA
                <~ CON GET /19/1/0 accept=40
                ~> ACK 2.05 "</19/1/0>"
                """);
    }

    @Test
    void objectAndInstanceHaveTheirOwn() {
        play(REGISTERED + """
                <~ CON PUT /19?pmax=60
                ~> ACK 2.04
                <~ CON PUT /19/0?pmin=5
                ~> ACK 2.04
                <~ CON GET /19 accept=40
                ~> ACK 2.05 "</19>;pmax=60,</19/0>;pmin=5,</19/0/0>,</19/1>,</19/1/0>"
                """);
    }

    @Test
    void discoverOfAResourceShowsWhatItInherits() {
        play(REGISTERED + """
                <~ CON PUT /4?pmin=1&pmax=60
                ~> ACK 2.04
                <~ CON PUT /4/0?pmin=10
                ~> ACK 2.04
                <~ CON PUT /4/0/2?lt=-90&pmax=200
                ~> ACK 2.04
                <~ CON GET /4/0/2 accept=40
                ~> ACK 2.05 "</4/0/2>;pmin=10;pmax=200;lt=-90"
                <~ CON GET /4/0/0 accept=40
                ~> ACK 2.05 "</4/0/0>;pmin=10;pmax=60"
                <~ CON GET /4/0 accept=40
                ~> ACK 2.05 "</4/0>;pmin=10,</4/0/0>,</4/0/1>;dim=1,</4/0/2>;lt=-90;pmax=200,</4/0/4>;dim=1"
                """);
    }

    @Test
    void laterValueReplacesAndABareNameUnsets() {
        play(REGISTERED + """
                <~ CON PUT /19/0/0?pmin=10&pmax=60
                ~> ACK 2.04
                <~ CON PUT /19/0/0?pmin=20
                ~> ACK 2.04
                <~ CON GET /19/0/0 accept=40
                ~> ACK 2.05 "</19/0/0>;pmax=60;pmin=20"
                <~ CON PUT /19/0/0?pmax
                ~> ACK 2.04
                <~ CON GET /19/0/0 accept=40
                ~> ACK 2.05 "</19/0/0>;pmin=20"
                <~ CON PUT /19/0/0?pmin
                ~> ACK 2.04
                <~ CON GET /19/0/0 accept=40
                ~> ACK 2.05 "</19/0/0>"
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /19/0/0?pmin=a         | 4.00
            /19/0/0?pmin=-1        | 4.00
            /19/0/0?pmin=1.5       | 4.00
            /19/0/0?pmin=          | 4.00
            /19/0/0?pmin=99999999999 | 4.00
            /19/0/0?epmin=5        | 4.00
            /19/0/0?x              | 4.00
            /19/0/0?               | 4.00
            /19/0/0?pmin=1&x=2     | 4.00
            /1/0/1?gt=1e5          | 4.00
            /19/0/0?gt=5           | 4.05
            /19/0/0?st             | 4.05
            /19/0?lt=5             | 4.05
            /19?gt=5               | 4.05
            /3/0/1?gt=5            | 4.05
            /1/0/6?gt=1            | 4.05
            /?pmin=1               | 4.05
            /20/0/0?pmin=1         | 4.04
            /19/0/1?pmin=1         | 4.04
            /0/0/0?pmin=1          | 4.01
            """)
    void whatIsNoAttributeOrDoesNotFitIsRefused(String put, String code) {
        play(REGISTERED + "<~ CON PUT " + put + "\n~> ACK " + code + "\n(10s)\n");
    }

    @Test
    void oneThatIsWrongSpoilsAll() {
        play(REGISTERED + """
                <~ CON PUT /19/0/0?pmin=10&pmax=x
                ~> ACK 4.00
                <~ CON GET /19/0/0 accept=40
                ~> ACK 2.05 "</19/0/0>"
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/3/0/1", "/5/0/0", "/3/0/4", "/3/0/11"})
    void resourcesOfTheModuleTakeThemToo(String path) {
        play(REGISTERED + "<~ CON PUT " + path + "?pmin=1\n~> ACK 2.04\n");
    }

    @Test
    void hostDecidesWhenItSends() {
        Bench bench = Bench.after(OBSERVED + """
                <~ CON PUT /19/0/0?pmin=100&pmax=200
                ~> ACK 2.04
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05
                (1000s)
                """);

        assertThat(bench.notes())
                .contains("attributes of /19/0/0 are kept and shown, not applied: the host decides when it sends");
    }

    @Test
    void deletedObjectTakesItsAttributesAlong() {
        play(REGISTERED + """
                <~ CON PUT /19/0/0?pmin=10
                ~> ACK 2.04
                <~ CON PUT /1/0/1?pmin=11
                ~> ACK 2.04
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
                <~ CON GET /19/0/0 accept=40
                ~> ACK 2.05 "</19/0/0>"
                <~ CON GET /1/0/1 accept=40
                ~> ACK 2.05 "</1/0/1>;pmin=11"
                """);
    }

    @Test
    void updateKeepsThem() {
        play(REGISTERED + """
                <~ CON PUT /19/0/0?pmin=10
                ~> ACK 2.04
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                <~ CON GET /19/0/0 accept=40
                ~> ACK 2.05 "</19/0/0>;pmin=10"
                """);
    }

    @Test
    void thereIsRoomFor64AndReplacingOrUnsettingNeedsNone() {
        Attributes attributes = new Attributes();
        for (int i = 0; i < Attributes.ATTRIBUTES_MAX; i++) {
            assertThat(attributes.apply(List.of(attribute(i, Optional.of("1")))))
                    .isTrue();
        }

        assertThat(attributes.apply(List.of(attribute(64, Optional.of("1"))))).isFalse();
        assertThat(attributes.apply(List.of(attribute(5, Optional.of("2"))))).isTrue();
        assertThat(attributes.apply(List.of(attribute(99, Optional.empty())))).isTrue();
        assertThat(attributes.links(Path.object(5))).isEqualTo(";pmin=2");
        assertThat(attributes.apply(List.of(attribute(6, Optional.empty()), attribute(64, Optional.of("3")))))
                .isTrue();
        assertThat(attributes.links(Path.object(6))).isEmpty();
        assertThat(attributes.links(Path.object(64))).isEqualTo(";pmin=3");
    }

    private static Attributes.Attribute attribute(int object, Optional<String> value) {
        return new Attributes.Attribute(Path.object(object), "pmin", value);
    }
}
