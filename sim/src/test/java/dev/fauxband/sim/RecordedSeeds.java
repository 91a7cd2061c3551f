package dev.fauxband.sim;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Writes down what happens under some seeds; run in JVMs of its own by {@link DeterminismIT}. */
final class RecordedSeeds {
    private RecordedSeeds() {}

    /** @param args how many seeds */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (Session.Kind kind : Session.Kind.values()) {
            for (long seed = 0; seed < Long.parseLong(args[0]); seed++) {
                Pair pair = new Pair(seed);
                new Session(pair).play(kind);
                out.print("# " + kind + ", seed " + seed + "\n" + pair.record());
            }
        }
        out.flush();
    }
}
