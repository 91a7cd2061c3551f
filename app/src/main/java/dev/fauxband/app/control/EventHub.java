package dev.fauxband.app.control;

import dev.fauxband.io.fleet.ModuleFault;
import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lets what modules say go on to whoever listens at the HTTP doors, and keeps the newest of it for those who come
 * later. A shard waits here for nobody who reads: only for another shard, or a listener that just comes.
 */
public final class EventHub implements TraceSink {
    /** More listeners than this are refused. */
    static final int LISTENERS_MAX = 16;

    /** Events of the past that are kept, of all modules together. */
    static final int PAST_MAX = 4_096;

    private final TraceSink next;
    private final Predicate<String> kept;
    private final Deque<Heard> past = new ArrayDeque<>();
    private final List<EventFeed> feeds = new ArrayList<>();

    /**
     * Passes all on.
     *
     * @param next hears everything too
     * @param kept whether anybody can come to listen to a module of this name; else it is only passed on
     */
    public EventHub(TraceSink next, Predicate<String> kept) {
        this.next = next;
        this.kept = kept;
    }

    @Override
    public void event(String module, TraceEvent event) {
        next.event(module, event);
        if (kept.test(module)) {
            heard(new Heard(module, event));
        }
    }

    private synchronized void heard(Heard heard) {
        if (past.size() == PAST_MAX) {
            past.remove();
        }
        past.add(heard);
        for (EventFeed feed : feeds) {
            feed.offer(heard);
        }
    }

    @Override
    public boolean captures() {
        return next.captures();
    }

    @Override
    public void settled(String module) {
        next.settled(module);
    }

    @Override
    public void fault(ModuleFault fault) {
        next.fault(fault);
    }

    @Override
    public void caughtUp() {
        next.caughtUp();
    }

    /**
     * From now on the feed hears what happens: it misses nothing and hears nothing twice.
     *
     * @param module whose events; those of all when it is empty
     * @param withPast whether it is told first what is kept
     */
    synchronized EventFeed listen(Optional<String> module, boolean withPast) throws Refusal {
        Room.await(
                this,
                feeds,
                LISTENERS_MAX,
                "there are " + LISTENERS_MAX + " listeners already; close one of them first.");
        EventFeed feed = new EventFeed(this, module, withPast ? List.copyOf(past) : List.of());
        feeds.add(feed);
        return feed;
    }

    synchronized void leave(EventFeed feed) {
        feeds.remove(feed);
        notifyAll();
    }
}
