package dev.fauxband.coap;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.fauxband.data.Octets;

/** With {@code JAZZER_FUZZ=1} a search for what breaks the decoder, else a test with the inputs kept in resources. */
class CoapDecoderFuzzTest {
    @FuzzTest
    void whatIsAcceptedGoesOutAgainAsItCame(byte[] octets) {
        Octets datagram = Octets.copyOf(octets);
        if (CoapDecoder.decode(datagram) instanceof Decoded.Message decoded) {
            assertThat(CoapEncoder.encode(decoded.message())).isEqualTo(datagram);
        }
    }
}
