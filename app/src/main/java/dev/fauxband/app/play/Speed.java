package dev.fauxband.app.play;

import dev.fauxband.app.cli.UsageException;
import java.util.Optional;

/**
 * How fast the time of a simulated world passes.
 *
 * @param factor seconds of it in a second of ours; {@link Double#POSITIVE_INFINITY}: as fast as it can be computed
 */
public record Speed(double factor) {
    /** As fast as it can be computed. */
    public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);

    /** As on a clock. */
    public static final Speed REAL = new Speed(1);

    private static final String MAX_WORD = "max";
    private static final double FACTOR_MAX = 1_000_000;

    /** Reads {@code 1}, {@code 10}, {@code 0.5} or {@code max}. */
    public static Speed parse(String text) throws UsageException {
        if (text.equals(MAX_WORD)) {
            return MAX;
        }
        Optional<Double> factor =
                text.matches("[0-9]{1,7}(\\.[0-9]{1,6})?") ? Optional.of(Double.parseDouble(text)) : Optional.empty();
        return factor.filter(number -> number > 0 && number <= FACTOR_MAX)
                .map(Speed::new)
                .orElseThrow(() -> new UsageException("--speed takes max, or how many times as fast as a clock, such as"
                        + " 1, 10 or 1000, not \"" + text + "\"."));
    }

    /** How long {@code ns} of the world take here. */
    long realNs(long ns) {
        return (long) (ns / factor);
    }

    @Override
    public String toString() {
        return equals(MAX) ? MAX_WORD : Double.toString(factor);
    }
}
