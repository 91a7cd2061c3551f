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
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import dev.fauxband.io.capture.Capture;
import dev.fauxband.io.capture.PcapngWriter;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.view.TraceLine;
import dev.fauxband.lint.Linter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a console shows leaves as a capture; what was recorded elsewhere comes back as events. */
final class Recordings {
    /** What the module of a recording is called. */
    private static final String MODULE = "recording";

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
        List<TraceLine> lines = new ArrayList<>();
        Linter linter = new Linter();
        for (LoggedEvent logged : logged(call.body(FileBody.class).octets())) {
            lines.add(TraceLine.of(MODULE, logged.event()));
            linter.see(logged.event())
                    .ifPresent(hint ->
                            lines.add(TraceLine.of(MODULE, logged.event().atNs(), hint)));
        }
        return new ReadBody(lines);
    }

    private static List<LoggedEvent> logged(Octets file) throws Refusal {
        try {
            return LogReader.read(file);
        } catch (IOException e) {
            throw new Refusal(Refusal.BAD_REQUEST, "the file cannot be read: " + e.getMessage() + ".");
        }
    }
}
