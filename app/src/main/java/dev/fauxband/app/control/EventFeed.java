package dev.fauxband.app.control;

import dev.fauxband.io.view.TraceLine;
import dev.fauxband.lint.Linter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The events that one listener has not read yet. What is to be said of a host's ways is found on the listener's thread:
 * nobody pays who does not listen.
 */
final class EventFeed implements Feed {
    /** Events that wait for a listener at most, those of the past aside. */
    static final int EVENTS_MAX = 4_096;

    private final EventHub hub;
    private final Optional<String> module;
    private final Backlog<Heard> backlog;
    private final Deque<TraceLine> ready = new ArrayDeque<>();
    private final Map<String, Linter> linters = new HashMap<>();

    /**
     * What a listener will be told.
     *
     * @param module whose events; all when it is empty
     * @param past what it is told first
     */
    EventFeed(EventHub hub, Optional<String> module, List<Heard> past) {
        this.hub = hub;
        this.module = module;
        this.backlog = new Backlog<>(past.stream().filter(this::wanted).toList(), EVENTS_MAX);
    }

    private boolean wanted(Heard heard) {
        return module.isEmpty() || module.get().equals(heard.module());
    }

    /** On a shard's thread, one at a time. */
    void offer(Heard heard) {
        if (wanted(heard)) {
            backlog.offer(heard);
        }
    }

    @Override
    public Optional<Event> next(long waitMs) throws InterruptedException {
        if (ready.isEmpty()) {
            Backlog.Portion<Heard> portion = backlog.take(waitMs);
            portion.item().ifPresent(this::read);
            if (portion.missing() > 0) {
                return Optional.of(Event.dropped(portion.missing()));
            }
        }
        return Optional.ofNullable(ready.poll()).map(Event::of);
    }

    private void read(Heard heard) {
        ready.add(TraceLine.of(heard.module(), heard.event()));
        linters.computeIfAbsent(heard.module(), name -> Linter.midway())
                .see(heard.event())
                .ifPresent(hint ->
                        ready.add(TraceLine.of(heard.module(), heard.event().atNs(), hint)));
    }

    @Override
    public boolean isEmpty() {
        return ready.isEmpty() && backlog.isEmpty();
    }

    @Override
    public void probe() {
        backlog.nudge();
    }

    @Override
    public void close() {
        hub.leave(this);
    }
}
