package dev.fauxband.app.run;

import dev.fauxband.modem.ModemEvent;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What a network would tell a module of the time: what the machine's clock and zone say. */
final class MachineTime {
    private static final int QUARTER_S = 900;

    private MachineTime() {}

    static ModemEvent.WallClock now() {
        return at(Clock.system(ZoneId.systemDefault()));
    }

    /** A zone beside the quarters of an hour is rounded towards Greenwich's. */
    static ModemEvent.WallClock at(Clock clock) {
        ZonedDateTime time = ZonedDateTime.now(clock);
        return new ModemEvent.WallClock(
                time.toInstant().toEpochMilli(), time.getOffset().getTotalSeconds() / QUARTER_S);
    }
}
