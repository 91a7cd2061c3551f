package dev.fauxband.radio;

/**
 * What is received of the cell. All that AT+CSQ, AT+CESQ, AT+QENG and object 4 show is computed from it, so that they
 * agree; a log of a real module, whose values were taken at different moments, fixes how far they lie apart.
 *
 * @param rsrpDbm reference signal received power, -140 to -44 dBm
 * @param snrDb signal to noise ratio, -20 to 30 dB
 */
public record Signal(int rsrpDbm, int snrDb) {
    public static final int RSRP_MIN = -140;
    public static final int RSRP_MAX = -44;
    public static final int SNR_MIN = -20;
    public static final int SNR_MAX = 30;

    /** RSSI over RSRP of a cell without noise; with 2 dB of SNR it is 10 dB, as logged. */
    private static final double LOAD_DB = 7.876;

    private static final int CSQ_ABOVE_DB = 5;
    private static final int CESQ_RSSI_BELOW_DB = 1;
    private static final int CESQ_BELOW_DB = 4;

    /** Received signal strength of the carrier, dBm: the cell and the noise. */
    public int rssiDbm() {
        double noise = 10 * StrictMath.log10(1 + StrictMath.pow(10, -snrDb / 10.0));
        return (int) StrictMath.round(rsrpDbm + LOAD_DB + noise);
    }

    /** Reference signal received quality, dB. */
    public int rsrqDb() {
        return rsrpDbm - rssiDbm();
    }

    /** {@code <rssi>} of AT+CSQ (27.007 §8.5): 0 is -113 dBm or less, each step 2 dB, 31 is -51 dBm or more. */
    public int csqRssi() {
        return clamp((rssiDbm() + CSQ_ABOVE_DB + 113) / 2, 31);
    }

    /** {@code <rxlev>} of AT+CESQ (27.007 §8.69): 0 below -110 dBm, each step 1 dB, 63 is -48 dBm or more. */
    public int cesqRxlev() {
        return clamp(rssiDbm() - CESQ_RSSI_BELOW_DB + 111, 63);
    }

    /** {@code <rsrq>} of AT+CESQ: 0 below -19.5 dB, each step half a dB, 34 is -3 dB or more. */
    public int cesqRsrq() {
        return clamp(2 * (rsrqDb() - CESQ_BELOW_DB) + 40, 34);
    }

    /** {@code <rsrp>} of AT+CESQ: 0 below -140 dBm, each step 1 dB, 97 is -44 dBm or more. */
    public int cesqRsrp() {
        return clamp(rsrpDbm - CESQ_BELOW_DB + 141, 97);
    }

    private static int clamp(int value, int max) {
        return Math.max(0, Math.min(value, max));
    }
}
