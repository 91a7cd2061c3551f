package dev.fauxband.radio;

import java.util.List;

/**
 * What the host wants of sleep.
 *
 * @param psm AT+CPSMS: whether PSM is asked for
 * @param t3412Wanted the periodic timer asked for, eight bits (24.008 §10.5.7.4a)
 * @param t3324Wanted the active time asked for, eight bits (24.008 §10.5.7.3)
 * @param edrxMode AT+CEDRXS: 0 off, 1 on, 2 on with URC
 * @param edrxWanted the eDRX cycle asked for, four bits (24.008 §10.5.5.32)
 * @param sleepMode AT+QSCLK: 0 never, 1 light and deep, 2 light only
 * @param locked AT+SM=LOCK: never
 */
public record PowerSaving(
        boolean psm,
        String t3412Wanted,
        String t3324Wanted,
        int edrxMode,
        String edrxWanted,
        int sleepMode,
        boolean locked) {
    /** The mode that wants {@code +CEDRXP} too. */
    static final int EDRX_WITH_URC = 2;

    private static final long EDRX_CYCLE_LEAST_NS = 20_480_000_000L;

    /** From 20.48 s to 10485.76 s; other bits mean the first (24.008 §10.5.5.32, NB-S1 mode). */
    private static final List<String> EDRX_CYCLES =
            List.of("0010", "0011", "0101", "1001", "1010", "1011", "1100", "1101", "1110", "1111");

    /** No PSM and no eDRX until the host asks. */
    public static final PowerSaving FACTORY = new PowerSaving(false, "01000011", "01000011", 0, "0010", 1, false);

    public PowerSaving withPsm(boolean on, String periodic, String active) {
        return new PowerSaving(on, periodic, active, edrxMode, edrxWanted, sleepMode, locked);
    }

    public PowerSaving withEdrx(int mode, String cycle) {
        return new PowerSaving(psm, t3412Wanted, t3324Wanted, mode, cycle, sleepMode, locked);
    }

    public PowerSaving withSleepMode(int mode) {
        return new PowerSaving(psm, t3412Wanted, t3324Wanted, edrxMode, edrxWanted, mode, locked);
    }

    public PowerSaving withLock(boolean on) {
        return new PowerSaving(psm, t3412Wanted, t3324Wanted, edrxMode, edrxWanted, sleepMode, on);
    }

    /** The eDRX cycle that the network grants for the one asked for: of NB-IoT 20.48 s, doubled so many times. */
    long edrxCycleNs() {
        int doubled = Math.max(0, EDRX_CYCLES.indexOf(edrxWanted));
        return EDRX_CYCLE_LEAST_NS << doubled;
    }

    /** Whether the module may go into deep sleep when the network lets it. */
    public boolean deepSleep() {
        return psm && sleepMode == 1 && !locked;
    }

    /** Whether the module sleeps lightly between commands. */
    public boolean lightSleep() {
        return sleepMode != 0 && !locked;
    }
}
