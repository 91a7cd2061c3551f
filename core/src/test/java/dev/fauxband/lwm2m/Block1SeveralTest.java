package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7959 §2.5: a server may send bodies to several paths at a time. */
final class Block1SeveralTest {
    private static final String A16 = "A0".repeat(16);
    private static final String B16 = "B0".repeat(16);

    private static final String FIRST_BLOCK = REGISTERED + """
            <~ CON PUT /19/1/0 ct=42 block1=0/1/16 BLOCK
            ~> ACK 2.31 block1=0/1/16 -
            """.replace("BLOCK", A16);

    private static final String FIVE_INSTANCES = REGISTERED.replace("> AT+QLWOPEN=0", """
            > AT+QLWADDOBJ=30,0,1,"0"
            < OK
            > AT+QLWADDOBJ=30,1,1,"0"
            < OK
            > AT+QLWADDOBJ=30,2,1,"0"
            < OK
            > AT+QLWADDOBJ=30,3,1,"0"
            < OK
            > AT+QLWADDOBJ=30,4,1,"0"
            < OK
            > AT+QLWOPEN=0""");

    @Test
    void bodiesOfSeveralPathsAreOpenAtATime() {
        play(FIRST_BLOCK + """
                <~ CON PUT /19/0/0 ct=42 block1=0/1/16 B16
                ~> ACK 2.31
                <~ CON POST /19/1 ct=11542 block1=0/1/16 C80010B0B0B0B0B0B0B0B0B0B0B0B0B0
                ~> ACK 2.31
                <~ CON PUT /19/0/0 ct=42 block1=1/0/16 01
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,17,B1601
                <~ CON PUT /19/1/0 ct=42 block1=1/0/16 02
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,17,A1602
                <~ CON POST /19/1 ct=11542 block1=1/0/16 B0B0B0
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,16,B16
                """.replace("A16", A16).replace("B16", B16));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT /19/0/0 ct=42 block1=0/0/16 AA | 2.04
            PUT /19/0/0 ct=42 block1=3/0/16 AA | 4.08
            PUT /19/0/0 ct=42 block1=0/1/16 AA | 4.00
            PUT /20/0/0 ct=42 block1=0/1/16 AA | 4.04
            PUT /19/0/0 ct=42 AA               | 2.04
            POST /1/0/8 block1=0/0/64          | 2.04
            """)
    void whatIsForAnotherPathLeavesAnOpenBodyAlone(String request, String code) {
        String received = request.endsWith("AA") && code.equals("2.04") ? "< +QLWDATARECV: 19,0,0,1,AA\n" : "";
        String update = request.startsWith("POST") ? "~> CON POST /rd/5\n" : "";
        play(FIRST_BLOCK + "<~ CON " + request + "\n~> ACK " + code + "\n" + received + update
                + """
                <~ CON PUT /19/1/0 ct=42 block1=1/0/16 CC
                ~> ACK 2.04
                < +QLWDATARECV: 19,1,0,17,A16CC
                """.replace("A16", A16));
    }

    @Test
    void ofFiveOpenBodiesTheOldestIsForgotten() {
        play(FIVE_INSTANCES + """
                <~ CON PUT /30/0/0 block1=0/1/16 A16
                ~> ACK 2.31
                <~ CON PUT /30/1/0 block1=0/1/16 A16
                ~> ACK 2.31
                <~ CON PUT /30/2/0 block1=0/1/16 A16
                ~> ACK 2.31
                <~ CON PUT /30/3/0 block1=0/1/16 A16
                ~> ACK 2.31
                <~ CON PUT /30/4/0 block1=0/1/16 A16
                ~> ACK 2.31
                <~ CON PUT /30/0/0 block1=1/0/16 01
                ~> ACK 4.08
                <~ CON PUT /30/1/0 block1=1/0/16 01
                ~> ACK 2.04
                < +QLWDATARECV: 30,1,0,17,A1601
                """.replace("A16", A16));
    }
}
