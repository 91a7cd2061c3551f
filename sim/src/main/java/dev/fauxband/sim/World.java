package dev.fauxband.sim;

import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.behaviour.HostProgram;
import dev.fauxband.sim.behaviour.HostSide;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.platform.PlatformCommand;
import dev.fauxband.sim.platform.SimPlatform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;

/**
 * Modules, the air of each and one platform in virtual time: event by event, never sleeping. Whoever uses it is the
 * hosts: types, lets time pass, and polls what comes out after each step.
 *
 * <p>Of things due at the same time, what reaches or befalls the platform comes first, then the modules in the order in
 * which they were added. The same seed and inputs give the same world.
 */
public final class World {
    /** Nothing will happen by itself. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int SUBNET = 10;

    private final SimPlatform platform;
    private final SeededRandom seeds;
    private final List<WorldModule> modules = new ArrayList<>();
    private final Map<Octets, WorldModule> byIp = new HashMap<>();
    private Optional<WireTap> tap = Optional.empty();
    private long nowNs;

    /** @param seed of the airs; modules and platform have their own */
    public World(SimPlatform platform, long seed) {
        this.platform = platform;
        this.seeds = new SeededRandom(seed);
    }

    /** A world with one module, its platform and air all of one seed. */
    public static World of(Modem modem, SimPlatform platform, AirSettings air, long seed) {
        World world = new World(platform, seed);
        world.add(modem, air);
        return world;
    }

    /** Adds a module; it is at 10.x.y.z for the platform, counted up. */
    public WorldModule add(Modem modem, AirSettings air) {
        return add(modem, air, seeds.nextLong());
    }

    /** Adds a module whose air and faults have a seed of their own: its fate is the same in any place. */
    public WorldModule add(Modem modem, AirSettings air, long seed) {
        int host = modules.size() + 1;
        Octets ip = Octets.of(SUBNET, host >> 16 & 0xFF, host >> 8 & 0xFF, host & 0xFF);
        WorldModule module = new WorldModule(modem, ip, seed);
        tap.ifPresent(module::tap);
        modules.add(module);
        byIp.put(ip, module);
        if (air != AirSettings.IDEAL) {
            air(module, air);
        }
        return module;
    }

    /** From now on the air of a module is like this; the module is told what it can notice of it. */
    public void air(WorldModule module, AirSettings settings) {
        module.air(nowNs, settings);
    }

    /** From now on {@code newTap} sees each datagram. */
    public void tap(WireTap newTap) {
        tap = Optional.of(newTap);
        modules.forEach(module -> module.tap(newTap));
    }

    public List<WorldModule> modules() {
        return List.copyOf(modules);
    }

    /** The first module. */
    public WorldModule module() {
        return modules.get(0);
    }

    public SimPlatform platform() {
        return platform;
    }

    public long nowNs() {
        return nowNs;
    }

    /** The host of a module types. */
    public void type(WorldModule module, Octets octets) {
        module.type(nowNs, octets);
    }

    /** From now on a program is the host of a module; {@link #tellHost} starts it. */
    public void drive(WorldModule module, HostSide host) {
        module.host(host);
    }

    /** Tells the program of a module what to do: {@code HostProgram::start}, {@code HostProgram::stop}. */
    public void tellHost(WorldModule module, ObjLongConsumer<HostProgram> order) {
        module.tellHost(nowNs, order);
    }

    /** Something befalls a module from outside. */
    public void event(WorldModule module, ModemEvent event) {
        module.event(nowNs, event);
    }

    /** A fault begins or ends: one of a module, its air and its line, or one of the platform. */
    public void suffer(WorldModule module, FaultOrder order) {
        platform.suffer(nowNs, order);
        drainPlatform();
        module.suffer(nowNs, order);
    }

    /** The platform is told to do something. */
    public void perform(PlatformCommand command) {
        platform.perform(nowNs, command);
        drainPlatform();
    }

    /** When the next thing happens, or {@link #NEVER}. It is never before now. */
    public long nextEventNs() {
        long next = platform.nextDeadlineNs();
        for (WorldModule module : modules) {
            next = Math.min(next, module.nextEventNs());
        }
        return Math.max(next, nowNs);
    }

    /** Goes on to the next thing that happens and lets it happen; false when nothing will. */
    public boolean step() {
        long next = nextEventNs();
        if (next == NEVER) {
            return false;
        }
        nowNs = next;
        if (!stepPlatform()) {
            for (WorldModule module : modules) {
                if (module.nextEventNs() <= nowNs) {
                    module.step(nowNs);
                    return true;
                }
            }
        }
        return true;
    }

    private boolean stepPlatform() {
        for (WorldModule module : modules) {
            Optional<Datagram> arrived = module.arrivedAtPlatform(nowNs);
            if (arrived.isPresent()) {
                platform.receiveDatagram(
                        nowNs, arrived.get().peer(), arrived.get().payload());
                drainPlatform();
                return true;
            }
        }
        if (platform.nextDeadlineNs() <= nowNs) {
            platform.handleTimeout(nowNs);
            drainPlatform();
            return true;
        }
        return false;
    }

    private void drainPlatform() {
        for (Optional<Datagram> sent = platform.pollDatagram(); sent.isPresent(); sent = platform.pollDatagram()) {
            WorldModule to = byIp.get(sent.get().peer().ip());
            if (to != null) {
                to.sendDown(nowNs, sent.get());
            }
        }
    }

    /** Lets everything happen up to and at {@code untilNs}; then it is that time. */
    public void advanceTo(long untilNs) {
        while (nextEventNs() <= untilNs && nextEventNs() != NEVER) {
            step();
        }
        nowNs = Math.max(nowNs, untilNs);
    }
}
