package dev.fauxband.coap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Hex;
import dev.fauxband.data.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CoapDecoderTest {
    @Test
    void readsTheRequestOfRfc7252AppendixA() {
        assertThat(message("40 01 7D34 BB 74656D7065726174757265"))
                .isEqualTo(new CoapMessage(
                        CoapType.CON,
                        CoapCode.GET,
                        0x7D34,
                        Octets.EMPTY,
                        List.of(CoapOption.text(OptionNumber.URI_PATH, "temperature")),
                        Octets.EMPTY));
    }

    @Test
    void readsTheResponseWithTokenOfRfc7252AppendixA() {
        assertThat(message("61 45 7D35 20 FF 32322E332043"))
                .isEqualTo(new CoapMessage(
                        CoapType.ACK, CoapCode.CONTENT, 0x7D35, Octets.of(0x20), List.of(), Octets.utf8("22.3 C")));
    }

    @ParameterizedTest
    @CsvSource({"40, CON", "50, NON", "60, ACK", "70, RST"})
    void readsAnEmptyMessageOfEachType(String head, CoapType type) {
        assertThat(message(head + "00 FFFE")).isEqualTo(CoapMessage.empty(type, 0xFFFE));
    }

    @Test
    void readsATokenOfEightOctets() {
        assertThat(message("48 01 0001 0102030405060708").token()).isEqualTo(Hex.octets("0102030405060708"));
    }

    @Test
    void keepsOptionsThatItDoesNotKnowInTheOrderOfTheWire() {
        assertThat(message("40 01 0001 51 AA 00 01 BB 10").options())
                .containsExactly(
                        new CoapOption(5, Octets.of(0xAA)),
                        new CoapOption(5, Octets.EMPTY),
                        new CoapOption(5, Octets.of(0xBB)),
                        new CoapOption(6, Octets.EMPTY));
    }

    @ParameterizedTest
    @CsvSource({"C0, 12", "D0 00, 13", "D0 01, 14", "D0 FF, 268", "E0 0000, 269", "E0 FEF2, 65535"})
    void readsDeltasAtTheEdgesOfTheirForms(String option, int number) {
        assertThat(message("40 01 0001" + option).options()).containsExactly(new CoapOption(number, Octets.EMPTY));
    }

    @ParameterizedTest
    @CsvSource({"1C, 12", "1D 00, 13", "1D FF, 268", "1E 0000, 269", "1E FFFF, 65804"})
    void readsLengthsAtTheEdgesOfTheirForms(String head, int length) {
        assertThat(message("40 01 0001" + head + "5A".repeat(length)).options())
                .containsExactly(new CoapOption(1, Hex.repeat(0x5A, length)));
    }

    @Test
    void readsAnOptionWithExtendedDeltaAndLength() {
        assertThat(message("40 01 0001 DE 2F 0001" + "11".repeat(270) + "FF 22"))
                .isEqualTo(new CoapMessage(
                        CoapType.CON,
                        CoapCode.GET,
                        1,
                        Octets.EMPTY,
                        List.of(new CoapOption(OptionNumber.SIZE1, Hex.repeat(0x11, 270))),
                        Octets.of(0x22)));
    }

    @Test
    void takesAMarkerInsideAValueOrAPayloadAsAnyOctet() {
        CoapMessage message = message("41 02 0001 FF 11 FF FF FF FF");

        assertThat(message.token()).isEqualTo(Octets.of(0xFF));
        assertThat(message.options()).containsExactly(new CoapOption(1, Octets.of(0xFF)));
        assertThat(message.payload()).isEqualTo(Octets.of(0xFF, 0xFF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "1F", "40", "5F", "60", "7F", "80", "9F", "A0", "BF"})
    void acceptsUnknownCodesOfClassesThatAreNotReserved(String code) {
        assertThat(message("40" + code + "0001").code().value()).isEqualTo(Integer.parseInt(code, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "40", "40 01", "40 01 00", "7F FF FF"})
    void ignoresWhatIsShorterThanAHeader(String datagram) {
        assertThat(decode(datagram)).isEqualTo(new Decoded.Ignored("shorter than a CoAP header"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 01 0001", "3F FF FFFF FF", "80 01 0001", "BF 20 0001", "C0 00 0001", "FF FF FFFF"})
    void ignoresOtherVersionsWhateverFollows(String datagram) {
        assertThat(decode(datagram)).isEqualTo(new Decoded.Ignored("not version 1 of CoAP"));
    }

    @ParameterizedTest
    @CsvSource({
        "49 01 1234 000000000000000000, a token length of 9 to 15 is reserved",
        "4F 01 1234 000000000000000000000000000000, a token length of 9 to 15 is reserved",
        "41 01 1234, the token is cut off",
        "48 01 1234 01020304050607, the token is cut off",
        "40 00 1234 00, an empty message has more than its header",
        "40 00 1234 FF, an empty message has more than its header",
        "41 00 1234 01, an empty message has more than its header",
        "41 00 1234, the token is cut off",
        "40 20 1234, code class 1 is reserved",
        "40 3F 1234, code class 1 is reserved",
        "40 C0 1234, code class 6 is reserved",
        "40 DF 1234, code class 6 is reserved",
        "40 E0 1234, code class 7 is reserved",
        "40 FF 1234, code class 7 is reserved",
        "40 01 1234 FF, a payload marker is followed by no payload",
        "40 01 1234 10 FF, a payload marker is followed by no payload",
        "40 01 1234 F0, an option's delta or length is reserved or cut off",
        "40 01 1234 FE, an option's delta or length is reserved or cut off",
        "40 01 1234 0F, an option's delta or length is reserved or cut off",
        "40 01 1234 D0, an option's delta or length is reserved or cut off",
        "40 01 1234 E0, an option's delta or length is reserved or cut off",
        "40 01 1234 E0 00, an option's delta or length is reserved or cut off",
        "40 01 1234 0D, an option's delta or length is reserved or cut off",
        "40 01 1234 0E 00, an option's delta or length is reserved or cut off",
        "40 01 1234 DD 00, an option's delta or length is reserved or cut off",
        "40 01 1234 B1, the value of option 11 is cut off",
        "40 01 1234 B2 00, the value of option 11 is cut off",
        "40 01 1234 B1 2F 0D 00 2F, the value of option 11 is cut off",
        "40 01 1234 E0 FEF3, an option's number is over 65535",
        "40 01 1234 E0 FEF2 10, an option's number is over 65535"
    })
    void namesTypeMessageIdAndReasonOfAFormatError(String datagram, String why) {
        for (CoapType type : CoapType.values()) {
            int head = Integer.parseInt(datagram.substring(0, 2), 16) | type.code() << 4;
            assertThat(decode(Integer.toHexString(head) + datagram.substring(2)))
                    .isEqualTo(new Decoded.Malformed(type, 0x1234, why));
        }
    }

    private static CoapMessage message(String datagram) {
        assertThat(decode(datagram)).isInstanceOf(Decoded.Message.class);
        return ((Decoded.Message) decode(datagram)).message();
    }

    private static Decoded decode(String datagram) {
        return CoapDecoder.decode(Hex.octets(datagram));
    }
}
