package dev.fauxband.sim.fault;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Octets;
import java.util.Optional;

/** Collects what the module says, to let it out as one. */
final class Merge {
    private Octets held = Octets.EMPTY;
    private DteOutput.Kind kind = DteOutput.Kind.REPORT;
    private long dueNs = LineFaults.NEVER;

    /** @param wantedNs when it is to be out, if it is the first */
    void add(long wantedNs, DteOutput output) {
        if (held.isEmpty()) {
            dueNs = wantedNs;
            kind = output.kind();
        } else if (kind == DteOutput.Kind.REPORT) {
            // An answer is for one host, and so is what is glued to it.
            kind = output.kind();
        }
        held = held.concat(output.octets());
    }

    /** All of it, once it is due. */
    Optional<DteOutput> take(long nowNs) {
        if (dueNs > nowNs || held.isEmpty()) {
            return Optional.empty();
        }
        DteOutput all = new DteOutput(kind, held);
        held = Octets.EMPTY;
        dueNs = LineFaults.NEVER;
        return Optional.of(all);
    }

    long dueNs() {
        return dueNs;
    }
}
