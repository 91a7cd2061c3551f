package dev.fauxband.lwm2m.tlv;

import static dev.fauxband.lwm2m.tlv.Tlv.multipleResource;
import static dev.fauxband.lwm2m.tlv.Tlv.objectInstance;
import static dev.fauxband.lwm2m.tlv.Tlv.resource;
import static dev.fauxband.lwm2m.tlv.Tlv.resourceInstance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Hex;
import dev.fauxband.data.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Both directions at once, with the examples of OMA TS 1.0.2 §6.4.3. */
final class TlvCodecTest {
    private static final String DEVICE = "C8 00 14 4F70656E204D6F62696C6520416C6C69616E6365"
            + "C8 01 16 4C69676874776569676874204D324D20436C69656E74"
            + "C8 02 09 333435303030313233"
            + "C3 03 312E30"
            + "86 06 41 00 01 41 01 05"
            + "88 07 08 42 00 0ED8 42 01 1388"
            + "87 08 41 00 7D 42 01 0384"
            + "C1 09 64"
            + "C1 0A 0F"
            + "83 0B 41 00 00"
            + "C4 0D 5182428F"
            + "C6 0E 2B30323A3030"
            + "C1 10 55";

    private static final List<Tlv> DEVICE_RESOURCES = List.of(
            resource(0, Octets.utf8("Open Mobile Alliance")),
            resource(1, Octets.utf8("Lightweight M2M Client")),
            resource(2, Octets.utf8("345000123")),
            resource(3, Octets.utf8("1.0")),
            multipleResource(6, List.of(resourceInstance(0, Octets.of(1)), resourceInstance(1, Octets.of(5)))),
            multipleResource(7, List.of(resourceInstance(0, integer(3800)), resourceInstance(1, integer(5000)))),
            multipleResource(8, List.of(resourceInstance(0, integer(125)), resourceInstance(1, integer(900)))),
            resource(9, integer(100)),
            resource(10, integer(15)),
            multipleResource(11, List.of(resourceInstance(0, integer(0)))),
            resource(13, integer(1367491215)),
            resource(14, Octets.utf8("+02:00")),
            resource(16, Octets.utf8("U")));

    @Test
    void theDeviceOfTheSpecificationReadAsAnInstance() {
        assertBothWays(DEVICE, DEVICE_RESOURCES);
    }

    @Test
    void theDeviceOfTheSpecificationReadAsAnObject() {
        assertBothWays("08 00 79" + DEVICE, List.of(objectInstance(0, DEVICE_RESOURCES)));
    }

    @Test
    void theAccessControlOfTheSpecificationWithTwoInstancesAndAWideIdentifier() {
        assertBothWays(
                "08 00 0E C1 00 01 C1 01 00 83 02 41 7F 07 C1 03 7F"
                        + "08 02 12 C1 00 03 C1 01 00 87 02 41 7F 07 61 0136 01 C1 03 7F",
                List.of(
                        objectInstance(
                                0,
                                List.of(
                                        resource(0, Octets.of(1)),
                                        resource(1, Octets.of(0)),
                                        multipleResource(2, List.of(resourceInstance(127, Octets.of(7)))),
                                        resource(3, Octets.of(127)))),
                        objectInstance(
                                2,
                                List.of(
                                        resource(0, Octets.of(3)),
                                        resource(1, Octets.of(0)),
                                        multipleResource(
                                                2,
                                                List.of(
                                                        resourceInstance(127, Octets.of(7)),
                                                        resourceInstance(310, Octets.of(1)))),
                                        resource(3, Octets.of(127))))));
    }

    @ParameterizedTest
    @CsvSource({
        "0, C0 05",
        "1, C1 05",
        "7, C7 05",
        "8, C8 05 08",
        "57, C8 05 39",
        "255, C8 05 FF",
        "256, D0 05 0100",
        "512, D0 05 0200"
    })
    void lengthsAtTheEdgesOfTheirForms(int length, String head) {
        assertBothWays(head + "AB".repeat(length), List.of(resource(5, Hex.repeat(0xAB, length))));
    }

    @ParameterizedTest
    @CsvSource({"65535, D0 05 FFFF", "65536, D8 05 010000"})
    void lengthsBeyondADatagramAreStillWritten(int length, String head) {
        Octets written = TlvEncoder.encode(List.of(resource(5, Hex.repeat(0xAB, length))));

        assertThat(written).isEqualTo(Hex.octets(head).concat(Hex.repeat(0xAB, length)));
    }

    @ParameterizedTest
    @CsvSource({"0, 00", "255, FF"})
    void identifiersOfOneOctet(int id, String octets) {
        assertBothWays("C1" + octets + "2A", List.of(resource(id, Octets.of(42))));
        assertBothWays("C8" + octets + "08 0000000000000000", List.of(resource(id, Hex.repeat(0, 8))));
    }

    @ParameterizedTest
    @CsvSource({"256, 0100", "65535, FFFF"})
    void identifiersOfTwoOctets(int id, String octets) {
        assertBothWays("E1" + octets + "2A", List.of(resource(id, Octets.of(42))));
        assertBothWays("E8" + octets + "08 0000000000000000", List.of(resource(id, Hex.repeat(0, 8))));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyTlvOfEachKind(Tlv.Kind kind) {
        assertBothWays(Octets.of(kind.code() << 6, 9).toHex(), List.of(new Tlv(kind, 9, Octets.EMPTY, List.of())));
    }

    @Test
    void nothingIsAnEmptyPayload() {
        assertBothWays("", List.of());
    }

    private static void assertBothWays(String payload, List<Tlv> tlvs) {
        assertThat(TlvDecoder.decode(Hex.octets(payload))).contains(tlvs);
        assertThat(TlvEncoder.encode(tlvs)).isEqualTo(Hex.octets(payload));
    }

    private static Octets integer(long value) {
        return TlvValues.integer(value);
    }
}
