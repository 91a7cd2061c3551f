package dev.fauxband.coap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.data.SeededRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7959 §2.5: how a body of ours is cut. Sizes that no list of links happens to have. */
final class ClientRequestTest {
    private final Outbox outbox = new Outbox(new SeededRandom(1));

    @ParameterizedTest
    @CsvSource(textBlock = """
            1024, -
            1025, 0/1/1024 1/0/1024
            2047, 0/1/1024 1/0/1024
            2048, 0/1/1024 1/0/1024
            2049, 0/1/1024 1/1/1024 2/0/1024
            """)
    void bodyOverOneBlockIsCutAndTheLastBlockIsNeverEmpty(int octets, String blocks) {
        ClientRequest request = start(octets);
        StringBuilder sent = new StringBuilder();
        int total = 0;
        Optional<CoapMessage> message = next();
        while (message.isPresent()) {
            sent.append(block(message.get())).append(' ');
            total += message.get().payload().size();
            request.receive(0, answer(message.get(), CoapCode.CONTINUE), outbox);
            message = next();
        }

        assertThat(sent.toString().strip()).isEqualTo(blocks);
        assertThat(total).isEqualTo(octets);
    }

    @Test
    void continueAfterTheLastBlockIsNoAnswerToGoOnAfter() {
        ClientRequest request = start(2048);
        request.receive(0, answer(next().orElseThrow(), CoapCode.CONTINUE), outbox);

        CoapMessage last = next().orElseThrow();
        assertThat(request.receive(0, answer(last, CoapCode.CONTINUE), outbox))
                .isInstanceOf(ClientRequest.Outcome.Answered.class);
        assertThat(next()).isEmpty();
    }

    private ClientRequest start(int octets) {
        ClientRequest.Request what =
                new ClientRequest.Request(CoapCode.POST, List.of(), Octets.latin1("x".repeat(octets)));
        return ClientRequest.start(0, what, new TransmissionParameters(1, 1.0, 1), outbox);
    }

    private Optional<CoapMessage> next() {
        return outbox.poll().map(datagram -> ((Decoded.Message) CoapDecoder.decode(datagram.payload())).message());
    }

    private static CoapMessage answer(CoapMessage to, CoapCode code) {
        return new CoapMessage(CoapType.ACK, code, to.messageId(), to.token(), List.of(), Octets.EMPTY);
    }

    private static String block(CoapMessage message) {
        Optional<BlockOption> block = message.option(OptionNumber.BLOCK1).flatMap(BlockOption::parse);
        return block.map(b -> b.number() + "/" + (b.more() ? 1 : 0) + "/" + b.size())
                .orElse("-");
    }
}
