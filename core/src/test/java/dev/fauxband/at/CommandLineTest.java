package dev.fauxband.at;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which commands a line holds, and in which form (V.250 §5.2–§5.4, Manual §1.2, hosts). */
final class CommandLineTest {
    private static final String OK = "\r\nOK\r\n";
    private static final String ERROR = "\r\nERROR\r\n";

    private final ToyLine line = new ToyLine();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ATA             | A
            ATA0            | A[0#0]
            ATA09           | A[09#9]
            ata5            | A[5#5]
            AT&B            | &B
            AT&b            | &B
            AT*star         | STAR
            AT A 4          | A[4#4]
            AT+DO           | DO
            AT +do          | DO
            AT+DO ;         | DO
            AT+DO="a",4     | DO=[a#0][4#4]
            AT +DO = a , 4  | DO=[a#0][4#4]
            AT+DO=?a        | DO=[?a#0]
            AT+DO="?"       | DO=[?#0]
            """)
    void oneCommandOfEachShape(String typed, String ran) {
        assertThat(line.type(typed + "\r")).isEqualTo(OK);
        assertThat(line.ran).containsExactly(ran);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ATA0&B              | A[0#0] &B
            ATA1A2A             | A[1#1] A[2#2] A
            ATA&B               | A &B
            AT&BA3              | &B A[3#3]
            ATA+DO              | A DO
            ATA;+DO             | A DO
            ATA1*STAR;A         | A[1#1] STAR A
            AT+DO;+DO           | DO DO
            AT+DO;A2&B;*STAR    | DO A[2#2] &B STAR
            AT;;+DO; ;          | DO
            AT+DO="a;b";+DO     | DO=[a;b#0] DO
            AT+DO="a",5;+DO=b   | DO=[a#0][5#5] DO=[b#0]
            AT+DO=a;+DO=b;      | DO=[a#0] DO=[b#0]
            AT A 1 ; + DO       | A[1#1]
            """)
    void severalCommandsRunFromLeftToRight(String typed, String ran) {
        line.type(typed + "\r");

        assertThat(String.join(" ", line.ran)).isEqualTo(ran);
    }

    @Test
    void severalCommandsHaveOneFinalResult() {
        assertThat(line.type("AT+DO?;+DO=?;A\r")).isEqualTo("\r\n+DO: 7\r\n\r\n+DO: \"text\",(3-12)\r\n" + OK);
    }

    @Test
    void theFirstErrorEndsTheLine() {
        assertThat(line.type("AT+DO?;+NO;+DO\r")).isEqualTo("\r\n+DO: 7\r\n" + ERROR);
        assertThat(line.type("ATA1A77&B\r")).isEqualTo(ERROR);
        assertThat(line.type("ATA2-1\r")).isEqualTo(ERROR);
        assertThat(line.ran).containsExactly("A[1#1]", "A[2#2]");
    }

    @Test
    void readAndTestForms() {
        assertThat(line.type("AT+DO?\r")).isEqualTo("\r\n+DO: 7\r\n" + OK);
        assertThat(line.type("AT +do ?\r")).isEqualTo("\r\n+DO: 7\r\n" + OK);
        assertThat(line.type("AT+DO=?\r")).isEqualTo("\r\n+DO: \"text\",(3-12)\r\n" + OK);
        assertThat(line.type("AT+DO = ? \r")).isEqualTo("\r\n+DO: \"text\",(3-12)\r\n" + OK);
        assertThat(line.ran).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATX",
                "AT9",
                "AT&",
                "AT&9",
                "AT&X",
                "AT+",
                "AT*",
                "AT=",
                "AT?",
                "AT,",
                "AT\"",
                "AT(",
                "AT@",
                "AT[",
                "AT`",
                "AT{",
                "AT+DO!",
                "AT+DOO",
                "AT+D",
                "AT+DO\"a\"",
                "AT+DO,1",
                "AT+DO?x",
                "AT+DO??",
                "AT*STAR?",
                "AT*STAR=?",
                "AT*STAR=1",
                "AT+CHOOSE",
                "AT+CHOOSE?",
                "AT&B1",
                "AT&B0",
                "ATA10"
            })
    void whatIsNoCommandOrFormIsAnError(String typed) {
        assertThat(line.type(typed + "\r")).isEqualTo(ERROR);
        assertThat(line.ran).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ATA?", "ATA=?", "ATA=1", "ATA1?", "ATA ?", "ATA = 1", "ATA 1 =", "AT&B?", "AT&B=?", "AT&B=1"})
    void basicCommandsHaveNoOtherFormAndRunNothingThen(String typed) {
        assertThat(line.type(typed + "\r")).isEqualTo(ERROR);
        assertThat(line.ran).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ATX             | ERROR: the module has no command ATX
            AT+DOO          | ERROR: the module has no command AT+DOO
            AT*STAR?        | ERROR to AT*STAR: it has no such form
            AT+DOO?x        | ERROR: the module has no command AT+DOO
            AT+DO?x         | ERROR to AT+DO: something follows its ?
            AT+DO!          | ERROR: the module has no command AT+DO!
            AT+DO"a"        | ERROR to AT+DO: its name is followed by neither =, ? nor the end
            AT+NO           | ERROR to AT+NO: it never does
            AT+DO=          | ERROR to AT+DO: <text> is out of range
            AT+CHOOSE=red,1 | ERROR to AT+CHOOSE: too many parameters
            AT+COUNT=1      | ERROR to AT+COUNT: <data> is missing
            AT+DO="a        | ERROR to AT+DO: <text> is not written as a parameter may be
            AT&B1           | ERROR to AT&B: it takes no number
            ATA?            | ERROR to ATA: it has no such form
            AT9             | ERROR: no command begins with 9
            """)
    void theTraceSaysWhy(String typed, String why) {
        line.type(typed + "\r");

        assertThat(line.remarks()).containsExactly(why);
    }
}
