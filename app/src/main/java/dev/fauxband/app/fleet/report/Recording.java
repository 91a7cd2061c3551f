package dev.fauxband.app.fleet.report;

import dev.fauxband.app.fleet.figures.Expectation;
import dev.fauxband.app.fleet.figures.Outcome;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.app.fleet.metrics.MetricsDoor;
import dev.fauxband.io.net.SocketFigures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sees each sample of a run, and tells afterwards what came of it. One thread uses it. */
public final class Recording implements AutoCloseable {
    private final Instant began = Instant.now();
    private final Optional<ReportFiles> files;
    private final Optional<Path> junit;
    private final Optional<MetricsDoor> metrics;
    private final Moments moments = new Moments();
    private final Doubts doubts = new Doubts(Runtime.getRuntime().availableProcessors());
    private Supplier<List<SocketFigures>> sockets = List::of;
    private Consumer<String> note = sentence -> {};
    private boolean incomplete;

    Recording(Optional<ReportFiles> files, Optional<Path> junit, Optional<MetricsDoor> metrics) {
        this.files = files;
        this.junit = junit;
        this.metrics = metrics;
    }

    /**
     * From now on it hears of a run.
     *
     * @param sockets what those of the fleet did so far
     * @param note is told when the result becomes doubtful, and where metrics are to be had
     */
    public void follow(Supplier<List<SocketFigures>> sockets, Consumer<String> note) {
        this.sockets = sockets;
        this.note = note;
        metrics.ifPresent(door -> note.accept("metrics at " + door.url()));
    }

    /** One more sample. */
    public void see(Sample sample) {
        moments.add(Moment.of(sample));
        metrics.ifPresent(door -> door.metrics().see(sample));
        doubts.see(sample, lost()).forEach(doubt -> note.accept(doubt.aloud()));
        if (files.isPresent() && !incomplete) {
            addRow(files.get(), sample);
        }
    }

    /** A full disk does not end a run of hours. */
    private void addRow(ReportFiles all, Sample sample) {
        try {
            all.add(sample);
        } catch (IOException e) {
            incomplete = true;
            note.accept("the table beside " + all.page() + " ends here: " + e.getMessage());
        }
    }

    private long lost() {
        return sockets.get().stream()
                .mapToLong(figures -> figures.bufferFull() + figures.overruns())
                .sum();
    }

    /** The run is over. */
    public Ended end(Settings settings, Outcome outcome, List<Expectation.Verdict> verdicts) {
        return new Ended(
                new RunResult(began, settings, MachineFacts.read(), outcome, moments.all(), verdicts, doubts.all()));
    }

    /** A run that is over. */
    public final class Ended {
        private final RunResult result;

        private Ended(RunResult result) {
            this.result = result;
        }

        /** Whether nothing that it was held to failed. */
        public boolean holds() {
            return result.holds();
        }

        /** Says what came of it, as text or as one JSON object; then writes the files that were asked for. */
        public void tell(PrintWriter out, boolean json) throws IOException {
            if (json) {
                out.println(ResultJson.summary(result));
            } else {
                Summary.lines(result).forEach(out::println);
            }
            out.flush();
            if (junit.isPresent()) {
                Files.writeString(junit.get(), JunitXml.of(result));
            }
            if (files.isPresent()) {
                files.get().write(result);
            }
            if (!json) {
                files.ifPresent(all -> out.println("report: " + all.page()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        metrics.ifPresent(MetricsDoor::close);
        if (files.isPresent()) {
            files.get().close();
        }
    }
}
