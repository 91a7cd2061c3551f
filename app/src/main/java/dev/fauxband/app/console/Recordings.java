package dev.fauxband.app.console;

import dev.fauxband.app.capture.PcapFile;
import dev.fauxband.app.cli.BuildVersion;
import dev.fauxband.app.control.Call;
import dev.fauxband.app.control.FileBody;
import dev.fauxband.app.control.Operation;
import dev.fauxband.app.control.Refusal;
import dev.fauxband.app.control.Reply;
import dev.fauxband.app.log.LogReader;
import dev.fauxband.app.log.LoggedEvent;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import dev.fauxband.io.capture.Capture;
import dev.fauxband.io.capture.FaultWord;
import dev.fauxband.io.capture.PcapngReader;
import dev.fauxband.io.capture.PcapngWriter;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.view.TraceLine;
import dev.fauxband.lint.Linter;
import dev.fauxband.trace.TraceEvent;
import dev.fauxband.trace.TraceEvent.Fate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What a console shows leaves as a capture; what was recorded elsewhere comes back as events. */
final class Recordings {
    /** What the module of a recording is called. */
    private static final String MODULE = "recording";

    private static final String NONE = "this is no recording of Fauxband or Wireshark, nor a log of an AT line.";

    /** A file with a larger share of control octets is no text. */
    private static final int STRANGE_ONE_IN = 20;

    private static final Octets OWN_IP = IpLiteral.parse(Identity.EXAMPLE.ip()).orElseThrow();

    private Recordings() {}

    static List<Operation> operations() {
        return List.of(
                Operation.postFile(
                        "capture",
                        "/v1/capture",
                        "Write events as a pcapng that Wireshark opens",
                        CaptureBody.class,
                        new Reply.File("application/octet-stream", "The file", Recordings::capture)),
                Operation.postFile(
                        "read",
                        "/v1/read",
                        "Read a recording: a trace, a log of an AT line, a pcapng",
                        FileBody.class,
                        new Reply.Json(ReadBody.class, Recordings::read)));
    }

    private static Octets capture(Call call) throws Refusal {
        CaptureBody body = call.body(CaptureBody.class);
        long beginMs = body.beginMs().orElse(PcapFile.VIRTUAL_BEGIN.toEpochMilli());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<IOException> failures = new ArrayList<>();
        Capture.Setup setup = new Capture.Setup(TimeUnit.MILLISECONDS.toNanos(beginMs), Redirection.NONE, OWN_IP);
        try (Capture capture =
                new Capture(new PcapngWriter(file, "fauxband " + BuildVersion.text()), setup, failures::add)) {
            for (TraceLine line : body.events()) {
                capture.event(line.module(), LineEvent.of(line));
            }
        } catch (IOException e) {
            failures.add(e);
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("memory refused a capture", failures.get(0));
        }
        return Octets.copyOf(file.toByteArray());
    }

    private static ReadBody read(Call call) throws Refusal {
        Octets file = call.body(FileBody.class).octets();
        List<TraceLine> lines = new ArrayList<>();
        Linter linter = Linter.midway();
        for (LoggedEvent logged : logged(file)) {
            TraceEvent event = logged.event();
            TraceLine line = TraceLine.of(MODULE, event);
            befell(event, lines).ifPresentOrElse(lines::add, () -> lines.add(line));
            linter.see(event).ifPresent(hint -> lines.add(TraceLine.of(MODULE, event.atNs(), hint)));
        }
        if (lines.stream().allMatch(line -> line.kind() == TraceLine.Kind.NOTE)) {
            throw new Refusal(Refusal.BAD_REQUEST, NONE);
        }
        long beginNs = lines.get(0).atNs();
        Optional<Long> beginMs =
                PcapngReader.begins(file) ? Optional.of(TimeUnit.NANOSECONDS.toMillis(beginNs)) : Optional.empty();
        return new ReadBody(
                lines.stream().map(line -> line.at(line.atNs() - beginNs)).toList(), beginMs);
    }

    /** The fate of the packet before, when this is the comment of ours that tells it. */
    private static Optional<TraceLine> befell(TraceEvent event, List<TraceLine> lines) throws Refusal {
        if (lines.isEmpty() || !(event instanceof TraceEvent.Note note)) {
            return Optional.empty();
        }
        TraceLine last = lines.get(lines.size() - 1);
        boolean sent = last.kind() == TraceLine.Kind.SENT;
        Optional<Fate.Kind> kind = FaultWord.in(note.text());
        if (kind.isEmpty() || !(sent || last.kind() == TraceLine.Kind.RECEIVED)) {
            return Optional.empty();
        }
        if (!sent && kind.get() == Fate.Kind.LOST) {
            // It never came: a capture has a packet for it all the same.
            lines.remove(lines.size() - 1);
        }
        Fate.Way way = sent ? Fate.Way.UP : Fate.Way.DOWN;
        Datagram datagram = LineEvent.datagram(last);
        return Optional.of(TraceLine.of(MODULE, new Fate(event.atNs(), way, kind.get(), datagram, note.text())));
    }

    private static List<LoggedEvent> logged(Octets file) throws Refusal {
        if (!PcapngReader.begins(file) && binary(file)) {
            throw new Refusal(Refusal.BAD_REQUEST, NONE);
        }
        try {
            return LogReader.read(file);
        } catch (IOException e) {
            throw new Refusal(Refusal.BAD_REQUEST, "the file cannot be read: " + e.getMessage() + ".");
        }
    }

    /** Whether it is no text: a line may be noisy, a picture is full of octets that no text has. */
    private static boolean binary(Octets file) {
        String text = file.toLatin1();
        boolean wide = text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF");
        long strange = text.chars()
                .filter(octet -> octet < ' ' && "\t\n\r\u001B".indexOf(octet) < 0)
                .count();
        return !wide && strange * STRANGE_ONE_IN > text.length();
    }
}
