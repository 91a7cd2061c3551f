package dev.fauxband.io.tally;

import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Ledger;
import dev.fauxband.sim.behaviour.Work;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What the programs of one shard have done. Touched only by its thread, but for {@link #opening()}. */
public final class ShardTally implements Ledger {
    /** Reasons that are told apart; what comes later counts as {@link #OTHER}. */
    static final int CAUSES_MAX = 200;

    /** The reasons that came after too many. */
    static final String OTHER = "other reasons";

    private final Map<HostState, Counter> states = new EnumMap<>(HostState.class);
    private final Map<Work, Progress> works = new EnumMap<>(Work.class);
    private final Map<Cause, Counter> causes = new HashMap<>();
    private final Map<Cause, Example> examples = new HashMap<>();
    private final Consumer<Cause> curious;
    private final AtomicLong opening = new AtomicLong();
    private final AtomicLong closing = new AtomicLong();
    private long written;
    private @Nullable Runnable onSendEnded;

    /** A number that grows and shrinks, without a new object for it. */
    private static final class Counter {
        private long count;
    }

    /** How one kind of work goes. */
    private static final class Progress {
        private long done;
        private long failed;
        private long missed;
        private Histogram sinceDue = Latencies.none();
    }

    /** @param curious hears of each failure for whose cause there is no example yet */
    public ShardTally(Consumer<Cause> curious) {
        this.curious = curious;
        for (HostState state : HostState.values()) {
            states.put(state, new Counter());
        }
        for (Work work : Work.values()) {
            works.put(work, new Progress());
        }
    }

    /** How many programs wait for the result of their registration. Any thread. */
    public long opening() {
        return opening.get();
    }

    /** How many wait for the result of their deregistration. Any thread. */
    public long closing() {
        return closing.get();
    }

    /** From now on this is called for each confirmable message that has its result. */
    public void onSendEnded(Runnable call) {
        onSendEnded = call;
    }

    private void tellEnd(Work work) {
        if (onSendEnded != null && work == Work.SEND_CON) {
            onSendEnded.run();
        }
    }

    /** One more program, that nobody has started. */
    public void joined() {
        counter(HostState.WAITING).count++;
    }

    @Override
    public void became(HostState from, HostState to) {
        counter(from).count--;
        counter(to).count++;
        if (from == HostState.CLOSING || to == HostState.CLOSING) {
            closing.lazySet(counter(HostState.CLOSING).count);
        }
        if (from == HostState.OPENING || to == HostState.OPENING) {
            opening.lazySet(counter(HostState.OPENING).count);
        }
    }

    @Override
    public void ended(Work work, long dueNs, long sentNs, long endNs) {
        Progress progress = progress(work);
        progress.done++;
        Latencies.record(progress.sinceDue, endNs - dueNs);
        tellEnd(work);
    }

    @Override
    public void failed(Work work, long dueNs, long endNs, String why) {
        progress(work).failed++;
        Cause cause = new Cause(work, why);
        if (causes.size() >= CAUSES_MAX && !causes.containsKey(cause)) {
            cause = new Cause(work, OTHER);
        }
        causes.computeIfAbsent(cause, unknown -> new Counter()).count++;
        if (!examples.containsKey(cause)) {
            curious.accept(cause);
        }
        tellEnd(work);
    }

    /** How it came to a failure with this cause, once. */
    public void example(Cause cause, Example example) {
        examples.putIfAbsent(cause, example);
    }

    @Override
    public void missed(Work work) {
        progress(work).missed++;
    }

    @Override
    public void written() {
        written++;
    }

    /** All counts until now, and the latencies since the last copy. */
    public Tally copy(Carried carried, Lateness lateness) {
        Map<HostState, Long> stateCounts = new EnumMap<>(HostState.class);
        states.forEach((state, counter) -> stateCounts.put(state, counter.count));
        Map<Work, WorkCount> workCounts = new EnumMap<>(Work.class);
        works.forEach((work, progress) -> {
            workCounts.put(work, new WorkCount(progress.done, progress.failed, progress.missed, progress.sinceDue));
            progress.sinceDue = Latencies.none();
        });
        Map<Cause, Long> causeCounts = new HashMap<>();
        causes.forEach((cause, counter) -> causeCounts.put(cause, counter.count));
        return new Tally(stateCounts, workCounts, causeCounts, Map.copyOf(examples), written, carried, lateness);
    }

    private Counter counter(HostState state) {
        Counter counter = states.get(state);
        if (counter == null) {
            throw new IllegalStateException("no counter for " + state);
        }
        return counter;
    }

    private Progress progress(Work work) {
        Progress progress = works.get(work);
        if (progress == null) {
            throw new IllegalStateException("no count for " + work);
        }
        return progress;
    }
}
