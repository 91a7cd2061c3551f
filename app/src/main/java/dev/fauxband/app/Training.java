package dev.fauxband.app;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;

/**
 * What the launcher has run once, unseen, so that the JVM records the classes that a user's run will load: a module on
 * a serial line, which ends with its standard input, then the demo.
 */
public final class Training {
    private Training() {}

    /**
     * Ends the process.
     *
     * @param args the path at which a PTY may stand meanwhile
     */
    public static void main(String[] args) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Program program = new Program(nowhere, nowhere, Map.of());
        program.run("run", "--stdio", "--pty", args[0]);
        System.exit(program.run("demo", "--plain", "--platform", "leshan"));
    }
}
