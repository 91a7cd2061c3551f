package dev.fauxband.lwm2m.tlv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;

/** A test with the inputs kept in resources; {@code JAZZER_FUZZ=1} makes it a search (junit-platform.properties). */
final class TlvDecoderFuzzTest {
    @FuzzTest
    void whatIsAcceptedMeansTheSameInItsShortestForm(byte[] octets) {
        Octets payload = Octets.copyOf(octets);
        Optional<List<Tlv>> decoded = TlvDecoder.decode(payload);
        if (decoded.isPresent()) {
            Octets shortest = TlvEncoder.encode(decoded.get());
            assertThat(shortest.size()).isLessThanOrEqualTo(payload.size());
            assertThat(TlvDecoder.decode(shortest)).isEqualTo(decoded);
        }
    }
}
