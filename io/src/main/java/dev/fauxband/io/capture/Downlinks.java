package dev.fauxband.io.capture;

import dev.fauxband.data.Datagram;
import dev.fauxband.trace.TraceEvent.Fate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has befallen datagrams that are still on their way to a module. */
final class Downlinks {
    /** Those of the oldest are forgotten. */
    private static final int FATES_MAX = 256;

    private final List<Fate> fates = new ArrayList<>();

    /** Of those that were doubled, what has arrived once. */
    private final Set<Fate> halves = new HashSet<>();

    void under(Fate fate) {
        if (fates.size() == FATES_MAX) {
            halves.remove(fates.remove(0));
        }
        fates.add(fate);
    }

    /** What befell the datagram that has arrived. One that was spoilt is not known again: it is the oldest of those. */
    List<Fate> arrived(Datagram datagram) {
        List<Fate> its = of(datagram);
        if (its.isEmpty()) {
            its = fates.stream()
                    .filter(fate -> fate.kind() == Fate.Kind.SPOILT)
                    .findFirst()
                    .map(fate -> of(fate.datagram()))
                    .orElse(List.of());
        }
        its.forEach(this::forget);
        return its;
    }

    /** One that was doubled arrives once more. */
    private void forget(Fate fate) {
        if (fate.kind() != Fate.Kind.DOUBLED || halves.remove(fate)) {
            fates.remove(fate);
        } else {
            halves.add(fate);
        }
    }

    /** What befell the oldest that is the same: of each kind the first. */
    private List<Fate> of(Datagram datagram) {
        Set<Fate.Kind> seen = EnumSet.noneOf(Fate.Kind.class);
        return fates.stream()
                .filter(fate -> fate.datagram().payload().equals(datagram.payload()))
                .filter(fate -> seen.add(fate.kind()))
                .toList();
    }
}
