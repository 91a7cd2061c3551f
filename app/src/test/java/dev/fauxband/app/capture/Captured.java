package dev.fauxband.app.capture;

import dev.fauxband.io.capture.CapturedPacket;
import dev.fauxband.io.capture.PcapngReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a capture holds by now. */
final class Captured {
    private Captured() {}

    static List<CapturedPacket> in(Path file) throws IOException {
        List<CapturedPacket> packets = new ArrayList<>();
        try (PcapngReader reader = new PcapngReader(Files.newInputStream(file))) {
            for (Optional<CapturedPacket> next = reader.next(); next.isPresent(); next = reader.next()) {
                packets.add(next.get());
            }
        }
        return packets;
    }

    /** Lines as they are, datagrams by their comments. */
    static List<String> texts(List<CapturedPacket> packets) {
        return packets.stream().map(Captured::text).toList();
    }

    private static String text(CapturedPacket packet) {
        String line = packet.octets().toLatin1();
        return packet.at().serial() ? line : "(" + packet.comment().orElse("") + ")";
    }
}
