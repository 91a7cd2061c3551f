package dev.fauxband.coap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.data.RandomOctets;
import dev.fauxband.data.Seeds;
import org.junit.jupiter.api.Test;

/** Nothing that arrives throws, and what is accepted goes out again as it came. */
final class CoapCodecRandomTest {
    private static final int INPUTS = 100_000;

    @Test
    void randomOctetsAreReadOrRefused() {
        Seeds.each(INPUTS, random -> check(RandomOctets.upTo(random, 24)));
    }

    @Test
    void randomOctetsBehindAGoodHeaderAreReadOrRefused() {
        Seeds.each(INPUTS, random -> {
            Octets header = Octets.of(0x40 | random.nextInt(64), random.nextInt(192), 0, 1);
            check(header.concat(RandomOctets.upTo(random, 24)));
        });
    }

    @Test
    void mutatedMessagesAreReadOrRefused() {
        Seeds.each(INPUTS, random -> {
            Octets message = CoapEncoder.encode(RandomMessages.any(random));
            check(RandomOctets.mutated(random, message));
        });
    }

    @Test
    void randomMessagesAreReadAsTheyWereWritten() {
        Seeds.each(10_000, random -> {
            CoapMessage message = RandomMessages.any(random);

            assertThat(CoapDecoder.decode(CoapEncoder.encode(message))).isEqualTo(new Decoded.Message(message));
            assertThat(CoapEncoder.encode(RandomMessages.shuffled(random, message)))
                    .isEqualTo(CoapEncoder.encode(message));
        });
    }

    private static void check(Octets datagram) {
        if (CoapDecoder.decode(datagram) instanceof Decoded.Message decoded) {
            assertThat(CoapEncoder.encode(decoded.message())).isEqualTo(datagram);
        }
    }
}
