package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7959 §2.5, §2.9: a body of the server that comes in blocks. */
final class Block1Test {
    private static final String A16 = "A0".repeat(16);
    private static final String B16 = "B0".repeat(16);

    private static final String FIRST_BLOCK = REGISTERED + """
            <~ CON PUT /19/1/0 ct=42 block1=0/1/16 BLOCK
            ~> ACK 2.31 block1=0/1/16 -
            """.replace("BLOCK", A16);

    @Test
    void nothingIsDeliveredBeforeTheEnd() {
        play(FIRST_BLOCK + """
                (10s)
                <~ CON PUT /19/1/0 ct=42 block1=1/1/16 B16
                ~> ACK 2.31 block1=1/1/16 -
                (10s)
                <~ CON PUT /19/1/0 ct=42 block1=2/0/16 CC
                ~> ACK 2.04 block1=2/0/16 -
                < +QLWDATARECV: 19,1,0,33,A16B16CC
                """.replace("A16", A16).replace("B16", B16));
    }

    /** The server has not heard the first 2.31 to it, and asks with a new Message ID. */
    @Test
    void aBlockThatComesAgainTakesItsPlaceAgain() {
        play(FIRST_BLOCK + """
                <~ CON PUT /19/1/0 ct=42 block1=1/1/16 B16
                ~> ACK 2.31 block1=1/1/16 -
                <~ CON PUT /19/1/0 ct=42 block1=1/1/16 B16
                ~> ACK 2.31 block1=1/1/16 -
                <~ CON PUT /19/1/0 ct=42 block1=2/0/16 CC
                ~> ACK 2.04 block1=2/0/16 -
                < +QLWDATARECV: 19,1,0,33,A16B16CC
                """.replace("A16", A16).replace("B16", B16));
    }

    @Test
    void aBlockOfAnotherFormatIsOfAnotherBody() {
        play(FIRST_BLOCK + """
                <~ CON PUT /19/1/0 ct=0 block1=1/0/16 CC
                ~> ACK 4.08 block1=1/0/16
                """);
    }

    @Test
    void eachBlockMayHaveATokenOfItsOwn() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 mid=8 token=01 ct=42 block1=0/1/16 A16
                ~> ACK 2.31 mid=8 token=01
                <~ CON PUT /19/1/0 mid=9 token=02 ct=42 block1=1/0/16 CC
                ~> ACK 2.04 mid=9 token=02
                < +QLWDATARECV: 19,1,0,17,A16CC
                """.replace("A16", A16));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 64, 128, 256, 512, 1024})
    void loneBlockIsAnOrdinaryWrite(int size) {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 ct=42 block1=0/0/SIZE AA
                ~> ACK 2.04 block1=0/0/SIZE
                < +QLWDATARECV: 19,1,0,1,AA
                """.replace("SIZE", Integer.toString(size)));
    }

    @Test
    void blockSizeMayShrink() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 ct=42 block1=0/1/32 A16B16
                ~> ACK 2.31 block1=0/1/32
                <~ CON PUT /19/1/0 ct=42 block1=2/1/16 A16
                ~> ACK 2.31 block1=2/1/16
                <~ CON PUT /19/1/0 ct=42 block1=3/0/16 CC
                ~> ACK 2.04 block1=3/0/16
                < +QLWDATARECV: 19,1,0,49,A16B16A16CC
                """.replace("A16", A16).replace("B16", B16));
    }

    @Test
    void numberZeroStartsAgain() {
        play(FIRST_BLOCK + """
                <~ CON PUT /19/1/0 ct=42 block1=0/1/16 B16
                ~> ACK 2.31 block1=0/1/16
                <~ CON PUT /19/1/0 ct=42 block1=1/0/16 CC
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,17,B16CC
                """.replace("B16", B16));
    }

    @Test
    void duplicateOfABlockHasTheStoredAnswerAndIsNotPutInTwice() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 mid=8 ct=42 block1=0/1/16 A16
                ~> ACK 2.31 mid=8
                <~ CON PUT /19/1/0 mid=9 ct=42 block1=1/1/16 B16
                ~> ACK 2.31 mid=9
                <~ CON PUT /19/1/0 mid=9 ct=42 block1=1/1/16 B16
                ~> ACK 2.31 mid=9
                <~ CON PUT /19/1/0 mid=10 ct=42 block1=2/0/16 CC
                ~> ACK 2.04 mid=10
                < +QLWDATARECV: 19,1,0,33,A16B16CC
                <~ CON PUT /19/1/0 mid=10 ct=42 block1=2/0/16 CC
                ~> ACK 2.04 mid=10
                (10s)
                """.replace("A16", A16).replace("B16", B16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/0/16", "2/1/16", "1/0/32", "7/0/1024", "1048575/0/1024"})
    void gapIs408AndTheRightBlockStillFits(String block) {
        play(FIRST_BLOCK + """
                <~ CON PUT /19/1/0 ct=42 block1=GAP B16
                ~> ACK 4.08
                <~ CON PUT /19/1/0 ct=42 block1=1/0/16 CC
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,17,A16CC
                """.replace("GAP", block).replace("A16", A16).replace("B16", B16));
    }

    @Test
    void blockWithoutABeginningIs408() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 ct=42 block1=1/0/16 CC
                ~> ACK 4.08 block1=1/0/16
                (10s)
                """);
    }

    @Test
    void bodyIsKeptForItsPathOnly() {
        play(FIRST_BLOCK + """
                <~ CON PUT /19/0/0 ct=42 block1=1/0/16 CC
                ~> ACK 4.08
                <~ CON POST /19/1/0 ct=42 block1=1/0/16 CC
                ~> ACK 4.08
                """);
    }

    @Test
    void finishedBodyIsKeptNoMore() {
        play(FIRST_BLOCK + """
                <~ CON PUT /19/1/0 ct=42 block1=1/0/16 CC
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,17,A16CC
                <~ CON PUT /19/1/0 ct=42 block1=1/0/16 DD
                ~> ACK 4.08
                """.replace("A16", A16));
    }

    @Test
    void bodyThatDoesNotGoOnIsForgottenAfter247Seconds() {
        play(FIRST_BLOCK + """
                (246s)
                <~ CON PUT /19/1/0 ct=42 block1=1/1/16 B16
                ~> ACK 2.31
                (246s)
                <~ CON PUT /19/1/0 ct=42 block1=2/1/16 B16
                ~> ACK 2.31
                (247s)
                <~ CON PUT /19/1/0 ct=42 block1=3/0/16 CC
                ~> ACK 4.08
                """.replace("B16", B16));
    }

    @Test
    void newRegistrationForgetsIt() {
        play(FIRST_BLOCK + """
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
                <~ CON PUT /19/1/0 ct=42 block1=1/0/16 CC
                ~> ACK 4.08
                """);
    }

    @Test
    void delForgetsIt() {
        play(FIRST_BLOCK + """
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                """ + CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                <~ CON PUT /19/1/0 ct=42 block1=1/0/16 CC
                ~> ACK 4.08
                """);
    }

    @Test
    void reservedBlockSizeIs400() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0 ct=42 opt27=07 AA
                ~> ACK 4.00 block1=-
                (10s)
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 17})
    void blockThatHasNotItsSizeIs400AndTheBodyIsForgotten(int octets) {
        play(FIRST_BLOCK + """
                <~ CON PUT /19/1/0 ct=42 block1=1/1/16 SHORT
                ~> ACK 4.00
                <~ CON PUT /19/1/0 ct=42 block1=1/0/16 CC
                ~> ACK 4.08
                """.replace("SHORT", "BB".repeat(octets)));
    }

    @Test
    void lastBlockMayBeShortButNotTooLong() {
        play(FIRST_BLOCK + """
                <~ CON PUT /19/1/0 ct=42 block1=1/0/16 LONG
                ~> ACK 4.00
                (10s)
                """.replace("LONG", "BB".repeat(17)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT /20/0/0  | 4.04
            PUT /19/0/1  | 4.04
            PUT /3/0/0   | 4.05
            PUT /5/0/0   | 4.05
            PUT /19      | 4.05
            POST /19/0/0 | 4.05
            PUT /0/0/0   | 4.01
            """)
    void whatCannotBeWrittenIsRefusedAtTheFirstBlock(String request, String code) {
        play(REGISTERED + "<~ CON " + request + " block1=0/1/16 " + A16 + "\n~> ACK " + code + " block1=0/0/16\n");
    }

    @Test
    void instanceIsWrittenInBlocks() {
        play(REGISTERED + """
                <~ CON PUT /19/1 ct=11542 block1=0/1/16 C80010A0A0A0A0A0A0A0A0A0A0A0A0A0
                ~> ACK 2.31
                <~ CON PUT /19/1 ct=11542 block1=1/0/16 A0A0A0
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,16,A16
                """.replace("A16", A16));
    }

    @Test
    void nothingInBlocksIsNoWriteOfAttributes() {
        play(REGISTERED + """
                <~ CON PUT /19/1/0?pmin=1 block1=0/0/16
                ~> ACK 4.00
                """);
    }

    @Test
    void executeMayComeInALoneBlock() {
        play(REGISTERED + """
                <~ CON POST /1/0/8 block1=0/0/64
                ~> ACK 2.04 block1=0/0/64
                ~> CON POST /rd/5
                """);
    }

    @Test
    void blockOfAGetIsIgnored() {
        play(REGISTERED + """
                <~ CON GET /3/0/1 block1=0/1/16
                ~> ACK 2.05 block1=- "Quectel_BC26"
                """);
    }

    @Test
    void reservedBlockSizeIsLookedAtAfterPathAndOperation() {
        play(REGISTERED + """
                <~ CON PUT /77/1/0 ct=42 opt27=07 AA
                ~> ACK 4.04
                <~ CON PUT /3/0/1 ct=42 opt27=07 AA
                ~> ACK 4.05
                <~ CON PUT /nowhere ct=42 opt27=07 AA
                ~> ACK 4.04
                """);
    }
}
