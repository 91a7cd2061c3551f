package dev.fauxband.io.capture;

import dev.fauxband.trace.TraceEvent.Fate;
import java.util.Arrays;
import java.util.Optional;

/** What befell a datagram, in the word that orders it: see {@link dev.fauxband.sim.fault.FaultName}. */
public final class FaultWord {
    private FaultWord() {}

    /** What a comment of ours says befell its packet; empty when it says nothing of that. */
    public static Optional<Fate.Kind> in(String comment) {
        return Arrays.stream(Fate.Kind.values())
                .filter(kind -> comment.matches("(?s)(?:.*[;:] )?" + of(kind) + ": .*"))
                .findFirst();
    }

    static String of(Fate.Kind kind) {
        return switch (kind) {
            case LOST -> "loss";
            case DOUBLED -> "duplicate";
            case DELAYED -> "delay";
            case OVERTAKEN -> "reorder";
            case SPOILT -> "corrupt";
        };
    }
}
