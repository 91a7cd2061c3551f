package dev.fauxband.sim.fault;

import dev.fauxband.modem.FieldType.Duration;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.radio.SimState;
import java.util.List;

/** What befalls a module with a fault, and what undoes it. */
final class FaultEvents {
    private static final long NS_PER_MS = 1_000_000L;

    private FaultEvents() {}

    static List<ModemEvent> begin(Fault fault) {
        return switch (fault.name()) {
            case NAT_REBIND -> List.of(new ModemEvent.NatRebind());
            case NEW_IP -> List.of(new ModemEvent.NewAddress(fault.value(0)));
            case REBOOT_NOW -> List.of(new ModemEvent.Restart("a crash"));
            case SLOW_SEARCH -> List.of(new ModemEvent.Change(ProfileField.ATTACH_TIME, fault.value(0)));
            case NEVER_REGISTERS -> List.of(new ModemEvent.Barring(true));
            case SIM_LOST -> List.of(new ModemEvent.Sim(SimState.ABSENT));
            case FULL_BUFFER -> List.of(new ModemEvent.Congestion(true));
            case CLOCK_JUMP -> List.of(new ModemEvent.ClockJump(jumpMs(fault)));
            default -> List.of();
        };
    }

    private static long jumpMs(Fault fault) {
        long jumpMs = Duration.parse(fault.value(0)).orElseThrow() / NS_PER_MS;
        return fault.value(1).equals("back") ? -jumpMs : jumpMs;
    }

    /** @param profile of the module before the fault */
    static List<ModemEvent> undo(FaultName name, ModemProfile profile) {
        return switch (name) {
            case SLOW_SEARCH ->
                List.of(new ModemEvent.Change(ProfileField.ATTACH_TIME, profile.value(ProfileField.ATTACH_TIME)));
            case NEVER_REGISTERS -> List.of(new ModemEvent.Barring(false));
            case SIM_LOST -> List.of(new ModemEvent.Sim(SimState.READY));
            case FULL_BUFFER -> List.of(new ModemEvent.Congestion(false));
            default -> List.of();
        };
    }
}
