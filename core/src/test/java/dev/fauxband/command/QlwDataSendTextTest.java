package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.play;

import dev.fauxband.data.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual §3.8 and §3.11: AT+QLWDATASEND in text mode, where the data are counted octets (hosts). */
final class QlwDataSendTextTest {
    private static final String TEXT = OBSERVED + oks("AT+QLWCFG=\"dataformat\",0,1");

    private static void sends(String arguments, String data) {
        play(TEXT + oks("AT+QLWDATASEND=19,0,0," + arguments) + "~> NON 2.05 token=AB "
                + Octets.latin1(data).toHex() + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            5,hello,0x0000            | hello
            05,hello,"0X0000"         | hello
            5,"hello",0x0000          | hello
            5,"hello","0x0000"        | hello
            7,"hello",0x0000          | "hello"
            11,a,b,c,d,e,f,0x0000     | a,b,c,d,e,f
            4,";,",0x0000             | ";,"
            3,a;b,0x0000              | a;b
            2,OK,0x0000               | OK
            7,AT+QLWD,0x0000          | AT+QLWD
            2,0F,0x0000               | 0F
            4,0F0F,0x0000             | 0F0F
            1,,,0x0000                | ,
            6,",",",,0x0000           | ",",",
            """)
    void soManyOctetsBehindTheFourthCommaAreTheData(String arguments, String data) {
        sends(arguments, data);
    }

    @Test
    void blanksAreData() {
        sends("5, a b ,0x0000", " a b ");
        sends("3,   ,0x0000", "   ");
        sends("3,\\{a ,0x0000", "{a ");
        sends("5,\" a b \",0x0000", " a b ");
    }

    @Test
    void octetsThatAreNoTextAreDataToo() {
        play(TEXT + oks("AT+QLWDATASEND=19,0,0,5,\\x00\\x1B\\x7F\\x80\\xFF,0x0000")
                + "~> NON 2.05 token=AB 001B7F80FF\n");
    }

    @Test
    void aBackspaceIsDataTooButEditsTheRestOfTheLine() {
        sends("3,a\\x08b,0x0000", "a\bb");
        sends("3,\\x08\\x08\\x08,0x0000", "\b\b\b");
        sends("3,\"ab\\x08\",0x0000", "ab\b");
        sends("9\\x082,a\\x08,0x0001\\x080", "a\b");
        sends("2,ab\",\\x08\\x08,0x0000", "ab");
    }

    @Test
    void aBackspaceEditsHexDigits() {
        play(OBSERVED + oks("AT+QLWDATASEND=19,0,0,1,0\\x0801,0x0000") + "~> NON 2.05 token=AB 01\n");
    }

    @Test
    void aBackspaceEditsWhatNoDataCanStandIn() {
        play(TEXT + oks("AT+QLWDATASEND=19,0,0,2,ab,0x0000;+CSQX\\x08=?").replace("< OK", """
                < +CSQ: (0-31,99),(0-7,99)
                < OK""")
                + "~> NON 2.05 token=AB 6162\n");
    }

    @Test
    void aSemicolonBehindTheModeEndsTheCommand() {
        play(TEXT + """
                > AT+QLWDATASEND=19,0,0,3,a;b,0x0000;+QLWDATASTATUS?
                < +QLWDATASTATUS: 0
                < OK
                ~> NON 2.05 613B62
                """);
    }

    @Test
    void oneTo512OctetsFit() {
        sends("1,x,0x0000", "x");
        sends("512," + "y".repeat(512) + ",0x0000", "y".repeat(512));
        sends("512,\"" + "z".repeat(512) + "\",0x0000", "z".repeat(512));
        play(TEXT + errors("AT+QLWDATASEND=19,0,0,513," + "y".repeat(513) + ",0x0000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4,hello,0x0000",
                "6,hello,0x0000",
                "4,\"hello\",0x0000",
                "6,\"hello\",0x0000",
                "8,\"hello\",0x0000",
                "5, \"hello\",0x0000",
                "5,\"hello,0x0000",
                "5,hello",
                "5,hello,",
                "5,hello,0x0000,",
                "0,,0x0000",
                "0,\"\",0x0000",
                "5,\"hello\"0x0000",
                "4,\"a;b\",0x0000"
            })
    void dataThatDoNotEndWhereTheyShouldAreAnErrorAndSendNothing(String arguments) {
        play(TEXT + errors("AT+QLWDATASEND=19,0,0," + arguments));
    }

    @Test
    void aLineEndEndsTheLineAlsoWithinTheData() {
        play(TEXT + """
                > AT+QLWDATASEND=19,0,0,5,he\\rlo,0x0000
                < ERROR
                > AT+QLWDATASEND=19,0,0,5,he\\nlo,0x0000
                < ERROR
                """);
    }

    @Test
    void theFormatOfReceivedDataDoesNotMatter() {
        play(OBSERVED + oks("AT+QLWCFG=\"dataformat\",0,0", "AT+QLWDATASEND=19,0,0,2,hi,0x0000") + "~> NON 2.05 6869\n"
                + oks("AT+QLWCFG=\"dataformat\",1,0", "AT+QLWDATASEND=19,0,0,2,6869,0x0000") + "~> NON 2.05 6869\n");
    }
}
