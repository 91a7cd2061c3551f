package dev.fauxband.app.console;

import dev.fauxband.app.cli.Ending;
import java.io.PrintWriter;
import java.util.Optional;

/** A command that would end by itself stays, as long as somebody may look at what it did in the console. */
public final class Viewing implements AutoCloseable {
    private final Optional<Ending> ending;

    private Viewing(Optional<Ending> ending) {
        this.ending = ending;
    }

    /** Open it first, so that it closes last. */
    public static Viewing when(boolean watched) {
        return new Viewing(watched ? Optional.of(Ending.onSignal()) : Optional.empty());
    }

    /**
     * Waits for the end, after it has said so; at once when nobody looks.
     *
     * @param exitCode what the process ends with then
     */
    public void await(PrintWriter out, int exitCode) {
        ending.ifPresent(end -> {
            end.exitWith(exitCode);
            out.println("the console stays open; Ctrl-C ends it");
            out.flush();
            end.await();
        });
    }

    @Override
    public void close() {
        ending.ifPresent(Ending::close);
    }
}
