package dev.fauxband.sim.ets;

import dev.fauxband.command.Identity;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.script.ModemTarget;
import dev.fauxband.script.PlayReport;
import dev.fauxband.script.Script;
import dev.fauxband.script.ScriptPlayer;
import dev.fauxband.script.ScriptTarget;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.sim.World;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.ets.EtsResult.Verdict;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Plays test cases, each on a new module of the {@code strict} personality, in virtual time. */
public final class EtsRunner {
    /** A server that asks for nothing by itself: the tester says what it asks. */
    private static final SimPlatformOptions SERVER =
            SimPlatformOptions.defaults().withObservePath(Optional.empty());

    private final ModemProfile profile;
    private final long seed;
    private final Optional<Consumer<String>> traces;

    /** @param seed of the modules and of the server */
    public EtsRunner(long seed) {
        this(ModemProfile.STRICT, seed, Optional.empty());
    }

    /** With modules of another personality: what is not conformant there must show. */
    public EtsRunner(ModemProfile profile, long seed) {
        this(profile, seed, Optional.empty());
    }

    /** The same; who wants the traces gets one after the other. */
    public EtsRunner(ModemProfile profile, long seed, Optional<Consumer<String>> traces) {
        this.profile = profile;
        this.seed = seed;
        this.traces = traces;
    }

    public EtsResult run(EtsCase test) {
        EtsStanding standing = test.standing();
        if (standing instanceof EtsStanding.NotApplicable) {
            return new EtsResult(test, Verdict.NOT_APPLICABLE, test.sentence());
        }
        if (standing instanceof EtsStanding.Unread) {
            return new EtsResult(test, Verdict.UNREAD, test.sentence());
        }
        if (standing instanceof EtsStanding.SameAs same) {
            EtsCase other = EtsCatalogue.find(same.id()).orElseThrow();
            return new EtsResult(test, run(other).verdict(), "The result of " + other.id() + ".");
        }
        return played(test, (EtsStanding.Played) standing);
    }

    private EtsResult played(EtsCase test, EtsStanding.Played how) {
        Optional<String> difference = how.wire() ? wire(test.id() + ".txt") : Optional.empty();
        if (difference.isEmpty() && how.sim()) {
            difference = sim(test.id() + ".sim.txt");
        }
        return difference
                .map(why -> new EtsResult(test, Verdict.FAILED, (why + ". " + test.sentence()).strip()))
                .orElseGet(() -> new EtsResult(test, Verdict.PASSED, test.sentence()));
    }

    private Optional<String> wire(String file) {
        Modem modem = modem(profile, seed, level());
        Optional<String> difference = play(file, new ModemTarget(modem));
        tell(file, modem::pollTrace);
        return difference;
    }

    private Optional<String> sim(String file) {
        World world = world(profile, seed, level());
        TesterTarget target = new TesterTarget(world);
        Optional<String> difference =
                play(file, target).or(() -> target.unsaid().map(text -> file + ", behind its end: " + text));
        tell(file, world.module()::pollTrace);
        return difference;
    }

    private Trace.Level level() {
        return traces.isPresent() ? Trace.Level.ALL : Trace.Level.OFF;
    }

    private void tell(String file, Supplier<Optional<TraceEvent>> happened) {
        StringBuilder text = new StringBuilder("# " + file + "\n");
        TraceNotation notation = new TraceNotation();
        for (Optional<TraceEvent> event = happened.get(); event.isPresent(); event = happened.get()) {
            text.append(notation.write(event.get()));
        }
        traces.ifPresent(reader -> reader.accept(text.toString()));
    }

    private static Optional<String> play(String file, ScriptTarget target) {
        Script script = EtsScripts.read(file);
        PlayReport report = new ScriptPlayer(target, ScriptPlayer.Settings.VIRTUAL).play(script);
        return report.differences().stream().findFirst().map(first -> file + ", " + first);
    }

    /** A module and its server, with nothing between them. */
    static World world(ModemProfile profile, long seed) {
        return world(profile, seed, Trace.Level.OFF);
    }

    private static World world(ModemProfile profile, long seed, Trace.Level level) {
        return World.of(modem(profile, seed, level), new SimPlatform(SERVER, seed), AirSettings.IDEAL, seed);
    }

    private static Modem modem(ModemProfile profile, long seed, Trace.Level level) {
        return new Modem(profile, Identity.EXAMPLE, seed, level);
    }
}
