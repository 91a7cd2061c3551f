package dev.fauxband.sim.platform;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/** What a platform will do later. Of two things due at the same time the one entered first comes first. */
final class Timetable {
    /** No deadline: later than any time. */
    static final long NEVER = Long.MAX_VALUE;

    private final Queue<Due> entries =
            new PriorityQueue<>(Comparator.comparingLong((Due due) -> due.atNs).thenComparingLong(due -> due.order));
    private long entered;

    /** Does what is due. */
    interface Task {
        void run(long nowNs);
    }

    /** One thing to do, unless it is cancelled first. */
    static final class Due {
        private final long atNs;
        private final long order;
        private final Task task;
        private boolean cancelled;

        private Due(long atNs, long order, Task task) {
            this.atNs = atNs;
            this.order = order;
            this.task = task;
        }

        long atNs() {
            return atNs;
        }

        void cancel() {
            cancelled = true;
        }
    }

    Due at(long atNs, Task task) {
        Due due = new Due(atNs, entered++, task);
        entries.add(due);
        return due;
    }

    long nextDeadlineNs() {
        return next().map(due -> due.atNs).orElse(NEVER);
    }

    /** Runs everything due by {@code nowNs}, and what that enters for now. */
    void run(long nowNs) {
        for (Optional<Due> due = next(); due.isPresent() && due.get().atNs <= nowNs; due = next()) {
            entries.remove();
            due.get().task.run(nowNs);
        }
    }

    private Optional<Due> next() {
        while (!entries.isEmpty() && entries.element().cancelled) {
            entries.remove();
        }
        return Optional.ofNullable(entries.peek());
    }
}
