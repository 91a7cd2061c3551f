package dev.fauxband.sim.behaviour;

import dev.fauxband.command.Identity;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.World;
import dev.fauxband.sim.WorldModule;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.fault.FaultWords;
import dev.fauxband.sim.platform.ParsedCommand;
import dev.fauxband.sim.platform.PlatformCommandLine;
import dev.fauxband.sim.platform.ReceivedNotification;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** Modules with host programs in one world, for tests. */
final class Town {
    static final long SECOND_NS = 1_000_000_000L;
    static final long HOUR_NS = 3600 * SECOND_NS;
    private static final long LOOK_NS = 10 * SECOND_NS;
    static final Path DATA = new Path(19, 0, 0);
    static final List<HostObject> OBJECTS = List.of(new HostObject(Path.instance(19, 0), List.of(0, 1)));

    final World world;
    final List<ReceivedNotification> arrived = new ArrayList<>();
    final Tally tally = new Tally();
    private final Crew crew;
    private final long seed;

    Town(Behaviour behaviour, long seed) {
        this.seed = seed;
        this.world = new World(new SimPlatform(SimPlatformOptions.defaults(), seed), seed);
        this.crew = new Crew(behaviour, "192.0.2.1", 5683, tally, seed);
    }

    static Payload payload(String text) {
        return ((PayloadTemplate.Parsed.Understood) PayloadTemplate.text(text, Values.NONE)).payload();
    }

    /** Every so many seconds, a little more or less; a share of it CON. */
    static Step every(long seconds, long jitterSeconds, double confirmable) {
        return Step.of(
                new Trigger.Every(seconds * SECOND_NS, jitterSeconds * SECOND_NS, false),
                new Action.Send(DATA, payload("{n:05} {count:05}"), confirmable));
    }

    static Step on(Trigger.Event event, String text) {
        return Step.of(new Trigger.On(event), new Action.Send(DATA, Payload.of(Octets.latin1(text)), 1));
    }

    HostProgram add(int number, AirSettings air, boolean throughAt, ModemProfile base) {
        ModemProfile profile = crew.behaviour().profile(base);
        Identity identity = crew.behaviour().identity(number);
        Modem modem = new Modem(profile, identity, seed + number, Trace.Level.OFF);
        HostProgram program = new HostProgram(crew, number);
        WorldModule module = world.add(throughAt ? modem : modem.driven(), air);
        world.drive(module, new HostSide(program, throughAt ? new LineDriver() : new VerbDriver()));
        return program;
    }

    /** One module in the ideal air. */
    HostProgram add(int number) {
        return add(number, AirSettings.IDEAL, false, ModemProfile.BC26);
    }

    Town start() {
        world.modules().forEach(module -> world.tellHost(module, HostProgram::start));
        return this;
    }

    /** Lets time pass, and takes down what arrives at the platform. */
    Town until(long seconds) {
        while (world.nowNs() < seconds * SECOND_NS) {
            world.advanceTo(Math.min(seconds * SECOND_NS, world.nowNs() + LOOK_NS));
            List<ReceivedNotification> last = world.platform().received();
            int fresh = (int) (world.platform().receivedCount() - arrived.size());
            arrived.addAll(last.subList(last.size() - fresh, last.size()));
        }
        return this;
    }

    /** When messages arrived that end so. */
    List<Long> arrivals(String end) {
        return arrived.stream()
                .filter(it -> it.payload().toLatin1().endsWith(end))
                .map(ReceivedNotification::atNs)
                .toList();
    }

    /** When messages of a module arrived. */
    List<Long> arrivalsOf(int number) {
        return arrived.stream()
                .filter(it -> it.payload().toLatin1().startsWith("%05d ".formatted(number)))
                .map(ReceivedNotification::atNs)
                .toList();
    }

    void suffer(String fault) {
        FaultWords.Parsed parsed = FaultWords.parse(fault);
        if (world.modules().isEmpty()) {
            world.platform().suffer(0, ((FaultWords.Parsed.Understood) parsed).order());
        } else {
            world.suffer(world.module(), ((FaultWords.Parsed.Understood) parsed).order());
        }
    }

    void event(ModemEvent event) {
        world.event(world.module(), event);
    }

    void perform(String command) {
        ParsedCommand parsed = PlatformCommandLine.parse(command);
        world.perform(((ParsedCommand.Understood) parsed).command());
    }

    /** What the platform was told, in order. */
    List<String> payloads() {
        return arrived.stream().map(it -> it.payload().toLatin1()).toList();
    }
}
