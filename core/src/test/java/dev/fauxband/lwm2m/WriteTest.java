package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.BUFFERED;
import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;

import dev.fauxband.modem.ModemProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OMA TS 1.0.2 §5.4.3: Write, to a resource and to an instance. */
final class WriteTest {
    /** Objects 19/0 with 0, 1 and 2. */
    private static final String THREE_RESOURCES =
            REGISTERED.replace("AT+QLWADDOBJ=19,0,1,\"0\"", "AT+QLWADDOBJ=19,0,3,\"0,1,2\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ct=42 AAAA0000",
                "ct=1544 AAAA0000",
                "ct=0 AAAA0000",
                "ct=1541 AAAA0000",
                "mid=9 AAAA0000",
                "ct=11542 C400AAAA0000",
                "ct=1542 C400AAAA0000"
            })
    void resourceIsReplacedByPutInAnyFormatThatFits(String payload) {
        play(REGISTERED + "<~ CON PUT /19/1/0 " + payload + "\n" + """
                ~> ACK 2.04 ct=- -
                < +QLWDATARECV: 19,1,0,4,AAAA0000
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ct=11542 C100AA", "ct=1542 C100AA", "ct=42 AA", "ct=1544 AA"})
    void postWithTlvOrOpaqueToAResourceIsAWrite(String payload) {
        play(REGISTERED + "<~ CON POST /19/1/0 " + payload + "\n~> ACK 2.04\n< +QLWDATARECV: 19,1,0,1,AA\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST"})
    void instanceIsWrittenAsTlvAlsoWithoutContentFormat(String method) {
        play(REGISTERED + """
                <~ CON METHOD /19/1 ct=11542 C100AA
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,AA
                <~ CON METHOD /19/1 ct=1542 C100AB
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,AB
                <~ CON METHOD /19/1 C100AC
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,AC
                """.replace("METHOD", method));
    }

    @Test
    void severalResourcesGiveOneUrcEachInTheOrderOfThePayload() {
        play(THREE_RESOURCES + """
                <~ CON PUT /19/0 ct=11542 C102AAC100BBC101CC
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,2,1,AA
                < +QLWDATARECV: 19,0,0,1,BB
                < +QLWDATARECV: 19,0,1,1,CC
                <~ CON GET /19/0
                ~> ACK 2.05 C100BBC101CCC102AA
                """);
    }

    @Test
    void partialWriteLeavesTheOthersAlone() {
        play(THREE_RESOURCES + """
                <~ CON POST /19/0 ct=11542 C100AAC101BB
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,1,AA
                < +QLWDATARECV: 19,0,1,1,BB
                <~ CON POST /19/0 ct=11542 C101CC
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,1,1,CC
                <~ CON GET /19/0
                ~> ACK 2.05 C100AAC101CCC002
                """);
    }

    @Test
    void unknownResourcesAreSkippedIfOneIsKnown() {
        play(REGISTERED + """
                <~ CON PUT /19/1 ct=11542 C109AAC100BB
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,BB
                <~ CON PUT /19/1 ct=11542 C109AAC10ABB
                ~> ACK 4.04
                (10s)
                """);
    }

    @Test
    void sameResourceTwiceIsWrittenTwice() {
        play(REGISTERED + """
                <~ CON PUT /19/1 ct=11542 C100AAC100BB
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,AA
                < +QLWDATARECV: 19,1,0,1,BB
                <~ CON GET /19/1/0
                ~> ACK 2.05 BB
                """);
    }

    @Test
    void allAreCheckedBeforeOneIsApplied() {
        play(THREE_RESOURCES + """
                <~ CON PUT /19/0 ct=11542 C100AAC001
                ~> ACK 4.00
                <~ CON PUT /19/0 ct=11542 C100AAC2
                ~> ACK 4.00
                <~ CON GET /19/0
                ~> ACK 2.05 C000C001C002
                (10s)
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ct=42", "ct=0", "mid=9", "ct=11542 C000", "ct=11542"})
    void emptyValueIs400(String payload) {
        play(REGISTERED + "<~ CON PUT /19/1/0 " + payload + "\n~> ACK 4.00\n(10s)\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a resource that was not added       | PUT /19/1/1  | ct=42 AA      | 4.04
            an instance that was not added      | PUT /19/2/0  | ct=42 AA      | 4.04
            an object that was not added        | PUT /20/0/0  | ct=42 AA      | 4.04
            path before format                  | PUT /20/0/0  | ct=11543 AA   | 4.04
            an object as a whole                | PUT /19      | ct=11542 AA   | 4.05
            the root                            | PUT /        | ct=11542 AA   | 4.05
            operation before format             | PUT /3/0/1   | ct=11543 AA   | 4.05
            JSON to a resource                  | PUT /19/1/0  | ct=11543 AA   | 4.15
            SenML JSON to a resource            | PUT /19/1/0  | ct=110 AA     | 4.15
            links to a resource                 | PUT /19/1/0  | ct=40 AA      | 4.15
            JSON posted to a resource           | POST /19/1/0 | ct=11543 AA   | 4.15
            text to an instance                 | PUT /19/1    | ct=0 C100AA   | 4.15
            opaque to an instance               | PUT /19/1    | ct=42 C100AA  | 4.15
            opaque posted to an instance        | POST /19/1   | ct=42 C100AA  | 4.15
            opaque to a number                  | PUT /1/0/1   | ct=42 3630    | 4.15
            format before payload               | PUT /19/1    | ct=0          | 4.15
            nothing to an instance              | PUT /19/1    | ct=11542      | 4.00
            a TLV cut off                       | PUT /19/1/0  | ct=11542 C4   | 4.00
            a read-only resource                | PUT /3/0/0   | ct=0 41       | 4.05
            an executable resource              | PUT /3/0/4   | ct=0 41       | 4.05
            a read-only resource among others   | PUT /1/0     | ct=11542 C10002C2010E10 | 4.05
            only a read-only resource           | PUT /3/0     | ct=11542 C10041 | 4.05
            the security object                 | PUT /0/0/0   | ct=0 41       | 4.01
            """)
    void whatCannotBeWrittenIsRefused(String what, String request, String payload, String code) {
        play(REGISTERED + "<~ CON " + request + " " + payload + "\n~> ACK " + code + " ct=- -\n(10s)\n");
    }

    @Test
    void valueOf512OctetsIsTakenWhateverItsTlvAdds() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 ct=42 VALUE
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,512,VALUE
                <~ CON PUT /19/1/0 ct=11542 D0000200VALUE
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,512,VALUE
                """.replace("VALUE", "AB".repeat(512)));
    }

    @Test
    void valueOver512OctetsIs413() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 ct=42 VALUE
                ~> ACK 4.13
                <~ CON PUT /19/1/0 ct=0 VALUE
                ~> ACK 4.13
                <~ CON PUT /19/1/0 ct=11542 D0000201VALUE
                ~> ACK 4.13
                <~ CON PUT /19/1 ct=11542 D0000201VALUE
                ~> ACK 4.13
                (10s)
                """.replace("VALUE", "AB".repeat(513)));
    }

    @Test
    void bufferedWriteIsToldOnceAndReadPieceByPiece() {
        play(BUFFERED + """
                <~ CON PUT /19/1/0 ct=42 AAAA0000
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,4
                <~ CON PUT /19/1/0 ct=42 BB
                ~> ACK 2.04
                (10s)
                > AT+QLWRD=3
                < +QLWRD: 3,1
                < AAAA00
                < OK
                > AT+QLWRD=512
                < +QLWRD: 1,0
                < 00
                < OK
                > AT+QLWRD=512
                < +QLWRD: 1,0
                < BB
                < OK
                > AT+QLWRD=512
                < +QLWRD: 0
                < OK
                <~ CON PUT /19/1/0 ct=42 CC
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1
                """);
    }

    @Test
    void fullReceiveBufferIs503AndNothingIsLost() {
        StringBuilder fill = new StringBuilder();
        StringBuilder read = new StringBuilder();
        for (int i = 10; i < 26; i++) {
            fill.append("<~ CON PUT /19/1/0 ct=42 " + i + "\n~> ACK 2.04\n");
            fill.append(i == 10 ? "< +QLWDATARECV: 19,1,0,1\n" : "");
            read.append("> AT+QLWRD=512\n< +QLWRD: 1,0\n< " + i + "\n< OK\n");
        }
        play(BUFFERED + fill + """
                <~ CON PUT /19/1/0 ct=42 FF
                ~> ACK 5.03 -
                (10s)
                <~ CON GET /19/1/0
                ~> ACK 2.05 25
                """ + read + """
                > AT+QLWRD=512
                < +QLWRD: 0
                < OK
                """);
    }

    @Test
    void writeOfSeveralResourcesGoesIntoTheBufferWholeOrNotAtAll() {
        StringBuilder fill = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            fill.append("<~ CON PUT /19/0/0 ct=42 AA\n~> ACK 2.04\n");
            fill.append(i == 0 ? "< +QLWDATARECV: 19,0,0,1\n" : "");
        }
        play(THREE_RESOURCES.replace("AT+QLWOPEN=0", "AT+QLWOPEN=1") + fill + """
                <~ CON PUT /19/0 ct=11542 C10001C10102C10203
                ~> ACK 5.03
                <~ CON GET /19/0/1
                ~> ACK 2.05 -
                <~ CON PUT /19/0 ct=11542 C10001C10102
                ~> ACK 2.04
                <~ CON PUT /19/0 ct=11542 C10001
                ~> ACK 5.03
                <~ CON PUT /1/0/6 ct=0 "0"
                ~> ACK 2.04
                """);
    }

    @Test
    void openEmptiesTheReceiveBuffer() {
        play(CONFIGURED + """
                > AT+QLWOPEN=1
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                <~ CON PUT /19/1/0 ct=42 AA
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 4.04
                < UPDATE FAIL
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                > AT+QLWRD=512
                < +QLWRD: 0
                < OK
                <~ CON PUT /19/1/0 ct=42 AA
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,1,AA
                """);
    }

    @Test
    void writeToAnObservedResourceIsNotNotified() {
        play(OBSERVED + """
                <~ CON PUT /19/0/0 ct=42 AA
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,1,AA
                (300s)
                """);
    }

    @ParameterizedTest
    @FieldSource("dev.fauxband.modem.ModemProfile#ALL")
    void opaqueWriteIsTheSameInEveryPersonality(ModemProfile profile) {
        play(profile, REGISTERED + """
                <~ CON PUT /19/1/0 ct=42 AAAA0000
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,4,AAAA0000
                """);
    }

    @Test
    void instanceWithoutNamedResourcesHasRoomFor32() {
        StringBuilder tlvs = new StringBuilder();
        StringBuilder urcs = new StringBuilder();
        for (int id = 0; id < 33; id++) {
            tlvs.append(String.format("C1%02XAA", id));
            urcs.append(id < 32 ? "< +QLWDATARECV: 20,0," + id + ",1,AA\n" : "");
        }
        play(REGISTERED + """
                > AT+QLWADDOBJ=20,0
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                <~ CON PUT /20/0 ct=11542 ALL
                ~> ACK 5.03
                <~ CON PUT /20/0 ct=11542 FIRST
                ~> ACK 2.04
                """.replace("ALL", tlvs).replace("FIRST", tlvs.substring(0, 32 * 6)) + urcs + """
                <~ CON PUT /20/0/32 ct=42 AA
                ~> ACK 5.03
                <~ CON PUT /20/0/31 ct=42 AB
                ~> ACK 2.04
                < +QLWDATARECV: 20,0,31,1,AB
                """);
    }
}
