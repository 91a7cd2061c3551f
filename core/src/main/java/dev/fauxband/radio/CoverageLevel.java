package dev.fauxband.radio;

/** How deep in coverage the module is: the coverage enhancement levels of NB-IoT (36.321 §5.1.1), or nowhere. */
public enum CoverageLevel {
    /** No cell is heard. */
    NONE(0, -140, -20),
    /** Coupling loss to 144 dB. */
    CE0(0, -84, 2),
    /** To 154 dB. */
    CE1(1, -115, -3),
    /** To 164 dB. */
    CE2(2, -127, -9);

    private static final int CE0_RSRP_MIN = -110;
    private static final int CE1_RSRP_MIN = -120;

    private final int ecl;
    private final int rsrpDbm;
    private final int snrDb;

    CoverageLevel(int ecl, int rsrpDbm, int snrDb) {
        this.ecl = ecl;
        this.rsrpDbm = rsrpDbm;
        this.snrDb = snrDb;
    }

    /** The level as AT+QENG=0 shows it. */
    public int ecl() {
        return ecl;
    }

    /** What is received in the middle of this level. */
    public Signal signal() {
        return new Signal(rsrpDbm, snrDb);
    }

    /** The level that a cell with an ordinary power would use at this signal. */
    public static CoverageLevel of(Signal signal) {
        if (signal.rsrpDbm() >= CE0_RSRP_MIN) {
            return CE0;
        }
        return signal.rsrpDbm() >= CE1_RSRP_MIN ? CE1 : CE2;
    }
}
