package dev.fauxband.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapNotation;
import dev.fauxband.coap.Parsed;
import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.capture.CaptureInterface;
import dev.fauxband.io.capture.CapturedPacket;
import dev.fauxband.io.capture.PcapngWriter;
import dev.fauxband.io.capture.UdpPacket;
import dev.fauxband.script.TraceNotation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is who in a capture of several that talk, without directions in it. */
final class FlowsTest {
    private static final Address PLATFORM = loopback(5683);
    private static final Address ELSEWHERE = loopback(40_000);
    private static final Address FIRST = loopback(50_001);
    private static final Address SECOND = loopback(50_002);

    private final List<UdpPacket> packets = new ArrayList<>();

    private static Address loopback(int port) {
        return new Address(Octets.of(127, 0, 0, 1), port);
    }

    private void passes(Address from, Address to, String message) {
        if (!(CoapNotation.read(message) instanceof Parsed.Value<CoapMessage> read)) {
            throw new IllegalArgumentException(message);
        }
        packets.add(new UdpPacket(from, to, CoapEncoder.encode(read.value())));
    }

    /** The events of the capture as lines. */
    private List<String> read() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PcapngWriter writer = new PcapngWriter(file, "test")) {
            for (UdpPacket packet : packets) {
                writer.packet(
                        new CapturedPacket(1, CaptureInterface.AIR, packet.ip(), Optional.empty(), Optional.empty()));
            }
        }
        return LogReader.read(Octets.copyOf(file.toByteArray())).stream()
                .map(event -> TraceNotation.text(event.event()))
                .toList();
    }

    @Test
    void whoGetsARegisterIsThePlatformWhateverItsPort() throws IOException {
        passes(ELSEWHERE, FIRST, "CON GET /3/0 mid=7 token=B1");
        passes(FIRST, ELSEWHERE, "CON POST /rd?ep=a mid=1 token=A1");
        passes(ELSEWHERE, FIRST, "ACK 2.01 mid=1 token=A1 location=/rd/5");

        assertThat(read())
                .containsExactly(
                        "<~ CON GET /3/0 mid=7 token=B1",
                        "~> CON POST /rd?ep=a mid=1 token=A1",
                        "<~ ACK 2.01 mid=1 token=A1 location=/rd/5");
    }

    @Test
    void aCaptureThatBeginsWithThePlatformIsTurnedRightByItsPort() throws IOException {
        passes(PLATFORM, FIRST, "CON GET /3/0 mid=7 token=B1");
        passes(FIRST, PLATFORM, "ACK 2.05 mid=7 token=B1");

        assertThat(read()).containsExactly("<~ CON GET /3/0 mid=7 token=B1", "~> ACK 2.05 mid=7 token=B1");
    }

    @Test
    void ofTwoModulesTheFirstThatRegistersIsToldOf() throws IOException {
        passes(PLATFORM, SECOND, "CON GET /3/0 mid=7 token=B1");
        passes(FIRST, PLATFORM, "CON POST /rd?ep=a mid=1 token=A1");
        passes(SECOND, PLATFORM, "CON POST /rd?ep=b mid=1 token=A2");
        passes(PLATFORM, SECOND, "ACK 4.03 mid=1 token=A2");
        passes(PLATFORM, FIRST, "ACK 2.01 mid=1 token=A1 location=/rd/5");

        assertThat(read())
                .containsExactly(
                        "# 2 modules register here, and the first is explained: a at 127.0.0.1:50001;"
                                + " datagrams left out that are of others: 3",
                        "~> CON POST /rd?ep=a mid=1 token=A1",
                        "<~ ACK 2.01 mid=1 token=A1 location=/rd/5");
    }

    @Test
    void aModuleThatComesBackFromAnotherPortIsTheSame() throws IOException {
        passes(FIRST, PLATFORM, "CON POST /rd?ep=a mid=1 token=A1");
        passes(SECOND, PLATFORM, "CON POST /rd?ep=a mid=2 token=A2");

        assertThat(read())
                .containsExactly("~> CON POST /rd?ep=a mid=1 token=A1", "~> CON POST /rd?ep=a mid=2 token=A2");
    }
}
