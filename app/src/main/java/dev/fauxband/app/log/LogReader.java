package dev.fauxband.app.log;

import dev.fauxband.data.Octets;
import dev.fauxband.io.capture.PcapngReader;
import dev.fauxband.trace.TraceEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a log of an AT line, line by line, in whatever format each is: time and direction in front are understood
 * where they are known, line ends shown as marks too, and a line without a direction is the host's when it reads as a
 * command. Nothing is refused: what is neither the host's nor the module's is a remark.
 */
public final class LogReader {
    /** How captures begin that libpcap wrote, with times in microseconds or nanoseconds, of either byte order. */
    private static final List<Octets> CLASSIC = List.of(
            Octets.of(0xD4, 0xC3, 0xB2, 0xA1),
            Octets.of(0xA1, 0xB2, 0xC3, 0xD4),
            Octets.of(0x4D, 0x3C, 0xB2, 0xA1),
            Octets.of(0xA1, 0xB2, 0x3C, 0x4D));

    /** What a terminal program writes above the lines of one side; other lines that begin so are remarks. */
    private static final Pattern HEADER = Pattern.compile("#\\s*(?:SEND|RECV)\\s*(?:ASCII|HEX)\\s*>.*");

    private final List<LoggedEvent> events = new ArrayList<>();
    private final LogClock clock = new LogClock();
    private Optional<Side> section = Optional.empty();
    private String typed = "";
    private int typedLine;
    private boolean marksSeen;
    private boolean awaited;
    private boolean echoDue;

    private final Marks marks;

    private LogReader(Marks marks) {
        this.marks = marks;
    }

    /**
     * What a log tells, in order; of a pcapng too.
     *
     * @throws IOException when the file is a capture, but of another kind or broken
     */
    public static List<LoggedEvent> read(Octets file) throws IOException {
        if (PcapngReader.begins(file)) {
            return CaptureLog.read(file);
        }
        if (CLASSIC.stream().anyMatch(file::startsWith)) {
            throw new IOException("a capture in the older format; write it as pcapng: editcap -F pcapng IN OUT");
        }
        List<LogText.Line> lines = Wrapped.joined(LogText.lines(file));
        LogReader reader = new LogReader(new Marks(
                lines.stream().map(line -> Front.of(line.text()).rest()).toList()));
        if (lines.stream().anyMatch(line -> Notation.pauseNs(line.text()).isPresent())) {
            reader.clock.start();
        }
        lines.forEach(reader::line);
        return List.copyOf(reader.events);
    }

    private void line(LogText.Line line) {
        Optional<Long> pause = Notation.pauseNs(line.text());
        if (pause.isPresent()) {
            clock.passed(pause.get());
            return;
        }
        Optional<TraceEvent> event =
                HEADER.matcher(line.text()).matches() ? Optional.empty() : Notation.read(line.text(), atNs());
        if (event.isPresent()) {
            add(line.number(), line.text().strip(), event.get(), "");
        } else {
            marked(line.number(), line.text());
        }
    }

    /** Takes time, tags and direction off, in the order in which programs write them. */
    private void marked(int number, String line) {
        Front front = Front.of(line);
        front.stamp().ifPresent(clock::stamped);
        Marks.Read read = marks.read(front.rest());
        Optional<Side> side = read.side();
        String rest = read.rest();
        if (side.isPresent()) {
            marksSeen = true;
            rest = unstamped(rest);
        }
        section = front.block() ? side : section;
        if (rest.isBlank()) {
            section = side.or(() -> section);
            return;
        }
        Optional<HexDump.Dumped> dump = HexDump.read(rest);
        if (dump.isPresent()
                && dump.get().continued()
                && side.isEmpty()
                && goesOn(dump.get().text())) {
            return;
        }
        String text = dump.map(HexDump.Dumped::text).orElse(rest);
        boolean timed = rest.length() < line.strip().length();
        for (LineEnds.Piece piece : LineEnds.split(text)) {
            say(number, piece, side, timed);
        }
    }

    private String unstamped(String line) {
        Front front = Front.of(line);
        front.stamp().ifPresent(clock::stamped);
        return front.rest();
    }

    /** A dump that goes on: its octets belong to the text before. */
    private boolean goesOn(String text) {
        if (events.isEmpty()) {
            return false;
        }
        LoggedEvent last = events.get(events.size() - 1);
        if (!last.end().isEmpty() || last.event() instanceof TraceEvent.Note) {
            return false;
        }
        events.remove(events.size() - 1);
        boolean host = last.event() instanceof TraceEvent.HostLine;
        for (LineEnds.Piece piece : LineEnds.split(textOf(last) + text)) {
            say(last.line(), piece, Optional.of(host ? Side.HOST : Side.MODULE), true);
        }
        return true;
    }

    private static String textOf(LoggedEvent event) {
        return event.event() instanceof TraceEvent.HostLine line
                ? line.text()
                : ((TraceEvent.ModuleText) event.event()).text();
    }

    /** One text of a line; nobody marks who says it, or {@code side} does. */
    private void say(int number, LineEnds.Piece piece, Optional<Side> marked, boolean timed) {
        Optional<Side> side = marked.filter(one -> one == Side.MODULE || !Speech.answer(piece.text()));
        boolean unmarked = side.isEmpty();
        String text = unmarked ? withoutRemark(piece.text()) : piece.text();
        boolean command = Speech.command(text);
        boolean knock = text.equalsIgnoreCase("AT");
        boolean repeated = text.equalsIgnoreCase(typed) && (side.isPresent() || !knock);
        boolean near = section.isPresent() || number <= typedLine + 1;
        boolean echo = repeated && echoDue && (side.isPresent() || near);
        if (side.equals(Optional.of(Side.HOST)) || (command && !echo)) {
            typed = text;
            typedLine = number;
            awaited = true;
            echoDue = true;
            add(number, written(piece), new TraceEvent.HostLine(atNs(), text), piece.end());
        } else if (echo) {
            echoDue = false;
            add(number, written(piece), new TraceEvent.Note(atNs(), LoggedEvent.ECHO), piece.end());
        } else if (side.isPresent() || spoken(text, timed)) {
            echoDue = false;
            awaited &= !Speech.finalResult(text);
            add(number, written(piece), new TraceEvent.ModuleText(atNs(), text), piece.end());
        } else {
            add(number, written(piece), new TraceEvent.Note(atNs(), written(piece)), "");
        }
    }

    /** Whether it is the module's, although no mark says so. */
    private boolean spoken(String text, boolean timed) {
        String shown = Octets.latin1(text).toUtf8();
        boolean marksExpected = marksSeen && section.isEmpty();
        return marksExpected ? Speech.certain(shown) : Speech.module(shown, awaited || timed || section.isPresent());
    }

    /** As the manual shows sessions: a remark stands behind two slashes. */
    private static String withoutRemark(String text) {
        String said = text.replaceFirst("\\s+//.*$", "").strip();
        return said.isEmpty() ? text : said;
    }

    private static String written(LineEnds.Piece piece) {
        return Octets.latin1(piece.text()).toUtf8();
    }

    private void add(int number, String written, TraceEvent event, String end) {
        events.add(new LoggedEvent(number, written, clock.nowNs(), event, end));
    }

    private long atNs() {
        return clock.nowNs().orElse(0L);
    }
}
