package dev.fauxband.app.log;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.io.capture.CaptureInterface;
import dev.fauxband.io.capture.CapturedPacket;
import dev.fauxband.io.capture.Direction;
import dev.fauxband.io.capture.PcapngReader;
import dev.fauxband.io.capture.UdpPacket;
import dev.fauxband.trace.TraceEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The events of a pcapng: lines of a serial port, and the datagrams of module and platform; of one module. */
final class CaptureLog {
    private final List<LoggedEvent> events = new ArrayList<>();
    private final Flows flows;
    private final Optional<CaptureInterface> line;
    private int number;
    private int leftOut;

    private CaptureLog(List<CapturedPacket> packets) {
        flows = new Flows(packets);
        List<CapturedPacket> lines =
                packets.stream().filter(packet -> packet.at().serial()).toList();
        line = lines.stream()
                .filter(packet ->
                        packet.octets().toLatin1().toUpperCase(Locale.ROOT).contains("AT+QLWOPEN="))
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(CapturedPacket::at);
    }

    static List<LoggedEvent> read(Octets file) throws IOException {
        List<CapturedPacket> packets = new ArrayList<>();
        try (PcapngReader reader = new PcapngReader(new ByteArrayInputStream(file.toArray()))) {
            Optional<CapturedPacket> packet = reader.next();
            while (packet.isPresent()) {
                packets.add(packet.get());
                packet = reader.next();
            }
        }
        CaptureLog log = new CaptureLog(packets);
        packets.forEach(log::packet);
        log.flows.others(log.leftOut).ifPresent(log::above);
        return List.copyOf(log.events);
    }

    private void packet(CapturedPacket packet) {
        number++;
        if (packet.at().serial()) {
            if (line.filter(packet.at()::equals).isPresent()) {
                lines(packet);
            }
            return;
        }
        Optional<UdpPacket> udp = UdpPacket.in(packet);
        if (udp.filter(flows::told).isPresent()) {
            datagram(packet, udp.get());
        } else if (udp.isPresent()) {
            leftOut++;
        }
    }

    private void lines(CapturedPacket packet) {
        for (LineEnds.Piece piece : LineEnds.split(packet.octets().toLatin1())) {
            String text = piece.text();
            boolean host = packet.way().map(way -> way == Direction.INBOUND).orElse(Speech.command(text));
            add(
                    packet,
                    Octets.latin1(text).toUtf8(),
                    host
                            ? new TraceEvent.HostLine(packet.atNs(), text)
                            : new TraceEvent.ModuleText(packet.atNs(), text));
        }
    }

    private void datagram(CapturedPacket packet, UdpPacket udp) {
        boolean sent = flows.sent(udp);
        Address peer = sent ? udp.destination() : udp.source();
        Datagram datagram = new Datagram(peer, sent ? udp.source() : udp.destination(), udp.payload());
        TraceEvent event =
                sent ? new TraceEvent.Sent(packet.atNs(), datagram) : new TraceEvent.Received(packet.atNs(), datagram);
        add(packet, Notation.written(udp.payload()) + (sent ? " to " : " from ") + peer, event);
        packet.comment().ifPresent(comment -> add(packet, comment, new TraceEvent.Note(packet.atNs(), comment)));
    }

    private void add(CapturedPacket packet, String written, TraceEvent event) {
        Optional<Long> atNs = packet.atNs() == 0 ? Optional.empty() : Optional.of(packet.atNs());
        events.add(new LoggedEvent(number, written, atNs, event, ""));
    }

    /** Says first what is not told. */
    private void above(String sentence) {
        int first = events.isEmpty() ? 1 : events.get(0).line();
        events.add(0, new LoggedEvent(first, sentence, Optional.empty(), new TraceEvent.Note(0, sentence), ""));
    }
}
