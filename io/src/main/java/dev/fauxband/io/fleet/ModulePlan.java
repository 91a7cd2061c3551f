package dev.fauxband.io.fleet;

import dev.fauxband.command.Identity;
import dev.fauxband.io.nv.ModuleMemory;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.trace.Trace;

/**
 * What a module is made of; each time it begins it is made the same, but for what it has stored.
 *
 * @param name how logs and traces call it; empty: by its IMEI, made when asked, for a fleet has 100,000
 * @param seed of all chance in it
 * @param trace how much it says
 * @param memory what it keeps over a power cycle
 * @param cold whether it boots when it is given power; else it is up and attached at once
 */
public record ModulePlan(
        String name,
        ModemProfile profile,
        Identity identity,
        long seed,
        Trace.Level trace,
        ModuleMemory memory,
        boolean cold) {
    /** A module that forgets all when the process ends. */
    public ModulePlan(String name, ModemProfile profile, Identity identity, long seed, Trace.Level trace) {
        this(name, profile, identity, seed, trace, ModuleMemory.untilTheEnd(), false);
    }

    @Override
    public String name() {
        return name.isEmpty() ? nameOf(identity) : name;
    }

    /** What a module is called that has no name of its own. */
    static String nameOf(Identity identity) {
        return "module " + identity.imei();
    }

    /** The same, saying all that happens in it. */
    ModulePlan watched() {
        return new ModulePlan(name, profile, identity, seed, Trace.Level.ALL, memory, cold);
    }

    Modem begin() {
        Modem modem = new Modem(profile, identity, seed, trace, memory.image());
        return cold ? modem.off() : modem;
    }
}
