package dev.fauxband.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.io.fleet.ModuleFault;
import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.lint.Hint;
import dev.fauxband.lint.Linter;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.trace.TraceEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that listens to the module of a {@code run}: trace and log, and on standard error its reasons and hints. */
final class TraceWriters implements TraceSink, AutoCloseable {
    /** Causes remembered so that each is said once. */
    private static final int CAUSES_MAX = 1_000;

    /** What a module is called that is alone. */
    static final String ONLY = "module";

    private final Map<String, TraceNotation> notations = new HashMap<>();
    private final Map<String, Linter> linters = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private final PrintWriter err;
    private final Unreachable unreachable;
    private final Optional<PrintWriter> trace;
    private final Optional<RotatingLog> log;
    private String lastModule = "";

    /**
     * Opens the files.
     *
     * @param out where a trace to {@code -} goes
     * @param err where reasons go
     * @param unreachable what is said when nothing listens at the platform's address
     */
    TraceWriters(TraceOptions options, PrintWriter out, PrintWriter err, Unreachable unreachable)
            throws EnvironmentException {
        this.err = err;
        this.unreachable = unreachable;
        this.trace =
                options.trace().isPresent() ? Optional.of(open(options.trace().get(), out)) : Optional.empty();
        this.log = options.log().isPresent()
                ? Optional.of(new RotatingLog(Path.of(options.log().get())))
                : Optional.empty();
    }

    private static PrintWriter open(String file, PrintWriter out) throws EnvironmentException {
        if (file.equals("-")) {
            return out;
        }
        try {
            return new PrintWriter(Files.newBufferedWriter(Path.of(file), UTF_8));
        } catch (IOException e) {
            throw new EnvironmentException("cannot write the trace to " + file + ": " + e.getMessage());
        }
    }

    /** The first line of the trace. */
    void head(String version, String profile, long seed) {
        trace.ifPresent(writer -> writer.print(TraceNotation.head(version, profile, Optional.of(seed))));
    }

    @Override
    public void event(String module, TraceEvent event) {
        trace.ifPresent(writer -> writer.print(remark(module) + notation(module).write(event)));
        log.ifPresent(writer -> writer.line(module + " " + TraceNotation.text(event)));
        linters.computeIfAbsent(module, name -> new Linter()).see(event).ifPresent(hint -> hint(module, hint));
        if (event instanceof TraceEvent.Reason reason && said.size() < CAUSES_MAX && said.add(reason.text())) {
            err.println(several(module) + unreachable.said(reason.text()));
        }
    }

    /** Each stands in the trace as often as it is due, and is said to the user once. */
    private void hint(String module, Hint hint) {
        trace.ifPresent(writer -> writer.print(TraceNotation.text(hint)));
        log.ifPresent(writer -> writer.line(module + " # " + hint));
        if (said.size() < CAUSES_MAX && said.add(hint.toString())) {
            err.println(several(module) + hint);
        }
    }

    /** Which module speaks from here on, where there are several: a remark, so each one's lines stay a script. */
    private String remark(String module) {
        if (module.equals(lastModule)) {
            return "";
        }
        lastModule = module;
        return several(module).isEmpty() ? "" : "# " + module + "\n";
    }

    /** Times are those since the same module's last line. */
    private TraceNotation notation(String module) {
        return notations.computeIfAbsent(module, name -> new TraceNotation());
    }

    private static String several(String module) {
        return module.equals(ONLY) ? "" : module + ": ";
    }

    @Override
    public void fault(ModuleFault fault) {
        err.println(fault.module() + " failed by a mistake of ours and begins anew; its seed is " + fault.seed());
        fault.last().forEach(event -> err.println("  " + TraceNotation.text(event)));
        fault.cause().printStackTrace(err);
    }

    @Override
    public void caughtUp() {
        trace.ifPresent(PrintWriter::flush);
    }

    @Override
    public void close() {
        trace.ifPresent(PrintWriter::flush);
        log.ifPresent(RotatingLog::close);
    }
}
