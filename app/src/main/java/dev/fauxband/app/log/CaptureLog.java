package dev.fauxband.app.log;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.io.capture.CapturedPacket;
import dev.fauxband.io.capture.Direction;
import dev.fauxband.io.capture.PcapngReader;
import dev.fauxband.io.capture.UdpPacket;
import dev.fauxband.trace.TraceEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events of a pcapng: lines of a serial port, and the datagrams of module and platform. */
final class CaptureLog {
    /** Where platforms listen, in the clear and for DTLS. */
    private static final List<Integer> PLATFORM_PORTS = List.of(5683, 5684, 5685, 5686, 5783);

    private final List<LoggedEvent> events = new ArrayList<>();
    private Optional<Address> module = Optional.empty();
    private int number;

    private CaptureLog() {}

    static List<LoggedEvent> read(Octets file) throws IOException {
        CaptureLog log = new CaptureLog();
        try (PcapngReader reader = new PcapngReader(new ByteArrayInputStream(file.toArray()))) {
            Optional<CapturedPacket> packet = reader.next();
            while (packet.isPresent()) {
                log.packet(packet.get());
                packet = reader.next();
            }
        }
        return List.copyOf(log.events);
    }

    private void packet(CapturedPacket packet) {
        number++;
        if (packet.at().serial()) {
            lines(packet);
        } else {
            UdpPacket.in(packet).ifPresent(udp -> datagram(packet, udp));
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
        boolean sent = packet.way().map(way -> way == Direction.OUTBOUND).orElseGet(() -> sent(udp));
        Address peer = sent ? udp.destination() : udp.source();
        Datagram datagram = new Datagram(peer, sent ? udp.source() : udp.destination(), udp.payload());
        TraceEvent event =
                sent ? new TraceEvent.Sent(packet.atNs(), datagram) : new TraceEvent.Received(packet.atNs(), datagram);
        add(packet, Notation.written(udp.payload()) + (sent ? " to " : " from ") + peer, event);
        packet.comment().ifPresent(comment -> add(packet, comment, new TraceEvent.Note(packet.atNs(), comment)));
    }

    /** The module is who writes first to a port where platforms listen; else who writes first. */
    private boolean sent(UdpPacket udp) {
        if (module.isEmpty()) {
            boolean answer = PLATFORM_PORTS.contains(udp.source().port())
                    && !PLATFORM_PORTS.contains(udp.destination().port());
            module = Optional.of(answer ? udp.destination() : udp.source());
        }
        return udp.source().ip().equals(module.get().ip())
                && (udp.source().port() == module.get().port()
                        || !udp.destination().equals(module.get()));
    }

    private void add(CapturedPacket packet, String written, TraceEvent event) {
        Optional<Long> atNs = packet.atNs() == 0 ? Optional.empty() : Optional.of(packet.atNs());
        events.add(new LoggedEvent(number, written, atNs, event, ""));
    }
}
