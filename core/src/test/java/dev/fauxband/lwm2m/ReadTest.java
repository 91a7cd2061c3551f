package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;

import dev.fauxband.modem.ModemProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OMA TS 1.0.2 §5.4.1, §6.4: Read, in the format that the server accepts. */
final class ReadTest {
    /** 19/0/0 holds the octets 41 42. */
    private static final String SENT = OBSERVED + """
            > AT+QLWDATASEND=19,0,0,2,4142,0x0000
            < OK
            ~> NON 2.05
            """;

    @Test
    void answersTheLastValueSentOrWritten() {
        play(SENT + """
                <~ CON GET /19/0/0
                ~> ACK 2.05 ct=42 4142
                <~ CON PUT /19/0/0 ct=42 43
                ~> ACK 2.04
                < +QLWDATARECV: 19,0,0,1,43
                <~ CON GET /19/0/0
                ~> ACK 2.05 ct=42 43
                > AT+QLWDATASEND=19,0,0,1,44,0x0100
                < OK
                ~> CON 2.05
                <~ RST
                < SEND FAIL
                <~ CON GET /19/0/0
                ~> ACK 2.05 ct=42 44
                """);
    }

    @Test
    void readSaysNothingOnTheLine() {
        play(SENT + """
                <~ CON GET /19/0/0
                ~> ACK 2.05
                <~ CON GET /19
                ~> ACK 2.05
                (10s)
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0     | 4142
            42    | 4142
            1541  | 4142
            1544  | 4142
            11542 | C2004142
            1542  | C2004142
            """)
    void acceptIsHonouredForAnApplicationResourceAndItsNumberEchoed(String accept, String payload) {
        play(SENT + "<~ CON GET /19/0/0 accept=" + accept + "\n~> ACK 2.05 ct=" + accept + " " + payload + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            0     | "Quectel_BC26"
            1541  | "Quectel_BC26"
            11542 | C8010C5175656374656C5F42433236
            1542  | C8010C5175656374656C5F42433236
            """)
    void acceptIsHonouredForAStringAndItsNumberEchoed(String accept, String payload) {
        play(REGISTERED + "<~ CON GET /3/0/1 accept=" + accept + "\n~> ACK 2.05 ct=" + accept + " " + payload + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /19/0/0 | 42    | 4142
            /3/0/1  | 0     | "Quectel_BC26"
            /1/0/1  | 0     | "86400"
            /1/0/6  | 0     | "1"
            /4/0/2  | 0     | "-84"
            /3/0/11 | 11542 | 830B410000
            /19/0   | 11542 | C2004142
            /19     | 11542 | 0400C20041420201C000
            """)
    void withoutAcceptTheFormatIsThePathsOwn(String path, String format, String payload) {
        play(SENT + "<~ CON GET " + path + "\n~> ACK 2.05 ct=" + format + " " + payload + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /19/0/0 | 11543
            /19/0/0 | 1543
            /19/0/0 | 110
            /19/0/0 | 112
            /19/0/0 | 60
            /19/0/0 | 50
            /19/0/0 | 65535
            /3/0/1  | 42
            /1/0/1  | 1544
            /3/0/11 | 0
            /4/0/4  | 42
            /19/0   | 0
            /19/0   | 42
            /19     | 0
            /3/0    | 1541
            /3/0    | 11543
            """)
    void otherFormatsAreNotAcceptable(String path, String accept) {
        play(REGISTERED + "<~ CON GET " + path + " accept=" + accept + "\n~> ACK 4.06 ct=- -\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            42    | -
            0     | -
            11542 | C000
            """)
    void unsetValueIsEmptyAndHasItsContentFormatAllTheSame(String accept, String payload) {
        play(REGISTERED + "<~ CON GET /19/0/0 accept=" + accept + "\n~> ACK 2.05 ct=" + accept + " " + payload + "\n");
    }

    @Test
    void unsetValueWithoutAcceptIsEmptyOpaque() {
        play(REGISTERED + """
                <~ CON GET /19/0/0
                ~> ACK 2.05 ct=42 -
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bs",
                "/rd",
                "/a",
                "/20",
                "/20/0",
                "/20/0/0",
                "/19/2",
                "/19/2/0",
                "/19/0/1",
                "/3/1",
                "/3/1/0",
                "/3/0/99",
                "/1/0/4",
                "/19/0/0/0",
                "/3/0/11/0",
                "/65536",
                "/19/65536",
                "/19/0/65536",
                "/019",
                "/19/00",
                "/-1",
                "/19/0x0",
                "/19//0",
                "//19",
                "/19/0//",
                "/100000",
                "/4294967315"
            })
    void pathThatIsNotThereIs404(String path) {
        play(REGISTERED + "<~ CON GET " + path + "\n~> ACK 4.04 ct=- -\n");
    }

    @ParameterizedTest
    @CsvSource({"/19/0/0/", "/19/0/", "/19/", "/3/0/1/"})
    void lastEmptySegmentIsIgnored(String path) {
        play(REGISTERED + "<~ CON GET " + path + "\n~> ACK 2.05\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/3/0/4", "/1/0/8", "/5/0/0", "/5/0/2"})
    void whatCannotBeReadIs405(String path) {
        play(REGISTERED + "<~ CON GET " + path + "\n~> ACK 4.05 ct=- -\n");
        play(REGISTERED + "<~ CON GET " + path + " accept=11543\n~> ACK 4.05 ct=- -\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void rootIsNoObject(String path) {
        play(REGISTERED + "<~ CON GET " + path + "\n~> ACK 4.05\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/0", "/0/0", "/0/0/0", "/0/7/7"})
    void securityObjectIsNoServersBusiness(String path) {
        play(REGISTERED + "<~ CON GET " + path + "\n~> ACK 4.01\n");
    }

    @Test
    void pathIsCheckedBeforeTheFormat() {
        play(REGISTERED + """
                <~ CON GET /20/0/0 accept=11543
                ~> ACK 4.04
                """);
    }

    @Test
    void payloadAndContentFormatOfAGetAreIgnored() {
        play(SENT + """
                <~ CON GET /19/0/0 ct=11543 0102
                ~> ACK 2.05 4142
                """);
    }

    @Test
    void resourceThatWasNotNamedIsNotThereUnlessNoneWas() {
        play(REGISTERED + """
                > AT+QLWADDOBJ=20,0
                < OK
                ~> CON POST /rd/5
                <~ ACK 2.04
                < UPDATE OK
                <~ CON GET /20/0/65535
                ~> ACK 2.05 ct=42 -
                <~ CON GET /20/0
                ~> ACK 2.05 ct=11542 -
                <~ CON GET /20
                ~> ACK 2.05 ct=11542 0000
                <~ CON PUT /20/0/300 ct=42 01
                ~> ACK 2.04
                < +QLWDATARECV: 20,0,300,1,01
                <~ CON GET /20
                ~> ACK 2.05 ct=11542 0400E1012C01
                """);
    }

    @ParameterizedTest
    @FieldSource("dev.fauxband.modem.ModemProfile#ALL")
    void everyObjectThatWasRegisteredAnswersInEveryPersonality(ModemProfile profile) {
        play(profile, REGISTERED + """
                <~ CON GET /1 accept=11542
                ~> ACK 2.05 ct=11542
                <~ CON GET /3 accept=11542
                ~> ACK 2.05 ct=11542
                <~ CON GET /4 accept=11542
                ~> ACK 2.05 ct=11542
                <~ CON GET /5 accept=11542
                ~> ACK 2.05 ct=11542
                <~ CON GET /19 accept=11542
                ~> ACK 2.05 ct=11542
                """);
    }
}
