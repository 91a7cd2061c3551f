package dev.fauxband.app.fleet.figures;

import dev.fauxband.app.cli.UsageException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run is held to: {@code p99(send) < 5s}, {@code failed < 0.1%}, {@code rate(send) >= 900/s}.
 *
 * @param text as it was given
 * @param measure what is looked at
 * @param comparison how
 * @param bound in the unit of the measure: seconds, a share, a number, a number per second
 */
public record Expectation(String text, Measure measure, Comparison comparison, double bound) {
    private static final Pattern FORM = Pattern.compile("\\s*([a-z0-9.()-]+)\\s*(<=|>=|<|>|=)\\s*([0-9.a-z%/]+)\\s*");

    /** How a figure is held against a bound. */
    public enum Comparison {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        EQUAL("=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        private static Comparison of(String sign) {
            for (Comparison comparison : values()) {
                if (comparison.sign.equals(sign)) {
                    return comparison;
                }
            }
            throw new IllegalArgumentException(sign);
        }

        boolean holds(double figure, double bound) {
            return switch (this) {
                case LESS -> figure < bound;
                case AT_MOST -> figure <= bound;
                case MORE -> figure > bound;
                case AT_LEAST -> figure >= bound;
                case EQUAL -> figure == bound;
            };
        }
    }

    /** What came of it. */
    public record Verdict(Expectation expectation, double figure, boolean holds) {
        /** {@code p99(send) < 5s: 1.2s}. */
        public String sentence() {
            String said = expectation.measure.unit().format(figure);
            return expectation.text.strip() + ": " + (Double.isNaN(figure) ? "nothing to measure" : said);
        }
    }

    public static Expectation parse(String text) throws UsageException {
        Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new UsageException(
                    "--assert takes a measure, a sign and a bound such as 'p99(send) < 5s', not \"" + text + "\".");
        }
        Measure measure = Measure.parse(form.group(1));
        double bound = measure.unit()
                .parse(form.group(3))
                .orElseThrow(() -> new UsageException("--assert '" + text.strip() + "': " + form.group(1)
                        + " is held to " + measure.unit().form() + "."));
        return new Expectation(text, measure, Comparison.of(form.group(2)), bound);
    }

    /** Holds it against what a run did; what was not measured holds nothing. */
    public Verdict against(Outcome outcome) {
        double figure = measure.of(outcome);
        return new Verdict(this, figure, comparison.holds(figure, bound));
    }
}
