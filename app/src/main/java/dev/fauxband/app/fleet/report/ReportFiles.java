package dev.fauxband.app.fleet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.app.fleet.figures.SampleJson;
import dev.fauxband.sim.behaviour.Work;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * The page of a run, and beside it with the same stem the table of its samples, the whole result and a histogram for
 * each kind of work. All are made before the run, so that what cannot be written is known by then; the table grows as
 * the run goes on.
 */
final class ReportFiles implements AutoCloseable {
    private static final String PAGE = ".html";
    private static final double US_PER_MS = 1e3;

    /** Lines of a histogram for each halving of the distance to 100 %. */
    private static final int TICKS = 5;

    private final Path page;
    private final Path json;
    private final Map<Work, Path> histograms = new EnumMap<>(Work.class);
    private final BufferedWriter table;

    private ReportFiles(Path page, String stem) throws EnvironmentException {
        this.page = made(page);
        this.json = made(page.resolveSibling(stem + ".json"));
        for (Work work : Work.values()) {
            String name = SampleJson.word(work).replace('_', '-');
            histograms.put(work, made(page.resolveSibling(stem + "-" + name + ".hgrm")));
        }
        Path rows = made(page.resolveSibling(stem + ".csv"));
        try {
            table = Files.newBufferedWriter(rows, UTF_8);
            table.write(CsvRows.header());
        } catch (IOException e) {
            throw refused(rows, e);
        }
    }

    /** Makes all files, empty. */
    static ReportFiles open(Path page) throws UsageException, EnvironmentException {
        String name = String.valueOf(page.getFileName());
        if (!name.endsWith(PAGE) || name.equals(PAGE)) {
            throw new UsageException("--report takes a file that ends in .html, not \"" + page + "\".");
        }
        return new ReportFiles(page, name.substring(0, name.length() - PAGE.length()));
    }

    /** Makes a file, empty; the message of what it throws names it and says why there is none. */
    static Path made(Path file) throws EnvironmentException {
        FreeSpace.check(file);
        try {
            return Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    private static EnvironmentException refused(Path file, IOException e) {
        String why = String.valueOf(e.getMessage());
        if (e instanceof NoSuchFileException) {
            why = "there is no such directory";
        } else if (e instanceof AccessDeniedException) {
            why = "it may not be written";
        } else if (Files.isDirectory(file)) {
            why = "it is a directory";
        }
        return new EnvironmentException("could not write " + file + ": " + why + ".", e);
    }

    /** One more row of the table. */
    void add(Sample sample) throws IOException {
        table.write(CsvRows.row(sample));
    }

    /** Writes what is known when the run is over. */
    void write(RunResult result) throws IOException {
        Files.writeString(
                json,
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(ResultJson.whole(result))
                        + "\n");
        for (Map.Entry<Work, Path> one : histograms.entrySet()) {
            Histogram histogram = result.outcome().tally().of(one.getKey()).sinceDue();
            if (histogram.getTotalCount() == 0) {
                Files.deleteIfExists(one.getValue());
                continue;
            }
            try (PrintStream out = new PrintStream(Files.newOutputStream(one.getValue()), false, UTF_8)) {
                histogram.outputPercentileDistribution(out, TICKS, US_PER_MS);
            }
        }
        Files.writeString(page, HtmlPage.of(result));
        table.flush();
    }

    Path page() {
        return page;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
