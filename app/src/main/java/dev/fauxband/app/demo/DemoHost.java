package dev.fauxband.app.demo;

import dev.fauxband.app.cli.BuildVersion;
import dev.fauxband.app.control.ControlledModules;
import dev.fauxband.app.play.LineTarget;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DteLink;
import dev.fauxband.io.fleet.HostedModule;
import dev.fauxband.io.fleet.ModuleFault;
import dev.fauxband.io.fleet.ModulePlan;
import dev.fauxband.io.fleet.Shard;
import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.script.PlayReport;
import dev.fauxband.script.Script;
import dev.fauxband.script.ScriptLine;
import dev.fauxband.script.ScriptPlayer;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.sim.air.AirChange;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.platform.ParsedCommand;
import dev.fauxband.sim.platform.PlatformCommandLine;
import dev.fauxband.sim.platform.PlatformInTheBox;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The host of the demo: types the manual's sessions, checks each answer, and shows what happens meanwhile. */
final class DemoHost implements TraceSink {
    /** More than any step of the sessions takes on loopback, little enough not to be waited for in vain. */
    private static final long PATIENCE_NS = 5_000_000_000L;

    /** Longer than an exchange may take over a bad network. */
    private static final long AIR_PATIENCE_NS = 130_000_000_000L;

    private static final long TOLD_NS = 500_000_000L;

    private final DemoScreen screen;
    private final Optional<AirChange> air;
    private final List<FaultOrder> faults;
    private final long seed;
    private final List<TraceEvent> happened = new ArrayList<>();
    private final StringBuilder trace = new StringBuilder();
    private Optional<HostedModule> before = Optional.empty();
    private String playing = "";
    private int texts;

    /**
     * @param air between the module and the platform, if there is to be any
     * @param faults what goes wrong
     * @param seed of each module
     */
    DemoHost(DemoScreen screen, Optional<AirChange> air, List<FaultOrder> faults, long seed) {
        this.seed = seed;
        this.screen = screen;
        this.air = air;
        this.faults = faults;
    }

    /**
     * Where the sessions are played.
     *
     * @param modules those that a console shows: that of the session, and those before
     * @param stays whether the module is still there when its session has ended, until the next begins
     */
    record Stage(Shard shard, PlatformInTheBox platform, ControlledModules modules, boolean stays) {}

    /** Plays a session on a module of its own. Returns whether each line was the manual's; else it is said. */
    boolean play(Session session, Stage stage) {
        before.ifPresent(ended -> {
            ended.remove();
            stage.modules().put(new EndedModule(ended));
        });
        begin(session.name());
        ModulePlan plan = new ModulePlan(session.name(), ModemProfile.BC26, Identity.EXAMPLE, seed, Trace.Level.ALL);
        HostedModule module = stage.shard().add(plan);
        stage.modules().put(module);
        air.ifPresent(module::air);
        for (FaultOrder order : faults) {
            module.suffer(order);
            stage.platform().suffer(order);
        }
        Link link = new Link();
        LineTarget target = new LineTarget(
                octets -> module.received(link, octets), Optional.of(words -> act(words, stage.platform())));
        link.target = Optional.of(target);
        module.arrived(link);
        screen.title(session.title());
        long patienceNs = air.isPresent() || !faults.isEmpty() ? AIR_PATIENCE_NS : PATIENCE_NS;
        PlayReport report =
                new ScriptPlayer(target, new ScriptPlayer.Settings(patienceNs, false)).play(session.script());
        awaitTold(session.script());
        module.gone(link);
        if (stage.stays()) {
            before = Optional.of(module);
        } else {
            module.remove();
        }
        note(session);
        show();
        if (!report.passed()) {
            screen.say("The module did otherwise, " + session.script().name() + " "
                    + report.differences().get(0));
        }
        return report.passed();
    }

    private synchronized void begin(String session) {
        playing = session;
    }

    /** The shard tells what happened a little after the line has it. */
    private synchronized void awaitTold(Script script) {
        long lines = 1
                + script.lines().stream()
                        .filter(ScriptLine.Module.class::isInstance)
                        .count();
        long endNs = System.nanoTime() + TOLD_NS;
        try {
            while (texts < lines && System.nanoTime() < endNs) {
                wait(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> act(List<String> words, PlatformInTheBox platform) {
        ParsedCommand parsed = PlatformCommandLine.parse(String.join(" ", words.subList(1, words.size())));
        if (parsed instanceof ParsedCommand.Understood understood) {
            platform.perform(understood.command());
            return Optional.empty();
        }
        return Optional.of(((ParsedCommand.NotUnderstood) parsed).why());
    }

    @Override
    public synchronized void event(String module, TraceEvent event) {
        if (!module.equals(playing)) {
            return;
        }
        happened.add(event);
        texts += event instanceof TraceEvent.ModuleText ? 1 : 0;
    }

    @Override
    public void fault(ModuleFault fault) {
        screen.say("a mistake of ours: " + fault.cause() + ", seed " + fault.seed());
    }

    void platformSays(String line) {
        // The demo shows the wire; what the platform says of it would say it twice.
    }

    private synchronized void note(Session session) {
        trace.append("# ").append(session.script().name()).append('\n');
        trace.append(TraceNotation.head(BuildVersion.text(), ModemProfile.BC26.name(), Optional.of(seed)));
        TraceNotation notation = new TraceNotation();
        happened.forEach(event -> trace.append(notation.write(event)));
    }

    /** What happened in all sessions so far, as a transcript. */
    synchronized String trace() {
        return trace.toString();
    }

    /** Shows a session, without the ATE0 that the player begins with. */
    private synchronized void show() {
        happened.stream().dropWhile(event -> !typed(event, "AT+CGPADDR=1")).forEach(screen::show);
        screen.flush();
        happened.clear();
        texts = 0;
    }

    private static boolean typed(TraceEvent event, String line) {
        return event instanceof TraceEvent.HostLine host && host.text().equals(line);
    }

    /** The host's end of the line. */
    private static final class Link implements DteLink {
        private volatile Optional<LineTarget> target = Optional.empty();

        @Override
        public String name() {
            return "demo";
        }

        @Override
        public void write(Octets octets) {
            target.ifPresent(to -> to.said(octets));
        }

        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public long droppedOctets() {
            return 0;
        }
    }
}
