package dev.fauxband.coap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.data.RandomOctets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.data.Seeds;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CoapNotationRandomTest {
    private static final int MESSAGES = 5_000;

    @Test
    void whatIsWrittenReadsAsTheSameMessage() {
        Seeds.each(MESSAGES, random -> {
            CoapMessage message = RandomMessages.any(random);

            Parsed<CoapMessage> read = CoapNotation.read(CoapNotation.write(message));

            assertThat(read).isInstanceOf(Parsed.Value.class);
            assertThat(datagram(read)).isEqualTo(CoapEncoder.encode(message));
        });
    }

    @Test
    void aLoggedLineIsAPatternOfItsMessageAndOfNoOther() {
        Seeds.each(MESSAGES, random -> {
            CoapMessage message = RandomMessages.any(random);
            CoapMessage other = RandomMessages.any(random);

            Parsed<CoapPattern> read = CoapPattern.read(CoapNotation.write(message));

            assertThat(read).isInstanceOf(Parsed.Value.class);
            CoapPattern pattern = ((Parsed.Value<CoapPattern>) read).value();
            Map<String, String> captures = new HashMap<>();
            assertThat(pattern.mismatch(message, captures)).isEmpty();
            assertThat(pattern.mismatch(other, captures)).isPresent();
            assertThat(datagram(pattern.fill(captures))).isEqualTo(CoapEncoder.encode(message));
        });
    }

    @Test
    void anyLineIsReadOrRefusedAtAPlaceInIt() {
        Seeds.each(3 * MESSAGES, random -> {
            String line = line(random);
            if (CoapNotation.read(line) instanceof Parsed.Value<CoapMessage> read) {
                assertThat(datagram(CoapNotation.read(CoapNotation.write(read.value()))))
                        .isEqualTo(CoapEncoder.encode(read.value()));
            }
            if (CoapPattern.read(line) instanceof Parsed.Wrong<CoapPattern> wrong) {
                assertThat(wrong.column()).isBetween(1, line.length() + 1);
            }
        });
    }

    private static String line(SeededRandom random) {
        Octets line = Octets.latin1(CoapNotation.write(RandomMessages.any(random)) + " {x} /a.b/ \"\\r\"");
        return switch (random.nextInt(3)) {
            case 0 -> RandomOctets.upTo(random, 60).toLatin1();
            case 1 -> "CON GET " + RandomOctets.upTo(random, 20).toLatin1();
            default -> RandomOctets.mutated(random, line).toLatin1();
        };
    }

    private static Octets datagram(Parsed<CoapMessage> read) {
        return CoapEncoder.encode(((Parsed.Value<CoapMessage>) read).value());
    }
}
