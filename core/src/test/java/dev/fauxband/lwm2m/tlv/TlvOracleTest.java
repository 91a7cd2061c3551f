package dev.fauxband.lwm2m.tlv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.data.RandomOctets;
import dev.fauxband.data.Seeds;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.leshan.core.tlv.Tlv.TlvType;
import org.eclipse.leshan.core.tlv.TlvException;
import org.junit.jupiter.api.Test;

/** Our TLV codec beside the one of leshan-lwm2m-core. */
final class TlvOracleTest {
    private static final int MESSAGES = 5_000;

    @Test
    void leshanWritesTheSameOctets() {
        Seeds.each(MESSAGES, random -> {
            List<Tlv> tlvs = RandomTlvs.any(random);

            assertThat(TlvEncoder.encode(tlvs)).isEqualTo(leshanEncode(tlvs));
        });
    }

    @Test
    void leshanReadsWhatWeWrite() {
        Seeds.each(MESSAGES, random -> {
            List<Tlv> tlvs = RandomTlvs.any(random);

            assertThat(leshanDecode(TlvEncoder.encode(tlvs))).contains(tlvs);
        });
    }

    @Test
    void leshanAgreesAboutMutatedPayloads() {
        Seeds.each(MESSAGES, random -> {
            Octets payload = RandomOctets.mutated(random, TlvEncoder.encode(RandomTlvs.any(random)));
            Optional<List<Tlv>> leshan = leshanDecode(payload).filter(TlvOracleTest::flatEnough);

            assertThat(TlvDecoder.decode(payload)).isEqualTo(leshan);
        });
    }

    @Test
    void leshanWritesAndReadsTheSameIntegers() {
        Seeds.each(MESSAGES, random -> {
            long value = random.nextLong() >> random.nextInt(Long.SIZE);
            byte[] written = org.eclipse.leshan.core.tlv.TlvEncoder.encodeInteger(value);

            assertThat(TlvValues.integer(value)).isEqualTo(Octets.copyOf(written));
            assertThat(TlvValues.integer(Octets.copyOf(written))).hasValue(value);
            assertThat(org.eclipse.leshan.core.tlv.TlvDecoder.decodeInteger(written)
                            .longValue())
                    .isEqualTo(value);
        });
    }

    private static boolean flatEnough(List<Tlv> tlvs) {
        return levels(tlvs) <= TlvDecoder.LEVELS_MAX;
    }

    private static int levels(List<Tlv> tlvs) {
        return tlvs.stream().mapToInt(tlv -> 1 + levels(tlv.children())).max().orElse(0);
    }

    private static Octets leshanEncode(List<Tlv> tlvs) {
        ByteBuffer encoded = org.eclipse.leshan.core.tlv.TlvEncoder.encode(toLeshan(tlvs));
        byte[] octets = new byte[encoded.remaining()];
        encoded.get(octets);
        return Octets.copyOf(octets);
    }

    private static Optional<List<Tlv>> leshanDecode(Octets payload) {
        try {
            return Optional.of(
                    fromLeshan(org.eclipse.leshan.core.tlv.TlvDecoder.decode(ByteBuffer.wrap(payload.toArray()))));
        } catch (TlvException malformed) {
            return Optional.empty();
        }
    }

    private static org.eclipse.leshan.core.tlv.Tlv[] toLeshan(List<Tlv> tlvs) {
        return tlvs.stream().map(TlvOracleTest::toLeshan).toArray(org.eclipse.leshan.core.tlv.Tlv[]::new);
    }

    private static org.eclipse.leshan.core.tlv.Tlv toLeshan(Tlv tlv) {
        return switch (tlv.kind()) {
            case OBJECT_INSTANCE -> leshan(TlvType.OBJECT_INSTANCE, tlv);
            case RESOURCE_INSTANCE -> leshan(TlvType.RESOURCE_INSTANCE, tlv);
            case MULTIPLE_RESOURCE -> leshan(TlvType.MULTIPLE_RESOURCE, tlv);
            case RESOURCE -> leshan(TlvType.RESOURCE_VALUE, tlv);
        };
    }

    private static org.eclipse.leshan.core.tlv.Tlv leshan(TlvType type, Tlv tlv) {
        return tlv.kind().nests()
                ? new org.eclipse.leshan.core.tlv.Tlv(type, toLeshan(tlv.children()), null, tlv.id())
                : new org.eclipse.leshan.core.tlv.Tlv(type, null, tlv.value().toArray(), tlv.id());
    }

    private static List<Tlv> fromLeshan(org.eclipse.leshan.core.tlv.Tlv[] tlvs) {
        return Arrays.stream(tlvs).map(TlvOracleTest::fromLeshan).toList();
    }

    private static Tlv fromLeshan(org.eclipse.leshan.core.tlv.Tlv tlv) {
        int id = tlv.getIdentifier();
        return switch (tlv.getType()) {
            case OBJECT_INSTANCE -> Tlv.objectInstance(id, fromLeshan(tlv.getChildren()));
            case RESOURCE_INSTANCE -> Tlv.resourceInstance(id, Octets.copyOf(tlv.getValue()));
            case MULTIPLE_RESOURCE -> Tlv.multipleResource(id, fromLeshan(tlv.getChildren()));
            case RESOURCE_VALUE -> Tlv.resource(id, Octets.copyOf(tlv.getValue()));
        };
    }
}
