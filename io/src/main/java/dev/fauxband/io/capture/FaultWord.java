package dev.fauxband.io.capture;

import dev.fauxband.trace.TraceEvent.Fate;

/** What befell a datagram, in the word that orders it: see {@link dev.fauxband.sim.fault.FaultName}. */
final class FaultWord {
    private FaultWord() {}

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
