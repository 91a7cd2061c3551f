package dev.fauxband.io.view;

import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.fault.Fault;
import java.util.List;

/**
 * What lies between a module and the rest of the world.
 *
 * @param faults those that last
 */
public record Weather(AirSettings air, List<Fault> faults) {
    public Weather {
        faults = List.copyOf(faults);
    }
}
