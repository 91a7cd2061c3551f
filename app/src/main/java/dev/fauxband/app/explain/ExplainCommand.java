package dev.fauxband.app.explain;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.log.LogReader;
import dev.fauxband.data.Octets;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fauxband explain}: a log, line by line, in plain words. */
@Command(
        name = "explain",
        description = {
            "Say what a log of an AT line means, and what went wrong in it.",
            "It takes what terminal programs, firmware and tap write, traces, and pcapng;",
            "of a real BC26 too. The exit code is 1 when something went wrong."
        },
        footer = {
            "fauxband explain field.log",
            "fauxband explain - < minicom.cap",
            "fauxband explain capture.pcapng --html > capture.html",
            "fauxband explain --list            the mistakes it knows"
        })
public final class ExplainCommand implements Callable<Integer> {
    /** More than anybody reads; a day of a chatty line is a tenth of it. */
    static final int FILE_OCTETS_MAX = 64 << 20;

    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A log, a trace or a pcapng; - is standard input.")
    private Optional<String> file = Optional.empty();

    @Option(names = "--html", description = "Print one page of HTML that needs nothing else.")
    private boolean html;

    @Option(names = "--json", description = "Print one JSON object for each line, and one at the end.")
    private boolean json;

    @Option(names = "--list", description = "List the mistakes that it knows, and end.")
    private boolean list;

    @Override
    public Integer call() throws UsageException, EnvironmentException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            out.print(MistakeText.all());
            out.flush();
            return ExitCode.DONE;
        }
        if (file.isEmpty()) {
            throw new UsageException("FILE is missing; write fauxband explain FILE, or - for standard input.");
        }
        if (html && json) {
            throw new UsageException("--html and --json exclude each other; choose one.");
        }
        Octets octets = octets(file.get());
        Optional<String> other = OtherFile.of(octets);
        if (other.isPresent()) {
            throw new EnvironmentException(
                    file.get() + " is no log, it is " + other.get() + "; give the text that came over the line.");
        }
        Explanation explanation = Explainer.explain(LogReader.read(octets));
        out.print(report(file.get(), explanation));
        out.flush();
        return explanation.mistakes().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private String report(String name, Explanation explanation) {
        if (html) {
            return HtmlReport.of(name.equals(STANDARD_INPUT) ? "standard input" : name, explanation);
        }
        if (json) {
            return JsonReport.of(explanation);
        }
        return TextReport.of(
                explanation, spec.commandLine().getColorScheme().ansi().enabled());
    }

    private static Octets octets(String name) throws UsageException, EnvironmentException, IOException {
        if (!name.equals(STANDARD_INPUT) && Files.isDirectory(Path.of(name))) {
            throw new EnvironmentException(name + " is a directory; name a log in it.");
        }
        try (InputStream in = name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name))) {
            byte[] octets = in.readNBytes(FILE_OCTETS_MAX + 1);
            if (octets.length > FILE_OCTETS_MAX) {
                throw new UsageException(
                        name + " has more than " + (FILE_OCTETS_MAX >> 20) + " MiB; explain a part of it.");
            }
            return Octets.copyOf(octets);
        } catch (NoSuchFileException e) {
            throw new EnvironmentException("there is no file " + name + ".", e);
        }
    }
}
