package dev.fauxband.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.modem.ModemEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code run} tells its modules of the time. */
final class MachineTimeTest {
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2018-12-03T19:20:51Z, 32",
        "Asia/Kathmandu, 2018-12-03T19:20:51Z, 23",
        "UTC, 2018-12-03T19:20:51Z, 0",
        "America/St_Johns, 2018-12-03T19:20:51Z, -14",
        "Europe/Berlin, 2018-12-03T19:20:51Z, 4",
        "Europe/Berlin, 2018-07-03T19:20:51Z, 8"
    })
    void zoneIsThatOfTheMomentInQuartersOfAnHour(String zone, Instant time, int quarters) {
        assertThat(MachineTime.at(Clock.fixed(time, ZoneId.of(zone))))
                .isEqualTo(new ModemEvent.WallClock(time.toEpochMilli(), quarters));
    }
}
