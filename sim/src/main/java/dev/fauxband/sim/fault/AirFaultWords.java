package dev.fauxband.sim.fault;

import dev.fauxband.sim.air.AirFaults;
import dev.fauxband.sim.air.AirField;
import java.util.List;
import java.util.Locale;

/** What faults by name are to the air. */
final class AirFaultWords {
    private static final List<FaultName> OF_FIELDS = List.of(
            FaultName.DELAY,
            FaultName.LOSS,
            FaultName.DUPLICATE,
            FaultName.REORDER,
            FaultName.TRUNCATE,
            FaultName.CORRUPT);

    private AirFaultWords() {}

    /** What is wrong with the air when these last; a later one wins. */
    static AirFaults wrong(List<Fault> faults) {
        AirFaults wrong = AirFaults.NONE;
        for (Fault fault : faults) {
            if (fault.name() == FaultName.PARTITION) {
                wrong = wrong.with(AirField.LOSS, "100%", way(fault.value(0)));
            } else if (OF_FIELDS.contains(fault.name())) {
                // The two have the same names.
                wrong = wrong.with(AirField.valueOf(fault.name().name()), fault.value(0), way(fault.value(1)));
            }
        }
        return wrong;
    }

    private static AirField.Way way(String word) {
        return AirField.Way.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
