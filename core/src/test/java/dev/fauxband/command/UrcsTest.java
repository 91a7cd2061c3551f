package dev.fauxband.command;

import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.BUFFERED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual §4.1 and §4.2: +QLWOBSERVE and +QLWDATARECV. */
final class UrcsTest {
    /** Resources 0 and 1 of 19/0 in one TLV payload, values 41 and 42. */
    private static final String TWO_VALUES = "C10041C10142";

    @ParameterizedTest
    @Manual("4.1")
    @CsvSource({"/19/0/0, '19,0,0'", "/19/1/0, '19,1,0'", "/19/0, '19,0,-1'", "/19, '19,-1,-1'"})
    void anObserveIsFlag0AndMinus1StandsForAll(String path, String ids) {
        play(REGISTERED + """
                <~ CON GET %s token=AB observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,%s
                """.formatted(path, ids));
    }

    @ParameterizedTest
    @Manual("4.1")
    @CsvSource({"/19/0/0, '19,0,0'", "/19/0, '19,0,-1'", "/19, '19,-1,-1'"})
    void aCancelIsFlag1(String path, String ids) {
        play(REGISTERED + """
                <~ CON GET %s token=AB observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,%s
                <~ CON GET %s token=AB observe=1
                ~> ACK 2.05 observe=-
                < +QLWOBSERVE: 1,%s
                """.formatted(path, ids, path, ids));
    }

    @Test
    void observingAgainGivesTheUrcAgain() {
        play(OBSERVED + """
                <~ CON GET /19/0/0 token=CD observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,19,0,0
                <~ CON GET /19/0/0 token=CD observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,19,0,0
                """);
    }

    @Test
    void aRepeatedDatagramGivesNone() {
        play(REGISTERED + """
                <~ CON GET /19/0/0 mid=7 token=AB observe=0
                ~> ACK 2.05 mid=7 observe={n}
                < +QLWOBSERVE: 0,19,0,0
                <~ CON GET /19/0/0 mid=7 token=AB observe=0
                ~> ACK 2.05 mid=7 observe={n}
                <~ CON PUT /19/1/0 mid=8 ct=42 41
                ~> ACK 2.04 mid=8
                < +QLWDATARECV: 19,1,0,1,41
                <~ CON PUT /19/1/0 mid=8 ct=42 41
                ~> ACK 2.04 mid=8
                """);
    }

    @Test
    void cancellingWhatIsNotObservedGivesNone() {
        play(REGISTERED + """
                <~ CON GET /19/0/0 token=AB observe=1
                ~> ACK 2.05
                """);
        play(OBSERVED + """
                <~ CON GET /19/0/0 token=AB observe=1
                ~> ACK 2.05
                < +QLWOBSERVE: 1,19,0,0
                <~ CON GET /19/0/0 token=AB observe=1
                ~> ACK 2.05
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/3", "/3/0", "/3/0/0", "/1/0/1", "/4", "/5/0/3"})
    void objectsOfTheModuleGiveNone(String path) {
        play(REGISTERED + """
                <~ CON GET %s token=AB observe=0
                ~> ACK 2.05
                <~ CON GET %s token=AB observe=1
                ~> ACK 2.05
                """.formatted(path, path));
    }

    @Test
    void whatDoesNotExistGivesNone() {
        play(REGISTERED + """
                <~ CON GET /19/0/1 observe=0
                ~> ACK 4.04
                <~ CON GET /20 observe=0
                ~> ACK 4.04
                """);
    }

    @Test
    void readExecuteAndDiscoverGiveNone() {
        play(REGISTERED + """
                <~ CON GET /19/0/0
                ~> ACK 2.05
                <~ CON POST /19/0/0
                ~> ACK 4.05
                <~ CON GET /19 accept=40
                ~> ACK 2.05
                """);
    }

    @Test
    @Manual("4.2")
    void inDirectModeAWriteComesWithItsData() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 ct=42 AAAA0000
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,4,AAAA0000
                <~ CON PUT /19/0/0 ct=42 abcdef
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,3,ABCDEF
                """);
    }

    @Test
    @Manual("4.2")
    void inBufferModeItComesWithoutAndOnlyIntoTheEmptyBuffer() {
        play(BUFFERED + """
                <~ CON PUT /19/1/0 ct=42 AAAA0000
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,4
                <~ CON PUT /19/1/0 ct=42 BB
                ~> ACK 2.04
                """);
    }

    @Test
    @Manual("4.2")
    void theFormatIsTheConfiguredOneAndTheLengthCountsOctets() {
        play(REGISTERED + oks("AT+QLWCFG=\"dataformat\",1,0") + """
                <~ CON PUT /19/1/0 ct=42 48656C6C6F
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,5,Hello
                """);
    }

    @Test
    void textIsPrintedRawWhateverItHolds() {
        play(REGISTERED + oks("AT+QLWCFG=\"dataformat\",1,0") + """
                <~ CON PUT /19/1/0 ct=42 410D0A4F4B0D0A2C2200FF
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,11,A\\r\\nOK\\r\\n,"\\x00\\xFF
                """);
    }

    @Test
    @Manual("4.2")
    void valuesOf1To512OctetsAreTaken() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 ct=42 %s
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,512,%s
                <~ CON PUT /19/1/0 ct=42 %s5A
                ~> ACK 4.13
                <~ CON PUT /19/1/0 ct=42
                ~> ACK 4.00
                """.formatted("5A".repeat(512), "5A".repeat(512), "5A".repeat(512)));
    }

    @Test
    void aWriteOfSeveralResourcesGivesOneEachInOrder() {
        play(REGISTERED + """
                > AT+QLWADDOBJ=19,0,2,"0,1"
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                (1s)
                <~ CON PUT /19/0 ct=11542 %s
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,1,41
                < +QLWDATARECV: 19,0,1,1,42
                """.formatted(TWO_VALUES));
    }

    @Test
    void aWriteOfSeveralResourcesIntoTheBufferGivesOne() {
        play(BUFFERED + """
                > AT+QLWADDOBJ=19,0,2,"0,1"
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                (1s)
                <~ CON PUT /19/0 ct=11542 %s
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,1
                > AT+QLWRD=9
                < +QLWRD: 1,0
                < 41
                < OK
                > AT+QLWRD=9
                < +QLWRD: 1,0
                < 42
                < OK
                """.formatted(TWO_VALUES));
    }

    @Test
    void refusedWritesGiveNone() {
        play(REGISTERED + """
                <~ CON PUT /19/2/0 ct=42 41
                ~> ACK 4.04
                <~ CON PUT /19/0/1 ct=42 41
                ~> ACK 4.04
                <~ CON PUT /19/0/0 ct=50 41
                ~> ACK 4.15
                """);
    }

    @Test
    void theUrcMayComeBeforeUpdateOk() {
        play(States.UPDATING.replace("~> CON POST /rd/5", "~> CON POST /rd/5 mid={m} token={t}") + """
                (1s)
                <~ CON GET /19/0/0 token=CD observe=0
                ~> ACK 2.05
                < +QLWOBSERVE: 0,19,0,0
                <~ ACK 2.04 mid={m} token={t}
                < UPDATE OK
                """);
    }

    @Test
    void urcsWait50MillisecondsBehindAnAnswer() {
        play(States.exact(REGISTERED) + """
                > AT
                < OK
                <~ CON PUT /19/1/0 ct=42 41
                ~> ACK 2.04
                <~ CON PUT /19/1/0 ct=42 42
                ~> ACK 2.04
                (50ms)
                < +QLWDATARECV: 19,1,0,1,41
                < +QLWDATARECV: 19,1,0,1,42
                """);
    }

    @Test
    void resultsEndACommandAndUrcsDoNot() {
        assertThat(Stream.of(Urcs.Tag.values()).filter(Urcs.Tag::deferredResult))
                .containsExactly(Urcs.Tag.EXCHANGE_RESULT, Urcs.Tag.SEND_RESULT);
    }
}
