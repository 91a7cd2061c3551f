package dev.fauxband.app.play;

import dev.fauxband.data.Octets;
import dev.fauxband.io.fleet.LookedAtModule;
import dev.fauxband.io.fleet.ModulePlan;
import dev.fauxband.io.view.Counters;
import dev.fauxband.io.view.Inside;
import dev.fauxband.io.view.ModuleQuery;
import dev.fauxband.io.view.Weather;
import dev.fauxband.script.ScriptTarget;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A module on which a transcript is played, as others see it: it stands between the player and its target, tells what
 * happened after each step, and is looked at between two steps. The transcript alone pushes it.
 */
final class PlayedModule implements LookedAtModule, ScriptTarget {
    /** What it said last, kept to be looked at. */
    private static final int LAST_MAX = 128;

    private static final Counters NO_COUNTERS = new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final ModulePlan plan;
    private final FreshPlay.Stage stage;
    private final Weather weather;
    private final Consumer<TraceEvent> told;
    private final Deque<TraceEvent> all = new ArrayDeque<>();
    private final Deque<TraceEvent> last = new ArrayDeque<>();

    /**
     * @param weather as the play was set up with it
     * @param told hears each event when it has happened
     */
    PlayedModule(ModulePlan plan, FreshPlay.Stage stage, Weather weather, Consumer<TraceEvent> told) {
        this.plan = plan;
        this.stage = stage;
        this.weather = weather;
        this.told = told;
    }

    /** The same stage, with this module in the middle. */
    FreshPlay.Stage stage() {
        return new FreshPlay.Stage(this, stage.modem(), this::pollTrace);
    }

    private synchronized Optional<TraceEvent> pollTrace() {
        tell();
        return Optional.ofNullable(all.poll());
    }

    private void tell() {
        for (Optional<TraceEvent> event = stage.happened().get();
                event.isPresent();
                event = stage.happened().get()) {
            all.add(event.get());
            if (last.size() == LAST_MAX) {
                last.remove();
            }
            last.add(event.get());
            told.accept(event.get());
        }
    }

    @Override
    public ModulePlan plan() {
        return plan;
    }

    @Override
    public Optional<String> onlyLookedAt() {
        return Optional.of("a transcript is played on this module: it can only be looked at.");
    }

    @Override
    public synchronized <V extends Record> CompletableFuture<V> look(ModuleQuery<V> query) {
        long nowNs = stage.target().nowNs();
        Inside inside =
                new Inside(plan.name(), nowNs, Optional.of(stage.modem()), 1, NO_COUNTERS, weather, List.copyOf(last));
        return CompletableFuture.completedFuture(query.answer(inside));
    }

    @Override
    public synchronized void type(Octets octets) {
        stage.target().type(octets);
        tell();
    }

    @Override
    public synchronized void deliver(Octets datagram) {
        stage.target().deliver(datagram);
        tell();
    }

    @Override
    public synchronized Optional<String> act(List<String> words) {
        Optional<String> why = stage.target().act(words);
        tell();
        return why;
    }

    @Override
    public synchronized Optional<Output> poll() {
        tell();
        return stage.target().poll();
    }

    @Override
    public synchronized long nowNs() {
        return stage.target().nowNs();
    }

    @Override
    public synchronized boolean advance(long limitNs) {
        // What happened is told when the player asks for it: at a pace that is after a while.
        return stage.target().advance(limitNs);
    }

    @Override
    public boolean wire() {
        return stage.target().wire();
    }

    @Override
    public boolean acts() {
        return stage.target().acts();
    }
}
