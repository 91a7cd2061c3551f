package dev.fauxband.modem;

import dev.fauxband.at.LineState;
import dev.fauxband.command.Identity;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.radio.UserEquipment;
import dev.fauxband.radio.WallClock;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;

/**
 * What a restart leaves of a module.
 *
 * @param random all chance in it: it goes on, so that a restarted module draws other numbers
 * @param line with the settings that were stored
 */
record Hardware(
        Identity identity,
        SeededRandom random,
        LineState line,
        UserEquipment radio,
        WallClock clock,
        TimerTable timers,
        Trace trace) {
    static Hardware of(ModemProfile profile, Identity identity, long seed, Trace.Level level, NonVolatile kept) {
        TimerTable timers = new TimerTable();
        Trace trace = new Trace(level);
        return new Hardware(
                identity,
                new SeededRandom(seed),
                new LineState(kept.line()),
                new UserEquipment(profile.radio(), kept.radio(), identity::ip, timers, trace),
                new WallClock(),
                timers,
                trace);
    }
}
