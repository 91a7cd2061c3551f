package dev.fauxband.app.control;

import dev.fauxband.io.fleet.ModuleFault;
import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.trace.TraceEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lets what modules say go on to whoever listens at the control door. Nothing here blocks a shard. */
public final class EventHub implements TraceSink {
    /** More listeners than this are refused. */
    static final int LISTENERS_MAX = 16;

    private final TraceSink next;
    private final List<EventFeed> feeds = new CopyOnWriteArrayList<>();

    /**
     * Passes all on.
     *
     * @param next hears everything too
     */
    public EventHub(TraceSink next) {
        this.next = next;
    }

    @Override
    public void event(String module, TraceEvent event) {
        next.event(module, event);
        for (EventFeed feed : feeds) {
            feed.offer(module, event);
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

    /** From now on the feed hears what the module says, or all of them when none is named. */
    synchronized EventFeed listen(Optional<String> module) throws Refusal {
        if (feeds.size() >= LISTENERS_MAX) {
            throw new Refusal(
                    Refusal.BUSY, "there are " + LISTENERS_MAX + " listeners already; close one of them first.");
        }
        EventFeed feed = new EventFeed(module);
        feeds.add(feed);
        return feed;
    }

    void leave(EventFeed feed) {
        feeds.remove(feed);
    }
}
