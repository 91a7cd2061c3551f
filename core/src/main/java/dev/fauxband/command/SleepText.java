package dev.fauxband.command;

import dev.fauxband.radio.PowerSaving;
import dev.fauxband.radio.UserEquipment;

/** The eDRX that was asked for and granted, as AT+CEDRXRDP and {@code +CEDRXP} show it (27.007 §7.40, §7.41). */
final class SleepText {
    /** Paging window of 10.24 s (24.008 §10.5.5.32). */
    private static final String PAGING_WINDOW = "0011";

    private SleepText() {}

    /** Type of access, asked for, granted, paging window; 0 without eDRX. The network grants what is asked for. */
    static String granted(UserEquipment radio) {
        PowerSaving saving = radio.settings().saving();
        String cycle = "\"" + saving.edrxWanted() + "\"";
        return saving.edrxMode() == 0 || !radio.attached()
                ? "0"
                : "5," + cycle + "," + cycle + ",\"" + PAGING_WINDOW + "\"";
    }
}
