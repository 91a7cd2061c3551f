package dev.fauxband.io.fleet;

import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/** Notes what modules say, for a test that waits for it on another thread. */
final class RecordingTrace implements TraceSink {
    private final List<String> reasons = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<ModuleFault> faults = new ArrayList<>();

    @Override
    public synchronized void event(String module, TraceEvent event) {
        if (event instanceof TraceEvent.Reason reason) {
            reasons.add(module + ": " + reason.text());
            notifyAll();
        } else if (event instanceof TraceEvent.Note note) {
            notes.add(note.text());
        } else if (event instanceof TraceEvent.Fate fate) {
            notes.add(fate.text());
        }
    }

    synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public synchronized void fault(ModuleFault fault) {
        faults.add(fault);
        notifyAll();
    }

    synchronized String awaitReason(long timeoutMs) throws InterruptedException {
        awaitOne(reasons, timeoutMs);
        return reasons.remove(0);
    }

    synchronized ModuleFault awaitFault(long timeoutMs) throws InterruptedException {
        awaitOne(faults, timeoutMs);
        return faults.remove(0);
    }

    private void awaitOne(List<?> list, long timeoutMs) throws InterruptedException {
        long deadlineNs = System.nanoTime() + timeoutMs * 1_000_000;
        while (list.isEmpty()) {
            long leftMs = (deadlineNs - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) {
                throw new AssertionError("the modules say nothing of the kind, but " + reasons + faults);
            }
            wait(leftMs);
        }
    }
}
