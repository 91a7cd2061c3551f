package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import dev.fauxband.modem.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** V.250 §5.3.2, §6.2.1–§6.2.3, §6.3: the S-parameters. */
final class RegisterCommandsTest {
    private final Host host = new Host();

    @Test
    @Covers(command = "S0", form = Form.READ)
    @Covers(command = "S3", form = Form.READ)
    @Covers(command = "S4", form = Form.READ)
    @Covers(command = "S5", form = Form.READ)
    @Covers(command = "S6", form = Form.READ)
    @Covers(command = "S7", form = Form.READ)
    @Covers(command = "S8", form = Form.READ)
    @Covers(command = "S10", form = Form.READ)
    void eachIsReadAsThreeDigits() {
        play(reads("S0", "000") + reads("S3", "013") + reads("S4", "010") + reads("S5", "008"));
        play(reads("S6", "002") + reads("S7", "060") + reads("S8", "002") + reads("S10", "015"));
    }

    @Test
    @Covers(command = "S0", form = Form.WRITE)
    @Covers(command = "S6", form = Form.WRITE)
    @Covers(command = "S7", form = Form.WRITE)
    @Covers(command = "S8", form = Form.WRITE)
    @Covers(command = "S10", form = Form.WRITE)
    void thoseOfCallsAreKept() {
        play(oks("ATS0=1", "ATS6=10", "ATS7=255", "ATS8=0", "ATS10=254")
                + reads("S0", "001")
                + reads("S6", "010")
                + reads("S7", "255")
                + reads("S8", "000")
                + reads("S10", "254"));
    }

    @Test
    void severalStandOnALine() {
        play("""
                > AT S7=45 S0=0 L1 V1 X4 &c1 E1 Q0
                < OK
                echo on
                > ATS007=46S0=2S7?S0?
                < 046
                < 002
                < OK
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATS",
                "ATS3",
                "ATS=3",
                "ATS3=",
                "ATS3=128",
                "ATS4=128",
                "ATS5=128",
                "ATS0=256",
                "ATS6=1",
                "ATS6=11",
                "ATS7=0",
                "ATS10=0",
                "ATS10=255",
                "ATS1?",
                "ATS2=43",
                "ATS999?",
                "ATS3=?",
                "ATS3=x",
                "ATS3=-1"
            })
    void othersAreErrors(String line) {
        play(errors(line) + reads("S3", "013") + reads("S0", "000"));
    }

    @Test
    @Covers(command = "S3", form = Form.WRITE)
    @Covers(command = "S4", form = Form.WRITE)
    void valuesThatChangeNothingAreTaken() {
        play(oks("ATS3=13", "ATS4=10", "ATS3=13S4=10"));
    }

    @Test
    void theLineThatSetsS3EndsWithTheOldAndIsAnsweredWithTheNew() {
        host.type("ATE0\r");

        assertThat(host.type("ATS3=30\r")).isEqualTo("\36\nOK\36\n");
        assertThat(host.type("AT\r\n")).isEmpty();
        assertThat(host.type("\36")).isEqualTo("\36\nOK\36\n");
        assertThat(host.type("AT+CSQ\36")).isEqualTo("\36\n+CSQ: 22,0\36\n\36\nOK\36\n");
        assertThat(host.type("ATS3=13\36")).isEqualTo("\r\nOK\r\n");
    }

    @Test
    void crIsNoLineEndWhenS3IsLf() {
        host.type("ATE0\r");

        assertThat(host.type("ATS3=10\r")).isEqualTo("\n\nOK\n\n");
        assertThat(host.type("AT\r")).isEmpty();
        assertThat(host.type("\n")).isEqualTo("\n\nOK\n\n");
    }

    @Test
    void v0WithAnotherS4() {
        host.type("ATE0\r");

        assertThat(host.type("ATS4=32V0\r")).isEqualTo("0\r");
        assertThat(host.type("AT+CSQ\r")).isEqualTo("+CSQ: 22,0\r 0\r");
        assertThat(host.type("AT+NONE\r")).isEqualTo("4\r");
    }

    @ParameterizedTest
    @CsvSource({"ATX\\bE0\\r, ATX\\bE0\\r", "ATX1\\b\\b\\b\\b\\bE0\\r, ATX1\\b\\bE0\\r", "X\\bAT\\r, AT\\r"})
    void s5TakesBackTheCharacterBeforeIt(String typed, String echo) {
        assertThat(host.type(octets(typed))).isEqualTo(octets(echo) + "\r\nOK\r\n");
    }

    @Test
    @Covers(command = "S5", form = Form.WRITE)
    void anotherS5TakesBack() {
        play(oks("ATS5=63", "ATE1??E0") + """
                > ATS5=8
                < OK
                """);
    }

    @Test
    void storedOnesComeBack() {
        play(oks("ATS0=3&W", "ATS0=4", "ATZ") + """
                > ATS0?
                < 003
                < OK
                > AT&FE0S0?
                < 000
                < OK
                """);
    }

    private static String octets(String text) {
        return text.replace("\\b", "\b").replace("\\r", "\r");
    }

    private static String reads(String register, String value) {
        return "> AT" + register + "?\n< " + value + "\n< OK\n";
    }
}
