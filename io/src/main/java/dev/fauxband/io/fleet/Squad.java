package dev.fauxband.io.fleet;

import dev.fauxband.data.SeededRandom;
import dev.fauxband.io.nv.ModuleMemory;
import dev.fauxband.io.tally.Cause;
import dev.fauxband.io.tally.Example;
import dev.fauxband.io.tally.ShardTally;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.behaviour.Behaviour;
import dev.fauxband.sim.behaviour.Crew;
import dev.fauxband.sim.behaviour.HostProgram;
import dev.fauxband.sim.behaviour.HostSide;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.LineDriver;
import dev.fauxband.sim.behaviour.VerbDriver;
import dev.fauxband.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The modules of a fleet that one shard looks after: every so manieth from the shard's number on. Touched only by the
 * shard's thread, but for {@link #opening}.
 */
final class Squad {
    private static final VerbDriver VERBS = new VerbDriver();

    private final Shard shard;
    private final FleetPlan plan;
    private final int first;
    private final ModemProfile profile;
    private final ShardTally tally = new ShardTally(this::exemplify);
    private final Crew crew;
    private final List<@Nullable ModuleShell> modules = new ArrayList<>();
    private final AtomicLong begun = new AtomicLong();

    /** @param first the number of its first module, which is the shard's number */
    Squad(Shard shard, FleetPlan plan, int first) {
        this.shard = shard;
        this.plan = plan;
        this.first = first;
        this.profile = plan.behaviour().profile(plan.profile());
        this.crew = new Crew(plan.behaviour(), plan.platform(), plan.port(), tally, plan.seed());
    }

    Shard shard() {
        return shard;
    }

    /** How many wait for the result of their registration. Any thread. */
    long opening() {
        return tally.opening();
    }

    /** How many wait for the result of their deregistration. Any thread. */
    long closing() {
        return tally.closing();
    }

    /** This is called for each confirmable message that has its result, in the midst of what its module does. */
    void onSendEnded(Runnable call) {
        tally.onSendEnded(call);
    }

    /** How many have begun. Any thread. */
    long begun() {
        return begun.get();
    }

    /** The module begins: it is made, given its power, and its program starts. */
    void begin(int number) {
        if (module(number).isEmpty()) {
            ModuleShell module = made(number);
            Modem modem = module.present();
            // A cold one may be up by now: when booting takes no time nobody will say that it is.
            boolean up = modem != null && modem.radio().attached();
            module.prompt(up ? HostProgram::start : HostProgram::boot);
        }
    }

    /** The module's program ends; if it has not begun it never will. */
    void stop(int number) {
        module(number).orElseGet(() -> made(number)).prompt(HostProgram::stop);
    }

    private ModuleShell made(int number) {
        HostSide host = new HostSide(
                new HostProgram(crew, plan.firstIdentity() + number), plan.throughAt() ? new LineDriver() : VERBS);
        ModuleShell module = new ModuleShell(shard, modulePlan(number), Seat.of(host));
        tally.joined();
        shard.admit(module);
        Behaviour behaviour = plan.behaviour();
        module.air(ideal -> behaviour.air().of(plan.seed(), plan.firstIdentity() + number));
        behaviour.faults().forEach(module::suffer);
        int place = (number - first) / plan.shards();
        while (modules.size() <= place) {
            modules.add(null);
        }
        modules.set(place, module);
        begun.lazySet(begun.get() + 1);
        return module;
    }

    /** What module {@code number} is made of. */
    ModulePlan modulePlan(int number) {
        return new ModulePlan(
                "",
                profile,
                plan.behaviour().identity(plan.firstIdentity() + number),
                new SeededRandom(plan.seed() + plan.firstIdentity() + number).nextLong(),
                traced(number) ? Trace.Level.ALL : Trace.Level.OFF,
                ModuleMemory.NONE,
                plan.cold());
    }

    /** Some say all that happens in them, so that there is an example of what goes wrong. */
    private boolean witness(int number) {
        return plan.witnesses() > 0 && number % Math.max(1, plan.modules() / plan.witnesses()) == 0;
    }

    private boolean traced(int number) {
        return witness(number) || plan.captured().contains(number);
    }

    /** A failure whose cause has no example: the module in hand gives one, if it is a witness. */
    private void exemplify(Cause cause) {
        ModuleShell module = shard.inHand();
        int number = module.seat().number() - plan.firstIdentity();
        if (witness(number)) {
            // With the next turn: what it says now has not been told yet.
            shard.execute(() -> tally.example(
                    cause, new Example(number, module.teller().last().text())));
        }
    }

    /** The module, once it has begun. */
    Optional<ModuleShell> module(int number) {
        int place = (number - first) / plan.shards();
        return place < modules.size() ? Optional.ofNullable(modules.get(place)) : Optional.empty();
    }

    /** Something befalls the modules at these places. Returns whether there are more behind them. */
    boolean each(Consumer<ModuleShell> deed, int from, int to) {
        for (int i = from; i < Math.min(to, modules.size()); i++) {
            ModuleShell module = modules.get(i);
            if (module != null) {
                deed.accept(module);
            }
        }
        return to < modules.size();
    }

    /** What has been done until now; latencies since the last copy. */
    Tally copy() {
        return tally.copy(shard.carried().now(), shard.lateness());
    }

    /** Tells where the programs of the modules at these places are. Returns whether there are more behind them. */
    boolean states(ObjIntConsumer<HostState> told, int from, int to) {
        for (int i = from; i < Math.min(to, modules.size()); i++) {
            ModuleShell module = modules.get(i);
            if (module != null) {
                told.accept(module.seat().state().orElse(HostState.WAITING), first + i * plan.shards());
            }
        }
        return to < modules.size();
    }
}
