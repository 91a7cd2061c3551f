package dev.fauxband.io.fleet;

import dev.fauxband.command.Identity;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.trace.Trace;

/**
 * What a module is made of; each time it begins it is made the same.
 *
 * @param name how logs and traces call it
 * @param seed of all chance in it
 * @param trace how much it says
 */
public record ModulePlan(String name, ModemProfile profile, Identity identity, long seed, Trace.Level trace) {
    Modem begin() {
        return new Modem(profile, identity, seed, trace);
    }
}
