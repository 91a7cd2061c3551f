package dev.fauxband.sim.behaviour;

import java.util.ArrayList;
import java.util.List;

/** A ledger that keeps all, in the words of a test. */
final class Tally implements Ledger {
    private static final long SECOND_NS = 1_000_000_000L;

    final List<String> states = new ArrayList<>();
    final List<String> work = new ArrayList<>();
    final List<Long> latenciesNs = new ArrayList<>();
    int missed;
    int written;

    @Override
    public void became(HostState from, HostState to) {
        states.add(to.name());
    }

    @Override
    public void ended(Work what, long dueNs, long sentNs, long endNs) {
        work.add(what + " " + dueNs / SECOND_NS);
        latenciesNs.add(endNs - dueNs);
    }

    @Override
    public void failed(Work what, long dueNs, long endNs, String why) {
        work.add(what + " " + dueNs / SECOND_NS + " failed: " + why);
    }

    @Override
    public void missed(Work what) {
        missed++;
    }

    @Override
    public void written() {
        written++;
    }
}
