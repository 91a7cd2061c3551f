package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OMA TS 1.0.2 Appendix E: objects 1, 3, 4 and 5, which the module owns. */
final class StandardObjectsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /1/0/0 | "1"
            /1/0/1 | "86400"
            /1/0/6 | "1"
            /1/0/7 | "U"
            /3/0/0 | "Quectel_Ltd"
            /3/0/1 | "Quectel_BC26"
            /3/0/2 | "867724030023557"
            /3/0/3 | "BC26NBR01A03"
            /3/0/16 | "U"
            /4/0/0 | "7"
            /4/0/2 | "-84"
            /5/0/1 | -
            /5/0/3 | "0"
            /5/0/5 | "0"
            /5/0/9 | "1"
            """)
    void singleResourceReadsAsText(String path, String value) {
        play(REGISTERED + "<~ CON GET " + path + "\n~> ACK 2.05 ct=0 " + value + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1/0/2", "/1/0/3", "/1/0/4", "/1/0/5", "/3/0/5", "/3/0/9", "/4/0/3", "/5/0/4", "/3/1/0"})
    void whatIsNotInstantiatedIs404(String path) {
        play(REGISTERED + """
                <~ CON GET PATH
                ~> ACK 4.04
                <~ CON PUT PATH ct=0 "1"
                ~> ACK 4.04
                <~ CON POST PATH
                ~> ACK 4.04
                """.replace("PATH", path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /3/0/4   |
            GET /1/0/8   |
            GET /5/0/0   |
            GET /5/0/2   |
            PUT /1/0/0   | ct=0 "2"
            PUT /3/0/1   | ct=0 "x"
            PUT /3/0/4   | ct=0 "x"
            PUT /1/0/8   | ct=0 "x"
            PUT /4/0/2   | ct=0 "1"
            PUT /5/0/3   | ct=0 "1"
            POST /1/0/1  |
            POST /3/0/1  |
            POST /4/0/0  |
            PUT /5/0/0   | ct=42 00
            PUT /5/0/1   | ct=0 "coap://a"
            POST /5/0/2  |
            PUT /5/0     | ct=11542 C10161
            POST /5/0    | ct=11542 C10161
            """)
    void operationThatDoesNotFitIs405(String request, String payload) {
        play(REGISTERED + "<~ CON " + request + " " + (payload == null ? "" : payload) + "\n~> ACK 4.05\n(10s)\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /1/0/1 ct=0 \"3600\"",
                "PUT /1/0/1 ct=1541 \"3600\"",
                "PUT /1/0/1 mid=9 \"3600\"",
                "PUT /1/0/1 ct=11542 C2010E10",
                "PUT /1/0/1 ct=1542 C40100000E10",
                "PUT /1/0/1 ct=11542 C801080000000000000E10",
                "PUT /1/0 ct=11542 C2010E10",
                "POST /1/0 ct=11542 C2010E10",
                "POST /1/0/1 ct=11542 C2010E10",
                "PUT /1/0 ct=11542 C2010E10C10600C10755",
                "PUT /1/0 C2010E10"
            })
    void lifetimeIsWrittenFirstAndToldThen(String request) {
        play(REGISTERED + "<~ CON " + request + """

                ~> ACK 2.04 ct=- -
                ~> CON POST /rd/5?lt=3600 ct=- -
                <~ ACK 2.04
                <~ CON GET /1/0/1
                ~> ACK 2.05 ct=0 "3600"
                (10s)
                """);
    }

    @Test
    void sameLifetimeIsNotTold() {
        play(REGISTERED + """
                <~ CON PUT /1/0/1 ct=0 "86400"
                ~> ACK 2.04
                (10s)
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ct=0 \"0\"",
                "ct=0 \"-1\"",
                "ct=0 \"4294967296\"",
                "ct=0 \"1.5\"",
                "ct=0 \"x\"",
                "ct=0 \"\"",
                "ct=0 \"9999999999999999999\"",
                "ct=0 \" 5\"",
                "ct=0 \"+5\"",
                "ct=11542 C001",
                "ct=11542 C301000E10",
                "ct=11542 C10100",
                "ct=11542 C101FF",
                "ct=11542 C50100000E1000",
                "ct=11542 C801080000000100000000",
                "ct=11542 C1000E"
            })
    void lifetimeThatIsNoneIs400(String payload) {
        play(REGISTERED + """
                <~ CON PUT /1/0/1 PAYLOAD
                ~> ACK 4.00
                <~ CON GET /1/0/1
                ~> ACK 2.05 "86400"
                (10s)
                """.replace("PAYLOAD", payload));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ct=0 "0"         | 2.04 | "0"
            ct=0 "1"         | 2.04 | "1"
            ct=11542 C10600  | 2.04 | "0"
            ct=11542 C10601  | 2.04 | "1"
            ct=0 "2"         | 4.00 | "1"
            ct=0 "true"      | 4.00 | "1"
            ct=0             | 4.00 | "1"
            ct=11542 C10602  | 4.00 | "1"
            ct=11542 C006    | 4.00 | "1"
            """)
    void storingIsABoolean(String payload, String code, String then) {
        play(REGISTERED + """
                <~ CON PUT /1/0/6 PAYLOAD
                ~> ACK CODE
                <~ CON GET /1/0/6
                ~> ACK 2.05 THEN
                (10s)
                """.replace("PAYLOAD", payload).replace("CODE", code).replace("THEN", then));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ct=0 "U"         | 2.04
            ct=11542 C10755  | 2.04
            ct=0 "UQ"        | 4.00
            ct=0 "S"         | 4.00
            ct=0             | 4.00
            ct=11542 C10753  | 4.00
            """)
    void bindingIsUAndStaysSo(String payload, String code) {
        play(REGISTERED + """
                <~ CON PUT /1/0/7 PAYLOAD
                ~> ACK CODE
                <~ CON GET /1/0/7
                ~> ACK 2.05 "U"
                (10s)
                """.replace("PAYLOAD", payload).replace("CODE", code));
    }

    @Test
    void writeToTheServerObjectIsAllOrNothing() {
        play(REGISTERED + """
                <~ CON PUT /1/0 ct=11542 C2010E10C10602
                ~> ACK 4.00
                <~ CON PUT /1/0 ct=11542 C2010E10C10755C10001
                ~> ACK 4.05
                <~ CON GET /1/0/1
                ~> ACK 2.05 "86400"
                <~ CON PUT /1/0 ct=11542 C10600C1637F
                ~> ACK 2.04
                <~ CON GET /1/0/6
                ~> ACK 2.05 "0"
                (10s)
                """);
    }

    @Test
    void theHostSeesNothingOfThem() {
        play(REGISTERED + """
                <~ CON PUT /1/0/6 ct=0 "0"
                ~> ACK 2.04
                <~ CON GET /3/0/1 token=A1 observe=0
                ~> ACK 2.05 observe=1
                <~ CON GET /3/0/1 token=A1 observe=1
                ~> ACK 2.05 observe=-
                (10s)
                """);
    }

    @Test
    void storingGoesBackToItsDefaultWithDel() {
        play(REGISTERED + """
                <~ CON PUT /1/0/6 ct=0 "0"
                ~> ACK 2.04
                > AT+QLWDEL
                ~> CON DELETE /rd/5
                <~ ACK 2.02
                < OK
                """ + REGISTERED + """
                <~ CON GET /1/0/6
                ~> ACK 2.05 "1"
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "3", "4", "5"})
    void hostCanNeitherAddNorDeleteThem(String object) {
        play(REGISTERED + """
                > AT+QLWADDOBJ=OBJECT,0,1,"0"
                < ERROR
                > AT+QLWDELOBJ=OBJECT
                < ERROR
                """.replace("OBJECT", object));
    }
}
