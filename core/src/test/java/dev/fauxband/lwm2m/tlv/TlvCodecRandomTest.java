package dev.fauxband.lwm2m.tlv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.data.RandomOctets;
import dev.fauxband.data.Seeds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TlvCodecRandomTest {
    @Test
    void randomTlvsAreReadAsTheyWereWritten() {
        Seeds.each(10_000, random -> {
            List<Tlv> tlvs = RandomTlvs.any(random);

            assertThat(TlvDecoder.decode(TlvEncoder.encode(tlvs))).contains(tlvs);
        });
    }

    @Test
    void randomAndMutatedOctetsAreReadOrRefused() {
        Seeds.each(100_000, random -> {
            check(RandomOctets.upTo(random, 24));
            check(RandomOctets.mutated(random, TlvEncoder.encode(RandomTlvs.any(random))));
        });
    }

    private static void check(Octets payload) {
        Optional<List<Tlv>> decoded = TlvDecoder.decode(payload);
        if (decoded.isPresent()) {
            assertThat(TlvDecoder.decode(TlvEncoder.encode(decoded.get()))).isEqualTo(decoded);
        }
    }
}
