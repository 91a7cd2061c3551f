package dev.fauxband.io.capture;

import dev.fauxband.cause.Causes;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.DatagramSink;
import dev.fauxband.trace.TraceEvent;
import dev.fauxband.trace.TraceEvent.Fate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The packets of one module, an instant at a time. */
final class CapturedModule {
    /** Where an instant is written though it goes on: far more than one input causes. */
    private static final int EVENTS_MAX = 1_024;

    /** A module that is alone is called so, and need not be named. */
    private static final String ALONE = "module";

    private final String head;
    private final CaptureInterface line;
    private final Capture.Setup setup;
    private final Whereabouts whereabouts;
    private final PacketSink packets;
    private final Causes causes = new Causes();
    private final Downlinks downlinks = new Downlinks();
    private final Deque<TraceEvent> instant = new ArrayDeque<>();

    CapturedModule(String name, Capture.Setup setup, PacketSink packets) {
        this.head = name.equals(ALONE) ? "" : name + ": ";
        this.line = CaptureInterface.line(name);
        this.setup = setup;
        this.whereabouts = new Whereabouts(setup);
        this.packets = packets;
    }

    void see(TraceEvent event) throws IOException {
        boolean later = !instant.isEmpty() && instant.element().atNs() != event.atNs();
        if (later || instant.size() == EVENTS_MAX) {
            writeInstant();
        }
        instant.add(event);
    }

    /** Writes what has been seen since the last time. */
    void writeInstant() throws IOException {
        while (!instant.isEmpty()) {
            write(instant.remove());
        }
    }

    private void write(TraceEvent event) throws IOException {
        String cause = causes.see(event).orElse("");
        if (event instanceof TraceEvent.HostLine typed) {
            line(event, Direction.INBOUND, typed.text(), "");
        } else if (event instanceof TraceEvent.ModuleText said) {
            line(
                    event,
                    Direction.OUTBOUND,
                    said.text(),
                    causes.reason(said, instant).orElse(""));
        } else if (event instanceof TraceEvent.Sent sent) {
            List<String> comments = comments(cause, fates(sent.datagram()));
            notSent().ifPresent(comments::add);
            datagram(event, Direction.OUTBOUND, sent.datagram(), comments);
        } else if (event instanceof TraceEvent.Received got) {
            List<String> comments = comments(cause, downlinks.arrived(got.datagram()));
            datagram(event, Direction.INBOUND, got.datagram(), comments);
        } else if (event instanceof Fate fate) {
            fate(fate, cause);
        }
    }

    private void line(TraceEvent event, Direction way, String text, String comment) throws IOException {
        packets.packet(line.packet(setup.beginNs() + event.atNs(), way, Octets.latin1(text), comment));
    }

    /**
     * What the instant says of a datagram that has just left; it is not said again. Where the same octets leave several
     * times in it, each has its share of what befell them, kind by kind.
     */
    private List<Fate> fates(Datagram datagram) {
        long leaving = 1
                + instant.stream()
                        .filter(event -> event instanceof TraceEvent.Sent sent && same(sent.datagram(), datagram))
                        .count();
        List<Fate> all = instant.stream()
                .filter(event ->
                        event instanceof Fate fate && fate.way() == Fate.Way.UP && same(fate.datagram(), datagram))
                .map(Fate.class::cast)
                .toList();
        List<Fate> found = new ArrayList<>();
        for (Fate fate : all) {
            if (count(found, fate.kind()) * leaving < count(all, fate.kind())) {
                found.add(fate);
            }
        }
        found.forEach(instant::remove);
        return found;
    }

    private static long count(List<Fate> fates, Fate.Kind kind) {
        return fates.stream().filter(fate -> fate.kind() == kind).count();
    }

    private static boolean same(Datagram one, Datagram other) {
        return one.payload().equals(other.payload());
    }

    /** Why the datagram that should have left at this instant is still on this machine. */
    private Optional<String> notSent() {
        return instant.stream()
                .filter(event -> event instanceof TraceEvent.Reason reason
                        && reason.text().startsWith(DatagramSink.NOTHING_LEAVES))
                .map(event -> ((TraceEvent.Reason) event).text())
                .findFirst();
    }

    /** One that is not written with its datagram: that comes later, or never. */
    private void fate(Fate fate, String cause) throws IOException {
        if (fate.way() == Fate.Way.UP) {
            datagram(fate, Direction.OUTBOUND, fate.datagram(), comments(causes.unsent(fate), List.of(fate)));
        } else if (fate.kind() == Fate.Kind.LOST) {
            datagram(fate, Direction.INBOUND, fate.datagram(), comments(cause, List.of(fate)));
        } else {
            downlinks.under(fate);
        }
    }

    private static List<String> comments(String cause, List<Fate> fates) {
        List<String> comments = new ArrayList<>();
        comments.add(cause);
        fates.forEach(fate -> comments.add(FaultWord.of(fate.kind()) + ": " + fate.text()));
        return comments;
    }

    private void datagram(TraceEvent event, Direction way, Datagram datagram, List<String> comments)
            throws IOException {
        whereabouts.truly(way, datagram.peer()).ifPresent(comments::add);
        comments.removeIf(String::isEmpty);
        packets.packet(CaptureInterface.AIR.packet(
                setup.beginNs() + event.atNs(),
                way,
                whereabouts.packet(way, datagram).ip(),
                head + String.join("; ", comments)));
    }
}
