package dev.fauxband.lwm2m.tlv;

import static dev.fauxband.lwm2m.tlv.Tlv.objectInstance;
import static dev.fauxband.lwm2m.tlv.Tlv.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Hex;
import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TlvDecoderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0",
                "C1 00",
                "C7 00 010203040506",
                "E0 00",
                "E1 0000",
                "C8 00",
                "C8 00 01",
                "C8 00 08 00000000000000",
                "D0 00 01",
                "D0 00 0001",
                "D0 00 0100 00",
                "D8 00 0000",
                "D8 00 000001",
                "D8 00 FFFFFF 00",
                "E8 0100",
                "F8 0100 FFFF",
                "C1 00 2A C1",
                "C1 00 2A 03 01 00 C1",
                "01 00 C0",
                "03 00 C2 00 01",
                "03 00 82 00 C1 00",
                "86 00 41 00 01 41 01"
            })
    void refusesWhatIsCutOff(String payload) {
        assertThat(TlvDecoder.decode(Hex.octets(payload))).isEmpty();
    }

    @Test
    void aChildMayNotReachBeyondItsParent() {
        assertThat(TlvDecoder.decode(Hex.octets("03 00 C2 00 01 02"))).isEmpty();
        assertThat(TlvDecoder.decode(Hex.octets("04 00 C2 00 01 02")))
                .contains(List.of(objectInstance(0, List.of(resource(0, Octets.of(1, 2))))));
    }

    @Test
    void acceptsLengthsInMoreOctetsThanTheyNeedAndIgnoresTheThreeBitsBesideThem() {
        for (String payload : List.of("CF 00 01 2A", "D7 00 0001 2A", "DF 00 000001 2A", "F8 0000 000001 2A")) {
            assertThat(TlvDecoder.decode(Hex.octets(payload))).contains(List.of(resource(0, Octets.of(42))));
        }
    }

    @Test
    void readsThreeLevelsAndNoFourth() {
        assertThat(TlvDecoder.decode(Hex.octets("07 01 85 02 43 03 010203"))).isPresent();
        assertThat(TlvDecoder.decode(Hex.octets("04 01 02 02 00 03"))).isPresent();
        assertThat(TlvDecoder.decode(Hex.octets("06 01 04 02 02 03 00 04"))).isEmpty();
        assertThat(TlvDecoder.decode(Hex.octets("06 01 04 02 02 03 C0 04"))).isEmpty();
    }

    @Test
    void aValueThatLooksLikeTlvsStaysAValue() {
        assertThat(TlvDecoder.decode(Hex.octets("43 00 C1 00 01 C3 00 C1 00 01")))
                .contains(List.of(Tlv.resourceInstance(0, Hex.octets("C10001")), resource(0, Hex.octets("C10001"))));
    }

    @Test
    void reads4096OctetsAndNotOneMore() {
        assertThat(TlvDecoder.decode(Hex.octets("D0 00 0FFC").concat(Hex.repeat(1, 4092))))
                .isPresent();
        assertThat(TlvDecoder.decode(Hex.octets("D0 00 0FFD").concat(Hex.repeat(1, 4093))))
                .isEmpty();
    }

    @Test
    void callerMayAllowMore() {
        Octets payload = Hex.octets("D0 00 0FFD").concat(Hex.repeat(1, 4093));
        assertThat(TlvDecoder.decode(payload, 4097)).contains(List.of(resource(0, Hex.repeat(1, 4093))));
        assertThat(TlvDecoder.decode(payload, 4096)).isEmpty();
    }

    @Test
    void nestingOnAndOnEndsAtTheFourthLevel() {
        OctetsBuilder payload = new OctetsBuilder();
        for (int left = TlvDecoder.PAYLOAD_OCTETS_MAX - 4; left >= 0; left -= 4) {
            payload.add(0x10).add(0).addUint(left, 2);
        }

        assertThat(TlvDecoder.decode(payload.build())).isEmpty();
    }
}
