package dev.fauxband.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** What a run of the program printed, and its exit code. Nothing is coloured: this is no terminal. */
public record Spoken(int exitCode, String out, String err) {
    /** Runs the program in this process. */
    public static Spoken by(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Program program = new Program(new PrintWriter(out, true), new PrintWriter(err, true), Map.of("NO_COLOR", "1"));
        int exitCode = program.run(args);
        return new Spoken(exitCode, out.toString(), err.toString());
    }
}
