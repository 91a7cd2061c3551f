package dev.fauxband.app.play;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where {@code --trace} leads. */
public final class TraceFile {
    private static final String STANDARD_OUTPUT = "-";

    private TraceFile() {}

    /** Writes a whole trace to a file, or to {@code out} for {@code -}. */
    public static void write(PrintWriter out, String file, String text) throws IOException {
        if (file.equals(STANDARD_OUTPUT)) {
            out.print(text);
        } else {
            Files.writeString(Path.of(file), text);
        }
    }
}
