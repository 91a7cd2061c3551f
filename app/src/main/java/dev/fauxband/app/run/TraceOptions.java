package dev.fauxband.app.run;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Where what happens is written. */
public final class TraceOptions {
    @Option(
            names = "--log",
            paramLabel = "FILE",
            description =
                    "Write what happens, with the time of day, to FILE; at 10 MB it becomes FILE.1, up to FILE.3.")
    private Optional<String> log = Optional.empty();

    @Option(
            names = "--trace",
            paramLabel = "FILE|-",
            description = "Write what happens as a transcript, which 'fauxband play' can play; - is standard output.")
    private Optional<String> trace = Optional.empty();

    Optional<String> log() {
        return log;
    }

    Optional<String> trace() {
        return trace;
    }
}
