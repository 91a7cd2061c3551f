package dev.fauxband.sim.air;

import dev.fauxband.modem.FieldType.Duration;
import dev.fauxband.modem.FieldType.Percent;

/** The values of an {@link AirSettings} as numbers: nanoseconds, shares from 0 to 1, bits per second, octets. */
record AirFigures(
        long delayNs,
        long jitterNs,
        Spread spread,
        double loss,
        double burstEnter,
        double burstLeave,
        double burstLoss,
        double duplicate,
        double reorder,
        double truncate,
        double corrupt,
        int rateUp,
        int rateDown,
        int mtu,
        boolean halfDuplex,
        long setupNs,
        long pagingNs,
        long natNs) {
    static AirFigures of(AirSettings settings) {
        return new AirFigures(
                nanoseconds(settings, AirField.DELAY),
                nanoseconds(settings, AirField.JITTER),
                Spread.of(settings.value(AirField.DISTRIBUTION)),
                share(settings, AirField.LOSS),
                share(settings, AirField.BURST_ENTER),
                share(settings, AirField.BURST_LEAVE),
                share(settings, AirField.BURST_LOSS),
                share(settings, AirField.DUPLICATE),
                share(settings, AirField.REORDER),
                share(settings, AirField.TRUNCATE),
                share(settings, AirField.CORRUPT),
                number(settings, AirField.RATE_UP),
                number(settings, AirField.RATE_DOWN),
                number(settings, AirField.MTU),
                settings.value(AirField.HALF_DUPLEX).equals("on"),
                nanoseconds(settings, AirField.RRC_SETUP),
                nanoseconds(settings, AirField.PAGING),
                nanoseconds(settings, AirField.NAT_LIFETIME));
    }

    private static long nanoseconds(AirSettings settings, AirField field) {
        return Duration.parse(settings.value(field)).orElseThrow();
    }

    private static double share(AirSettings settings, AirField field) {
        return Percent.parse(settings.value(field)).orElseThrow();
    }

    private static int number(AirSettings settings, AirField field) {
        return Integer.parseInt(settings.value(field));
    }
}
