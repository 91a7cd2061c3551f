package dev.fauxband.coap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Hex;
import dev.fauxband.data.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CoapEncoderTest {
    @Test
    void writesTheRequestOfRfc7252AppendixA() {
        assertThat(CoapEncoder.encode(request(List.of(CoapOption.text(OptionNumber.URI_PATH, "temperature")))))
                .isEqualTo(Hex.octets("40 01 7D34 BB 74656D7065726174757265"));
    }

    @Test
    void writesTheResponseWithTokenOfRfc7252AppendixA() {
        CoapMessage response = new CoapMessage(
                CoapType.ACK, CoapCode.CONTENT, 0x7D35, Octets.of(0x20), List.of(), Octets.utf8("22.3 C"));

        assertThat(CoapEncoder.encode(response)).isEqualTo(Hex.octets("61 45 7D35 20 FF 32322E332043"));
    }

    @ParameterizedTest
    @CsvSource({"CON, 40", "NON, 50", "ACK, 60", "RST, 70"})
    void writesAnEmptyMessageOfEachTypeInFourOctets(CoapType type, String head) {
        assertThat(CoapEncoder.encode(CoapMessage.empty(type, 0xABCD))).isEqualTo(Hex.octets(head + "00 ABCD"));
    }

    @Test
    void writesTokenOptionsAndPayloadInThisOrder() {
        CoapMessage message = new CoapMessage(
                CoapType.NON,
                CoapCode.PUT,
                1,
                Hex.octets("0102030405060708"),
                List.of(CoapOption.uint(OptionNumber.CONTENT_FORMAT, 0)),
                Octets.of(0xFF));

        assertThat(CoapEncoder.encode(message)).isEqualTo(Hex.octets("58 03 0001 0102030405060708 C0 FF FF"));
    }

    @Test
    void sortsOptionsByNumberAndKeepsTheOrderOfEqualOnes() {
        CoapMessage message = request(List.of(
                CoapOption.text(OptionNumber.URI_QUERY, "q"),
                CoapOption.text(OptionNumber.URI_PATH, "b"),
                CoapOption.text(OptionNumber.URI_PATH, "a"),
                new CoapOption(OptionNumber.OBSERVE, Octets.EMPTY)));

        assertThat(CoapEncoder.encode(message)).isEqualTo(Hex.octets("40 01 7D34 60 51 62 01 61 41 71"));
    }

    @ParameterizedTest
    @CsvSource({"12, C0", "13, D0 00", "14, D0 01", "268, D0 FF", "269, E0 0000", "270, E0 0001", "65535, E0 FEF2"})
    void writesDeltasInTheirShortestForm(int number, String option) {
        assertThat(CoapEncoder.encode(request(List.of(new CoapOption(number, Octets.EMPTY)))))
                .isEqualTo(Hex.octets("40 01 7D34" + option));
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "12, 1C", "13, 1D 00", "268, 1D FF", "269, 1E 0000", "65804, 1E FFFF"})
    void writesLengthsInTheirShortestForm(int length, String head) {
        assertThat(CoapEncoder.encode(request(List.of(new CoapOption(1, Hex.repeat(0xA5, length))))))
                .isEqualTo(Hex.octets("40 01 7D34" + head + "A5".repeat(length)));
    }

    @Test
    void writesTheDeltaToTheOptionBeforeAndItsExtensionBeforeThatOfTheLength() {
        CoapMessage message = request(List.of(
                new CoapOption(OptionNumber.BLOCK2, Octets.of(6)),
                new CoapOption(OptionNumber.SIZE1, Hex.repeat(1, 270))));

        assertThat(CoapEncoder.encode(message))
                .isEqualTo(Hex.octets("40 01 7D34 D1 0A 06 DE 18 0001" + "01".repeat(270)));
    }

    private static CoapMessage request(List<CoapOption> options) {
        return new CoapMessage(CoapType.CON, CoapCode.GET, 0x7D34, Octets.EMPTY, options, Octets.EMPTY);
    }
}
