package dev.fauxband.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import dev.fauxband.data.SeededRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Any datagrams: no exception, what leaves is CoAP, and the next client can register. */
final class SimPlatformRandomTest {
    private static final int SEEDS = 150;
    private static final int DATAGRAMS = 200;
    private static final List<String> COMMANDS =
            List.of("read dev 3/0", "observe dev 19", "cancel dev 19", "write dev 19/1 0=AB", "discover dev 1", "list");

    @Test
    void whateverArrivesTheNextClientRegisters() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SeededRandom random = new SeededRandom(seed);
            FakeClient client = new FakeClient(new SimPlatform(SimPlatformOptions.defaults(), seed));
            String location = client.registered();
            for (int i = 0; i < DATAGRAMS; i++) {
                Octets plain = CoapEncoder.encode(message(random, client, location));
                client.send(random.nextInt(2) == 0 ? plain : mutated(random, plain));
                if (random.nextInt(8) == 0) {
                    client.letPass(random.nextInt(60));
                    client.command(COMMANDS.get(random.nextInt(COMMANDS.size())));
                }
                client.lines();
            }
            registers(client, seed);
        }
    }

    private static void registers(FakeClient client, long seed) {
        Optional<CoapMessage> late = client.poll();
        while (late.isPresent()) {
            late = client.poll();
        }
        client.send(client.register("after"));
        assertThat(client.next().code()).as("seed %s", seed).isEqualTo(CoapCode.CREATED);
    }

    /** A request of a client, an answer to what the platform sent last, or a notification. */
    private static CoapMessage message(SeededRandom random, FakeClient client, String location) {
        CoapMessage asked = client.poll().orElse(CoapMessage.empty(CoapType.CON, random.nextInt(65_536)));
        return switch (random.nextInt(6)) {
            case 0 -> client.register("dev" + random.nextInt(5));
            case 1 -> client.request(CoapCode.POST, location, Octets.utf8("</19/0>"), FakeClient.linkFormat());
            case 2 -> client.request(CoapCode.DELETE, location, Octets.EMPTY);
            case 3 ->
                client.notification(CoapType.of(random.nextInt(2)), asked.token(), random.nextInt(9), 42, Octets.of(1));
            case 4 -> CoapMessage.empty(CoapType.of(2 + random.nextInt(2)), asked.messageId());
            default -> content(random, asked);
        };
    }

    private static CoapMessage content(SeededRandom random, CoapMessage asked) {
        List<CoapOption> options = List.of(
                CoapOption.uint(OptionNumber.OBSERVE, random.nextInt(3)),
                CoapOption.uint(OptionNumber.CONTENT_FORMAT, 11542),
                CoapOption.uint(OptionNumber.BLOCK2, random.nextInt(32)));
        Octets payload = Octets.of(0xC1, 0, random.nextInt(256));
        return new CoapMessage(CoapType.ACK, CoapCode.CONTENT, asked.messageId(), asked.token(), options, payload);
    }

    private static Octets mutated(SeededRandom random, Octets original) {
        byte[] octets = original.toArray();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            octets[random.nextInt(octets.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return Octets.copyOf(octets, 0, random.nextInt(4) == 0 ? random.nextInt(octets.length) : octets.length);
    }
}
