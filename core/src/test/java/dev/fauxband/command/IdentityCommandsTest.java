package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.command.Lines.oks;
import static dev.fauxband.script.Transcript.play;
import static dev.fauxband.script.Transcript.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who the module says it is (logs). */
final class IdentityCommandsTest {
    @Test
    @Covers(command = "I", form = Form.EXECUTION)
    void ati() {
        play("""
                > ATI
                < Quectel_Ltd
                < Quectel_BC26
                < Revision: BC26NBR01A03
                < OK
                > ATI0
                < Quectel_Ltd
                < Quectel_BC26
                < Revision: BC26NBR01A03
                < OK
                """);
    }

    @Test
    @Covers(command = "+CGMI", form = Form.EXECUTION)
    @Covers(command = "+CGMM", form = Form.EXECUTION)
    @Covers(command = "+CGMR", form = Form.EXECUTION)
    void makerModelAndRevisionAreAtisLines() {
        play("""
                > AT+CGMI
                < Quectel_Ltd
                < OK
                > AT+CGMM
                < Quectel_BC26
                < OK
                > AT+CGMR
                < Revision: BC26NBR01A03
                < OK
                """);
    }

    @Test
    @Covers(command = "+GMI", form = Form.EXECUTION)
    @Covers(command = "+GMM", form = Form.EXECUTION)
    @Covers(command = "+GMR", form = Form.EXECUTION)
    @Covers(command = "+QGMR", form = Form.EXECUTION)
    @Covers(command = "+GCAP", form = Form.EXECUTION)
    void otherNamesForTheSame() {
        play("""
                > AT+GMI
                < Quectel_Ltd
                < OK
                > AT+GMM
                < Quectel_BC26
                < OK
                > AT+GMR
                < Revision: BC26NBR01A03
                < OK
                > AT+QGMR
                < Revision: BC26NBR01A03
                < OK
                > AT+GCAP
                < +GCAP: +CGSM
                < OK
                """);
    }

    @Test
    @Manual("2")
    void theRevisionIsR01A02OrLater() {
        assertThat(ModemProfile.BC26.texts().revision())
                .startsWith("BC26NBR01A")
                .isGreaterThanOrEqualTo("BC26NBR01A02");
    }

    @Test
    void theTextsAreFieldsOfTheProfile() {
        play(with(ProfileField.REVISION, "BC26NBR01A02"), """
                > AT+CGMR
                < Revision: BC26NBR01A02
                < OK
                """);
    }

    @Test
    @Covers(command = "+CGSN", form = Form.EXECUTION)
    @Covers(command = "+CGSN", form = Form.WRITE)
    @Covers(command = "+CGSN", form = Form.TEST)
    @Covers(command = "+GSN", form = Form.EXECUTION)
    void serialNumbers() {
        play("""
                > AT+CGSN=1
                < +CGSN: 867724030023557
                < OK
                > AT+CGSN=0
                < 867724030023557
                < OK
                > AT+CGSN=2
                < +CGSN: 8677240300235501
                < OK
                > AT+CGSN=3
                < +CGSN: 01
                < OK
                > AT+CGSN
                < 867724030023557
                < OK
                > AT+GSN
                < 867724030023557
                < OK
                > AT+CGSN=?
                < +CGSN: (0-3)
                < OK
                """);
    }

    @Test
    @Covers(command = "+CIMI", form = Form.EXECUTION)
    @Covers(command = "+QCCID", form = Form.EXECUTION)
    @Covers(command = "*MICCID", form = Form.EXECUTION)
    void subscriberAndCard() {
        play("""
                > AT+CIMI
                < /460[0-9]{12}/
                < OK
                > AT+QCCID
                < /\\+QCCID: 8986[0-9]{16}/
                < OK
                > AT*MICCID
                < /8986[0-9]{16}/
                < OK
                """);
    }

    @Test
    @Covers(command = "+CGMI", form = Form.TEST)
    @Covers(command = "+CGMM", form = Form.TEST)
    @Covers(command = "+CGMR", form = Form.TEST)
    @Covers(command = "+GSN", form = Form.TEST)
    @Covers(command = "+CIMI", form = Form.TEST)
    @Covers(command = "+QCCID", form = Form.TEST)
    @Covers(command = "*MICCID", form = Form.TEST)
    @Covers(command = "+GMI", form = Form.TEST)
    @Covers(command = "+GMM", form = Form.TEST)
    @Covers(command = "+GMR", form = Form.TEST)
    @Covers(command = "+QGMR", form = Form.TEST)
    @Covers(command = "+GCAP", form = Form.TEST)
    void testFormsAreOk() {
        play(oks("AT+CGMI=?", "AT+CGMM=?", "AT+CGMR=?", "AT+GSN=?", "AT+CIMI=?", "AT+QCCID=?", "AT*MICCID=?"));
        play(oks("AT+GMI=?", "AT+GMM=?", "AT+GMR=?", "AT+QGMR=?", "AT+GCAP=?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATI1",
                "ATI?",
                "AT+CGMI?",
                "AT+CGMI=1",
                "AT+CGMM?",
                "AT+CGMR=",
                "AT+CGSN=4",
                "AT+QGMR?",
                "AT+GCAP?",
                "AT+GMI=1",
                "AT*MICCID?",
                "AT*MICCID=1",
                "AT+CGSN?",
                "AT+GSN?",
                "AT+GSN=1",
                "AT+CIMI?",
                "AT+QCCID?",
                "AT+QCCID=1"
            })
    void otherFormsAreErrors(String line) {
        play(errors(line));
    }
}
