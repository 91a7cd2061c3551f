package dev.fauxband.app.fleet.report;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.fleet.metrics.MetricsDoor;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a run leaves behind, and who may look while it goes on: options of a command. */
public final class FleetRecords {
    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Write a page with plots, and beside it .csv, .json and a .hgrm for each kind of work.")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--junit", paramLabel = "FILE", description = "Write a test case for each --assert as JUnit XML.")
    private Optional<Path> junit = Optional.empty();

    @Option(
            names = "--metrics",
            paramLabel = "HOST:PORT",
            description = "Show figures to Prometheus at http://HOST:PORT/metrics while it runs.")
    private Optional<String> metrics = Optional.empty();

    @Option(
            names = "--metrics-anywhere",
            description = "--metrics may listen where other machines can reach it, to whoever asks.")
    private boolean anywhere;

    /** Makes all files and opens the endpoint, before anything runs. */
    public Recording open() throws UsageException, EnvironmentException {
        Optional<ReportFiles> files =
                report.isPresent() ? Optional.of(ReportFiles.open(report.get())) : Optional.empty();
        Optional<Path> xml = junit.isPresent() ? Optional.of(ReportFiles.made(junit.get())) : Optional.empty();
        Optional<MetricsDoor> door =
                metrics.isPresent() ? Optional.of(MetricsDoor.open(metrics.get(), anywhere)) : Optional.empty();
        return new Recording(files, xml, door);
    }
}
