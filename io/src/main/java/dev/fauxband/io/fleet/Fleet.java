package dev.fauxband.io.fleet;

import dev.fauxband.data.Octets;
import dev.fauxband.io.net.ShardNetwork;
import dev.fauxband.io.net.SocketFigures;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.sim.behaviour.HostProgram;
import dev.fauxband.sim.behaviour.HostState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * Many modules, each driven by a program, spread over shards. Numbers are 0 and on; a module exists once it has begun.
 * All of it may be called from any thread, and nothing blocks but {@link #close}.
 */
public final class Fleet implements AutoCloseable {
    /** So many modules begin in one turn of a shard: it still answers those that have begun. */
    private static final int BEGIN_AT_ONCE = 64;

    /** So many deregister at once. */
    private static final int STOP_AT_ONCE = 256;

    /** So many are looked at in one turn: some milliseconds. */
    private static final int LOOK_AT_ONCE = 4_096;

    private final FleetPlan plan;
    private final List<Squad> squads;
    private final AtomicLong told = new AtomicLong();

    private Fleet(FleetPlan plan, List<Squad> squads) {
        this.plan = plan;
        this.squads = List.copyOf(squads);
    }

    /**
     * Starts the shards, without modules.
     *
     * @throws IOException when the system grants no network for one
     */
    public static Fleet start(FleetPlan plan, Surroundings surroundings, ShardNetwork.Opener opener)
            throws IOException {
        List<Squad> squads = new ArrayList<>();
        try {
            for (int i = 0; i < plan.shards(); i++) {
                Shard shard = Shard.start("fauxband-shard-" + i, surroundings, opener);
                shard.execute(() -> shard.limit(plan.maxRate() / plan.shards()));
                squads.add(new Squad(shard, plan, i));
            }
        } catch (IOException e) {
            squads.forEach(squad -> squad.shard().close());
            throw e;
        }
        return new Fleet(plan, squads);
    }

    public FleetPlan plan() {
        return plan;
    }

    List<Squad> squads() {
        return squads;
    }

    /** What the sockets of each shard did so far, where that is counted. */
    public List<SocketFigures> figures() {
        return squads.stream()
                .flatMap(squad -> squad.shard().figures().stream())
                .toList();
    }

    /** The modules from one number to before another begin, in portions. */
    public void begin(int from, int to) {
        told.addAndGet(Math.max(0, Math.min(to, plan.modules()) - from));
        for (Squad squad : squads) {
            int shard = squads.indexOf(squad);
            int number = from + Math.floorMod(shard - from, plan.shards());
            beginOf(squad, number, Math.min(to, plan.modules()));
        }
    }

    private void beginOf(Squad squad, int from, int to) {
        if (from >= to) {
            return;
        }
        squad.shard().execute(() -> {
            int number = from;
            for (int i = 0; i < BEGIN_AT_ONCE && number < to; i++) {
                squad.begin(number);
                number += plan.shards();
            }
            beginOf(squad, number, to);
        });
    }

    /** How many were told to begin and have not yet. */
    public long beginning() {
        return told.get() - squads.stream().mapToLong(Squad::begun).sum();
    }

    /** How many registrations wait for an answer. */
    public long opening() {
        return squads.stream().mapToLong(Squad::opening).sum();
    }

    /** What has been done until now, and how long it took since the last time that this was asked. */
    public CompletableFuture<Tally> tally() {
        CompletableFuture<Tally> all = CompletableFuture.completedFuture(Tally.none());
        for (Squad squad : squads) {
            CompletableFuture<Tally> one = new CompletableFuture<>();
            squad.shard().execute(() -> one.complete(squad.copy()));
            all = all.thenCombine(one, Tally::plus);
        }
        return all;
    }

    /** What the sockets of each shard did so far, where that is counted. */
    public List<SocketFigures> sockets() {
        return squads.stream()
                .flatMap(squad -> squad.shard().figures().stream())
                .toList();
    }

    /**
     * Where each program is: an octet for each module, by its number. The shards look in portions, and only now.
     *
     * @param code what stands for a state, 0 to 255
     */
    public CompletableFuture<Octets> states(ToIntFunction<HostState> code) {
        byte[] codes = new byte[plan.modules()];
        Arrays.fill(codes, (byte) code.applyAsInt(HostState.WAITING));
        CompletableFuture<?>[] all = new CompletableFuture<?>[squads.size()];
        for (int i = 0; i < all.length; i++) {
            CompletableFuture<Boolean> one = new CompletableFuture<>();
            all[i] = one;
            statesOf(squads.get(i), (state, number) -> codes[number] = (byte) code.applyAsInt(state), 0, one);
        }
        return CompletableFuture.allOf(all).thenApply(done -> Octets.copyOf(codes));
    }

    private static void statesOf(
            Squad squad, ObjIntConsumer<HostState> told, int from, CompletableFuture<Boolean> done) {
        squad.shard().execute(() -> {
            if (squad.states(told, from, from + LOOK_AT_ONCE)) {
                statesOf(squad, told, from + LOOK_AT_ONCE, done);
            } else {
                done.complete(true);
            }
        });
    }

    /** All that are registered update their registration at once. */
    public void update() {
        prompt(HostProgram::updateNow);
    }

    /** The programs from one number to before another deregister and end. */
    public void stop(int from, int to) {
        for (int number = from; number < Math.min(to, plan.modules()); number++) {
            Squad squad = squads.get(number % plan.shards());
            int module = number;
            squad.shard().execute(() -> squad.stop(module));
        }
    }

    /** How many deregistrations wait for an answer. */
    public long closing() {
        return squads.stream().mapToLong(Squad::closing).sum();
    }

    /** Every address translation is forgotten: each module's next datagram has a new source. */
    public void purgeNat() {
        each(module -> module.happened(new ModemEvent.NatRebind()));
    }

    /** The power of all goes and comes back. */
    public void cutPower() {
        each(module -> module.happened(new ModemEvent.Restart("the power came back")));
    }

    private void prompt(BiConsumer<HostProgram, Long> word) {
        each(module -> module.prompt(word));
    }

    private void each(Consumer<ModuleShell> deed) {
        for (Squad squad : squads) {
            portion(squad, deed, 0);
        }
    }

    private void portion(Squad squad, Consumer<ModuleShell> deed, int from) {
        squad.shard().execute(() -> {
            if (squad.each(deed, from, from + STOP_AT_ONCE)) {
                portion(squad, deed, from + STOP_AT_ONCE);
            }
        });
    }

    /** Module {@code number} as a host's doors see it; empty when it has not begun. */
    public CompletableFuture<Optional<HostedModule>> module(int number) {
        CompletableFuture<Optional<HostedModule>> found = new CompletableFuture<>();
        if (number < 0 || number >= plan.modules()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Squad squad = squads.get(number % plan.shards());
        Shard shard = squad.shard();
        shard.execute(() -> found.complete(
                squad.module(number).map(module -> new HostedModule(squad.modulePlan(number), module, shard.inbox()))));
        return found;
    }

    /**
     * Module {@code number}, saying all that happens in it from now on; empty when it has not begun.
     */
    public CompletableFuture<Optional<HostedModule>> watch(int number) {
        return module(number, ModulePlan::watched);
    }

    /** It says again what it said before it was watched. */
    public void unwatch(int number) {
        CompletableFuture<Optional<HostedModule>> unused = module(number, plan -> plan);
    }

    private CompletableFuture<Optional<HostedModule>> module(int number, UnaryOperator<ModulePlan> change) {
        CompletableFuture<Optional<HostedModule>> found = new CompletableFuture<>();
        Squad squad = squads.get(number % plan.shards());
        Shard shard = squad.shard();
        shard.execute(() -> {
            ModulePlan changed = change.apply(squad.modulePlan(number));
            Optional<ModuleShell> module = squad.module(number);
            module.ifPresent(shell -> shell.use(changed));
            found.complete(module.map(shell -> new HostedModule(changed, shell, shard.inbox())));
        });
        return found;
    }

    /** Ends all shards. */
    @Override
    public void close() {
        squads.forEach(squad -> squad.shard().close());
    }
}
