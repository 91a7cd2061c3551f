package dev.fauxband.app.play;

import dev.fauxband.app.cli.BuildVersion;
import dev.fauxband.command.Identity;
import dev.fauxband.lint.Linter;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.script.ModemTarget;
import dev.fauxband.script.PlayReport;
import dev.fauxband.script.Script;
import dev.fauxband.script.ScriptPlayer;
import dev.fauxband.script.ScriptTarget;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.sim.World;
import dev.fauxband.sim.WorldTarget;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Plays a script on a new module in virtual time: with the sim platform, or as the platform itself. */
public final class FreshPlay {
    private FreshPlay() {}

    /** What is new for each script. */
    public record Setup(ModemProfile profile, Identity identity, long seed, AirSettings air, List<FaultOrder> faults) {
        public Setup {
            faults = List.copyOf(faults);
        }

        /** Nothing goes wrong on purpose. */
        public Setup(ModemProfile profile, Identity identity, long seed, AirSettings air) {
            this(profile, identity, seed, air, List.of());
        }
    }

    /**
     * What came of it.
     *
     * @param lastedNs of the time of the script
     * @param trace as docs/scripts.md describes it
     * @param happened what the trace tells
     */
    public record Played(PlayReport report, long lastedNs, String trace, List<TraceEvent> happened) {
        public Played {
            happened = List.copyOf(happened);
        }
    }

    /** Is shown each module that plays, and is given its target to play on in its place. */
    public interface Watcher {
        /** Nobody watches. */
        Watcher NONE = (stage, script, setup) -> stage;

        Stage watch(Stage stage, Script script, Setup setup);
    }

    /**
     * A module on which a script is about to be played.
     *
     * @param happened what it said since it was asked last
     */
    public record Stage(ScriptTarget target, Modem modem, Supplier<Optional<TraceEvent>> happened) {}

    /** Plays it to its end, or to the first difference. */
    public static Played play(Script script, Setup setup, Speed speed, boolean keepGoing) {
        return play(script, setup, new Manner(speed, keepGoing, Watcher.NONE));
    }

    /** How it is played. */
    public record Manner(Speed speed, boolean keepGoing, Watcher watcher) {}

    /** The same before a watcher's eyes. */
    public static Played play(Script script, Setup setup, Manner manner) {
        Stage stage = manner.watcher().watch(stage(script, setup), script, setup);
        ScriptTarget paced =
                manner.speed().equals(Speed.MAX) ? stage.target() : new PacedTarget(stage.target(), manner.speed());
        ScriptPlayer.Settings settings =
                new ScriptPlayer.Settings(ScriptPlayer.Settings.VIRTUAL.patienceNs(), manner.keepGoing());
        PlayReport report = new ScriptPlayer(paced, settings).play(script);
        String head = TraceNotation.head(BuildVersion.text(), setup.profile().name(), Optional.of(setup.seed()));
        List<TraceEvent> events = events(stage.happened());
        return new Played(report, stage.target().nowNs(), head + text(events), events);
    }

    private static Stage stage(Script script, Setup setup) {
        Modem modem = new Modem(setup.profile(), setup.identity(), setup.seed(), Trace.Level.ALL);
        if (script.wire()) {
            return new Stage(new ModemTarget(modem), modem, modem::pollTrace);
        }
        SimPlatform platform = new SimPlatform(SimPlatformOptions.defaults(), setup.seed());
        World world = World.of(modem, platform, setup.air(), setup.seed());
        setup.faults().forEach(order -> world.suffer(world.module(), order));
        WorldTarget target = new WorldTarget(world);
        return new Stage(target, modem, target::pollTrace);
    }

    private static List<TraceEvent> events(Supplier<Optional<TraceEvent>> happened) {
        List<TraceEvent> events = new ArrayList<>();
        Greeting greeting = new Greeting();
        for (Optional<TraceEvent> event = happened.get(); event.isPresent(); event = happened.get()) {
            if (!greeting.covers(event.get())) {
                events.add(event.get());
            }
        }
        return events;
    }

    private static String text(List<TraceEvent> events) {
        StringBuilder text = new StringBuilder();
        TraceNotation notation = new TraceNotation();
        Linter linter = new Linter();
        for (TraceEvent event : events) {
            text.append(notation.write(event));
            linter.see(event).map(TraceNotation::text).ifPresent(text::append);
        }
        return text.toString();
    }

    /** What the player types to set the echo before a script begins, and its OK: it types that to a replay too. */
    private static final class Greeting {
        private boolean typed;
        private boolean over;

        boolean covers(TraceEvent event) {
            if (over) {
                return false;
            }
            if (event instanceof TraceEvent.HostLine line) {
                over = typed || !line.text().matches("ATE[01]");
                typed = true;
                return !over;
            }
            over = typed
                    && event instanceof TraceEvent.ModuleText text
                    && text.text().equals("OK");
            return over;
        }
    }
}
