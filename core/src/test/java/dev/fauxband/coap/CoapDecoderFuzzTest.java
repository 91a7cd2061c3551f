package dev.fauxband.coap;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.fauxband.data.Octets;

/** A test with the inputs kept in resources; {@code JAZZER_FUZZ=1} makes it a search (junit-platform.properties). */
final class CoapDecoderFuzzTest {
    @FuzzTest
    void whatIsAcceptedGoesOutAgainAsItCame(byte[] octets) {
        Octets datagram = Octets.copyOf(octets);
        if (CoapDecoder.decode(datagram) instanceof Decoded.Message decoded) {
            assertThat(CoapEncoder.encode(decoded.message())).isEqualTo(datagram);
        }
    }
}
