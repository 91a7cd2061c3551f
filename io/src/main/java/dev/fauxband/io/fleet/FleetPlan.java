package dev.fauxband.io.fleet;

import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.behaviour.Behaviour;

/**
 * What a fleet is made of.
 *
 * @param modules how many, 1–1,000,000
 * @param firstIdentity who module 0 is; the others count on
 * @param shards how many threads look after them
 * @param profile what they are, before the behaviour sets its fields
 * @param platform address or name of the platform, as a host would write it
 * @param port its UDP port
 * @param throughAt whether the programs type at the line
 * @param cold whether the modules boot and attach when they are given power
 * @param maxRate datagrams in a second that all modules together send at most
 * @param seed of all chance
 * @param witnesses how many modules say all that happens in them, spread evenly
 * @param captured further modules that say all
 */
public record FleetPlan(
        int modules,
        int firstIdentity,
        int shards,
        ModemProfile profile,
        Behaviour behaviour,
        String platform,
        int port,
        boolean throughAt,
        boolean cold,
        double maxRate,
        long seed,
        int witnesses,
        ModuleNumbers captured) {
    /** More modules than this have no addresses of their own. */
    public static final int MODULES_MAX = 1_000_000;

    /** How traces call a module. */
    public String nameOf(int number) {
        return ModulePlan.nameOf(behaviour.identity(firstIdentity + number));
    }
}
