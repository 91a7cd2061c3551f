package dev.fauxband.app.torture;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.OutputFile;
import dev.fauxband.app.play.TraceFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where what came of it is written. */
final class ReportOptions {
    private static final String JUNIT = "--junit";
    private static final String HTML = "--html";

    @Option(names = JUNIT, paramLabel = "FILE", description = "Write what came of it as JUnit XML.")
    private Optional<Path> junit = Optional.empty();

    @Option(names = HTML, paramLabel = "FILE", description = "Write what came of it as a page.")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--trace",
            paramLabel = "FILE|-",
            description =
                    "Write all that happened in the last finding, or else in the last seed; - is standard output.")
    private Optional<String> trace = Optional.empty();

    void tryOut() throws EnvironmentException {
        OutputFile.tryOut(JUNIT, junit);
        OutputFile.tryOut(HTML, html);
        TraceFile.tryOut(trace);
    }

    void write(TortureReport report) throws EnvironmentException {
        if (junit.isPresent()) {
            OutputFile.write(JUNIT, junit.get(), report.junit());
        }
        if (html.isPresent()) {
            OutputFile.write(HTML, html.get(), report.html());
        }
    }

    /** The whole trace of a seed. */
    void write(PrintWriter out, String text) throws EnvironmentException {
        if (trace.isPresent()) {
            TraceFile.write(out, trace.get(), text);
        }
    }
}
