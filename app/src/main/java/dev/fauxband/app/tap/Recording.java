package dev.fauxband.app.tap;

import dev.fauxband.app.cli.BuildVersion;
import dev.fauxband.data.Octets;
import dev.fauxband.lint.Linter;
import dev.fauxband.script.LineRecorder;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.trace.TraceEvent;
import java.io.PrintWriter;
import java.util.Optional;

/** What was said on a line, shown and written down as it comes. Any thread may add to it. */
final class Recording implements AutoCloseable {
    private final long originNs = System.nanoTime();
    private final LineRecorder recorder = new LineRecorder();
    private final Linter linter = Linter.midway();
    private final TraceNotation notation = new TraceNotation();
    private final PrintWriter screen;
    private final Optional<PrintWriter> file;

    /**
     * @param file where the script goes, closed with the recording
     */
    Recording(PrintWriter screen, Optional<PrintWriter> file) {
        this.screen = screen;
        this.file = file;
        file.ifPresent(out -> out.print("# fauxband " + BuildVersion.text() + ", tap\n"));
    }

    synchronized void host(Octets octets) {
        recorder.host(nowNs(), octets).forEach(this::add);
    }

    synchronized void module(Octets octets) {
        recorder.module(nowNs(), octets).forEach(this::add);
    }

    /** Something that is no line: a remark. */
    synchronized void note(String text) {
        add(new TraceEvent.Note(nowNs(), text));
    }

    private long nowNs() {
        return System.nanoTime() - originNs;
    }

    private void add(TraceEvent event) {
        String lines = notation.write(event)
                + linter.see(event).map(TraceNotation::text).orElse("");
        screen.print(lines);
        screen.flush();
        file.ifPresent(out -> {
            out.print(lines);
            out.flush();
        });
    }

    @Override
    public synchronized void close() {
        recorder.rest(nowNs()).ifPresent(this::add);
        file.ifPresent(PrintWriter::close);
    }
}
