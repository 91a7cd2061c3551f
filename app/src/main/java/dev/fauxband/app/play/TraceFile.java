package dev.fauxband.app.play;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.OutputFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Where {@code --trace} leads: to a file, or to standard output for {@code -}. */
public final class TraceFile {
    private static final String OPTION = "--trace";
    private static final String STANDARD_OUTPUT = "-";

    private TraceFile() {}

    /** Tries whether it can be written; what stands in it stays. */
    public static void tryOut(Optional<String> file) throws EnvironmentException {
        OutputFile.tryOut(
                OPTION, file.filter(name -> !name.equals(STANDARD_OUTPUT)).map(Path::of));
    }

    /** Writes a whole trace to a file, or to {@code out} for {@code -}. */
    public static void write(PrintWriter out, String file, String text) throws EnvironmentException {
        if (file.equals(STANDARD_OUTPUT)) {
            out.print(text);
            out.flush();
        } else {
            OutputFile.write(OPTION, Path.of(file), text);
        }
    }
}
