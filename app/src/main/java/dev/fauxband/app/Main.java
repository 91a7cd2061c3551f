package dev.fauxband.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/** The process {@code fauxband}: runs the command that its arguments name and ends with its exit code. */
public final class Main {
    private Main() {}

    /** Ends the process. */
    public static void main(String[] args) {
        Program program = new Program(writer(FileDescriptor.out), writer(FileDescriptor.err), System.getenv());
        System.exit(program.run(args));
    }

    /** UTF-8 whatever the locale says: a terminal that is not is rarer than a locale that was never set. */
    private static PrintWriter writer(FileDescriptor file) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(file), UTF_8), true);
    }
}
