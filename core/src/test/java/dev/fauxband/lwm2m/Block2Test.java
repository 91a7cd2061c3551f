package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.difference;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7959 §2.4, §2.6: answers and notifications that are longer than a block. */
final class Block2Test {
    private static final String A20 = "A0".repeat(20);
    private static final String LONG = "AB".repeat(512);

    /** 19/0 with two resources of 512 octets each: 1,032 octets as TLV. */
    private static final String LONG_INSTANCE =
            REGISTERED.replace("AT+QLWADDOBJ=19,0,1,\"0\"", "AT+QLWADDOBJ=19,0,2,\"0,1\"") + """
            <~ CON PUT /19/0/0 ct=42 LONG
            ~> ACK 2.04
            < +QLWDATARECV: 19,0,0,512,LONG
            <~ CON PUT /19/0/1 ct=42 LONG
            ~> ACK 2.04
            < +QLWDATARECV: 19,0,1,512,LONG
            """.replace("LONG", LONG);

    private static final String SENT_20 = OBSERVED + """
            > AT+QLWDATASEND=19,0,0,20,A20,0x0000
            < OK
            ~> NON 2.05
            """.replace("A20", A20);

    private static final String NOTIFIED_IN_BLOCKS = REGISTERED + """
            <~ CON GET /19/0/0 token=A1 observe=0 block2=0/0/16
            ~> ACK 2.05 observe=1 etag=- block2=0/0/16 -
            < +QLWOBSERVE: 0,19,0,0
            > AT+QLWDATASEND=19,0,0,20,A20,0x0100
            < OK
            ~> CON 2.05 token=A1 observe=2 etag={e} ct=42 block2=0/1/16
            <~ ACK
            < SEND OK
            """.replace("A20", A20);

    @Test
    void sizeAskedEarlyIsObeyed() {
        play(SENT_20 + """
                <~ CON GET /19/0/0 block2=0/0/16
                ~> ACK 2.05 ct=42 block2=0/1/16 A16
                <~ CON GET /19/0/0 block2=1/0/16
                ~> ACK 2.05 ct=42 block2=1/0/16 A0A0A0A0
                """.replace("A16", "A0".repeat(16)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0/0/32   | 0/0/32
            0/0/64   | 0/0/64
            0/0/1024 | 0/0/1024
            0/1/64   | 0/0/64
            """)
    void answerThatFitsSaysSo(String asked, String answered) {
        play(SENT_20 + "<~ CON GET /19/0/0 block2=" + asked + "\n~> ACK 2.05 block2=" + answered + " " + A20 + "\n");
    }

    @Test
    void unaskedOnlyAbove1024Octets() {
        play(LONG_INSTANCE + """
                <~ CON GET /19/0/0
                ~> ACK 2.05 block2=- LONG
                <~ CON GET /19/0
                ~> ACK 2.05 ct=11542 block2=0/1/1024
                <~ CON GET /19/0 block2=1/0/1024
                ~> ACK 2.05 ct=11542 block2=1/0/1024 ABABABABABABABAB
                """.replace("LONG", LONG));
    }

    @Test
    void exactly1024OctetsGoInOnePiece() {
        play(LONG_INSTANCE + """
                <~ CON PUT /19/0/1 ct=42 SHORTER
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,1,504,SHORTER
                <~ CON GET /19/0
                ~> ACK 2.05 block2=-
                """.replace("SHORTER", "CD".repeat(504)));
    }

    @ParameterizedTest
    @CsvSource({"2/0/16", "3/0/16", "1/0/32", "1048575/0/1024"})
    void blockPastTheEndIs402(String block) {
        play(SENT_20 + "<~ CON GET /19/0/0 block2=" + block + "\n~> ACK 4.02 block2=- -\n");
    }

    @Test
    void firstBlockOfNothingIsNotPastTheEnd() {
        play(REGISTERED + """
                <~ CON GET /19/0/0 block2=0/0/16
                ~> ACK 2.05 ct=42 block2=0/0/16 -
                <~ CON GET /19/0/0 block2=1/0/16
                ~> ACK 4.02
                """);
    }

    @Test
    void reservedBlockSizeIs400() {
        play(REGISTERED + """
                <~ CON GET /3/0/1 opt23=07
                ~> ACK 4.00
                """);
    }

    @Test
    void laterBlocksAreOfTheValueThatTheFirstWasOf() {
        play(SENT_20 + """
                <~ CON GET /19/0/0 block2=0/0/16
                ~> ACK 2.05 block2=0/1/16
                <~ CON PUT /19/0/0 ct=42 01
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,1,01
                <~ CON GET /19/0/0 block2=1/0/16
                ~> ACK 2.05 block2=1/0/16 A0A0A0A0
                <~ CON GET /19/0/0 block2=0/0/16
                ~> ACK 2.05 block2=0/0/16 01
                <~ CON GET /19/0/0 block2=1/0/16
                ~> ACK 4.02
                """);
    }

    @Test
    void snapshotIsOfItsFormat() {
        play(SENT_20 + """
                <~ CON GET /19/0/0 block2=0/0/16 accept=42
                ~> ACK 2.05 ct=42 block2=0/1/16
                <~ CON GET /19/0/0 block2=1/0/16 accept=11542
                ~> ACK 2.05 ct=11542 block2=1/0/16 A0A0A0A0A0A0A0
                """);
    }

    @Test
    void notificationObeysTheSizeThatTheObserverAskedFor() {
        play(REGISTERED + """
                <~ CON GET /19/0/0 token=A1 observe=0 block2=0/0/16
                ~> ACK 2.05 observe=1 block2=0/0/16 -
                < +QLWOBSERVE: 0,19,0,0
                > AT+QLWDATASEND=19,0,0,20,A20,0x0100
                < OK
                ~> CON 2.05 token=A1 observe=2 ct=42 block2=0/1/16 A16
                <~ ACK
                < SEND OK
                <~ CON GET /19/0/0 token=B1 block2=1/0/16
                ~> ACK 2.05 token=B1 observe=- ct=42 block2=1/0/16 A0A0A0A0
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 token=A1 observe=3 ct=42 block2=- 01
                <~ ACK
                < SEND OK
                """.replace("A20", A20).replace("A16", "A0".repeat(16)));
    }

    @Test
    void longNotificationCarriesBlockZeroAndTheRestIsFetchedFromItsSnapshot() {
        play(LONG_INSTANCE + """
                <~ CON GET /19/0 token=A1 observe=0
                ~> ACK 2.05 observe=1 block2=0/1/1024
                < +QLWOBSERVE: 0,19,0,-1
                > AT+QLWDATASEND=19,0,1,512,FRESH,0x0100
                < OK
                ~> CON 2.05 token=A1 observe=2 ct=11542 block2=0/1/1024
                <~ ACK
                < SEND OK
                <~ CON PUT /19/0/1 ct=42 00
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,1,1,00
                <~ CON GET /19/0 token=B1 block2=1/0/1024
                ~> ACK 2.05 token=B1 observe=- block2=1/0/1024 CDCDCDCDCDCDCDCD
                """.replace("FRESH", "CD".repeat(512)));
    }

    @Test
    void shortAnswerOfAnotherPathLeavesTheSnapshotAlone() {
        play(LONG_INSTANCE + """
                <~ CON GET /19/0/1 token=A1 observe=0
                ~> ACK 2.05 observe=1
                < +QLWOBSERVE: 0,19,0,1
                <~ CON GET /19/0 block2=0/0/1024
                ~> ACK 2.05 block2=0/1/1024
                > AT+QLWDATASEND=19,0,1,1,00,0x0000
                < OK
                ~> NON 2.05 token=A1 00
                <~ CON GET /3/0/1
                ~> ACK 2.05
                <~ CON GET /19/0 block2=1/0/1024
                ~> ACK 2.05 block2=1/0/1024 ABABABABABABABAB
                """);
    }

    @Test
    void severalAnswersMayBeFetchedAtATime() {
        play(LONG_INSTANCE + """
                <~ CON GET /19/0 block2=0/0/1024
                ~> ACK 2.05 block2=0/1/1024
                <~ CON GET /19/0/0 block2=0/0/256
                ~> ACK 2.05 block2=0/1/256
                <~ CON GET /3 accept=40 block2=0/0/16
                ~> ACK 2.05 block2=0/1/16
                <~ CON PUT /19/0/0 ct=42 00
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,1,00
                <~ CON PUT /19/0/1 ct=42 00
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,1,1,00
                <~ CON GET /19/0 block2=1/0/1024
                ~> ACK 2.05 block2=1/0/1024 ABABABABABABABAB
                <~ CON GET /19/0/0 block2=1/0/256
                ~> ACK 2.05 block2=1/0/256 AB256
                """.replace("AB256", "AB".repeat(256)));
    }

    @Test
    void ofFiveAnswersTheOldestIsForgotten() {
        play(LONG_INSTANCE + """
                <~ CON GET /19/0/0 block2=0/0/256
                ~> ACK 2.05 block2=0/1/256
                <~ CON GET /19/0/1 block2=0/0/256
                ~> ACK 2.05 block2=0/1/256
                <~ CON GET /3 block2=0/0/16
                ~> ACK 2.05 block2=0/1/16
                <~ CON GET /4 block2=0/0/16
                ~> ACK 2.05 block2=0/1/16
                <~ CON GET /3 accept=40 block2=0/0/16
                ~> ACK 2.05 block2=0/1/16
                <~ CON PUT /19/0/0 ct=42 00
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,1,00
                <~ CON PUT /19/0/1 ct=42 00
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,1,1,00
                <~ CON GET /19/0/0 block2=1/0/256
                ~> ACK 4.02
                <~ CON GET /19/0/1 block2=1/0/256
                ~> ACK 2.05 block2=1/0/256
                """);
    }

    @Test
    void answerIsForgottenOnceItsLastBlockWasFetched() {
        play(SENT_20 + """
                <~ CON GET /19/0/0 block2=0/0/16
                ~> ACK 2.05 block2=0/1/16
                <~ CON PUT /19/0/0 ct=42 01
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,1,01
                <~ CON GET /19/0/0 mid=77 block2=1/0/16
                ~> ACK 2.05 mid=77 block2=1/0/16 A0A0A0A0
                <~ CON GET /19/0/0 mid=77 block2=1/0/16
                ~> ACK 2.05 mid=77 block2=1/0/16 A0A0A0A0
                <~ CON GET /19/0/0 mid=78 block2=1/0/16
                ~> ACK 4.02
                """);
    }

    @Test
    void blocksOfOneAnswerHaveOneEntityTag() {
        play(SENT_20 + """
                <~ CON GET /19/0/0 block2=0/0/16
                ~> ACK 2.05 etag={e} block2=0/1/16
                <~ CON GET /19/0/0 block2=1/0/16
                ~> ACK 2.05 etag={e} block2=1/0/16
                <~ CON GET /19/0/0 block2=0/0/32
                ~> ACK 2.05 etag=- block2=0/0/32
                <~ CON GET /19/0/0
                ~> ACK 2.05 etag=- block2=-
                """);
        play(NOTIFIED_IN_BLOCKS + """
                <~ CON GET /19/0/0 token=B1 block2=1/0/16
                ~> ACK 2.05 token=B1 etag={e} block2=1/0/16
                """);
    }

    @Test
    void blockOfAnotherAnswerHasAnotherEntityTag() {
        assertThat(difference(SENT_20 + """
                <~ CON GET /19/0/0 block2=0/0/16
                ~> ACK 2.05 etag={e} block2=0/1/16
                > AT+QLWDATASEND=19,0,0,20,B20,0x0000
                < OK
                ~> NON 2.05
                <~ CON GET /19/0/0 block2=1/0/16
                ~> ACK 2.05 etag={e} block2=1/0/16
                """.replace("B20", "B0".repeat(20)))).contains("etag");
    }

    @Test
    void getOfALaterBlockNeitherObservesNorCancels() {
        play(SENT_20 + """
                <~ CON GET /19/0/0 token=AC observe=0 block2=1/0/16
                ~> ACK 2.05 observe=- block2=1/0/16
                <~ CON GET /19/0/0 token=AC observe=1 block2=1/0/16
                ~> ACK 2.05 observe=- block2=1/0/16
                > AT+QLWDATASEND=19,0,0,1,01,0x0000
                < OK
                ~> NON 2.05 token=AB
                """);
    }

    @Test
    void registrationTakesTheSnapshotAlong() {
        play(LONG_INSTANCE + """
                <~ CON GET /19/0
                ~> ACK 2.05 block2=0/1/1024
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < CLOSE OK
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                <~ CON PUT /19/0/1 ct=42 00
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,1,1,00
                <~ CON GET /19/0 block2=1/0/1024
                ~> ACK 4.02
                """);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET /77/0/1 opt23=07,                4.04
            GET /77 accept=40 opt23=07,          4.04
            GET /19/9 observe=0 opt23=07,        4.04
            GET /3/0/4 opt23=07,                 4.05
            GET /3/0/1 accept=11543 opt23=07,    4.06
            PUT /77/0/1 ct=0 opt23=07 "1",       4.04
            PUT /3/0/1 ct=0 opt23=07 "1",        4.05
            PUT /1/0/1 ct=0 opt23=07 "60",       4.00
            GET /3 accept=40 opt23=07,           4.00
            GET /19/0/0 observe=0 opt23=07,      4.00
            """)
    void reservedBlockSizeIsLookedAtLast(String request, String code) {
        Bench bench = Bench.after(REGISTERED + "<~ CON " + request + "\n~> ACK " + code + " block2=-\n(100s)\n");

        assertThat(bench.notes()).contains("Block2 asks for the reserved block size");
    }

    @Test
    void blockThatBeginsWhereTheValueEndsIs402() {
        play(REGISTERED + """
                <~ CON PUT /19/0/0 ct=42 VALUE
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,32,VALUE
                <~ CON GET /19/0/0 block2=1/0/16
                ~> ACK 2.05 block2=1/0/16
                <~ CON GET /19/0/0 block2=2/0/16
                ~> ACK 4.02
                """.replace("VALUE", "C3".repeat(32)));
    }
}
