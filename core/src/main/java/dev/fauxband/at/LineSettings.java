package dev.fauxband.at;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import java.util.List;
import java.util.Optional;

/** The values of all {@link LineParameter}s, each within its range. */
public final class LineSettings {
    /** Rates of the line in bit/s, as {@code +IPR} names them; 0 finds the rate by itself. */
    public static final List<Integer> RATES =
            List.of(0, 4800, 9600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600);

    public static final LineSettings FACTORY = new LineSettings(factory());

    private static final Octets CRLF = Octets.of('\r', '\n');

    private final Octets values;

    private LineSettings(Octets values) {
        this.values = values;
    }

    private static Octets factory() {
        OctetsBuilder octets = new OctetsBuilder();
        for (LineParameter parameter : LineParameter.values()) {
            octets.add(parameter.factory());
        }
        return octets.build();
    }

    public int value(LineParameter parameter) {
        return values.at(parameter.place());
    }

    /** The same but for one value; one out of range is our own mistake and throws. */
    public LineSettings with(LineParameter parameter, int value) {
        if (!parameter.accepts(value)) {
            throw new IllegalArgumentException(parameter + " cannot be " + value);
        }
        Octets head = values.slice(0, parameter.place()).concat(Octets.of(value));
        return new LineSettings(head.concat(values.from(parameter.place() + 1)));
    }

    public boolean echo() {
        return value(LineParameter.ECHO) == 1;
    }

    public boolean verbose() {
        return value(LineParameter.VERBOSE) == 1;
    }

    public boolean quiet() {
        return value(LineParameter.QUIET) == 1;
    }

    /** The n of {@code AT+CMEE}. */
    public int errorReport() {
        return value(LineParameter.ERROR_REPORT);
    }

    /** Bit/s; 0 when the module finds the rate by itself. */
    public int rate() {
        return RATES.get(value(LineParameter.RATE));
    }

    /** What the module ends a line with: S3 and S4. */
    Octets lineEnd() {
        int termination = value(LineParameter.TERMINATION);
        int formatting = value(LineParameter.FORMATTING);
        return termination == '\r' && formatting == '\n' ? CRLF : Octets.of(termination, formatting);
    }

    /** Whether this octet ends a line of the host: S3; while that is CR, LF as well: hosts send either or both. */
    boolean endsLine(int octet) {
        int termination = value(LineParameter.TERMINATION);
        return octet == termination || (octet == '\n' && termination == '\r');
    }

    /** The values as they are kept. */
    public Octets stored() {
        return values;
    }

    /** Values that were kept, perhaps by a version that knew fewer or more; empty when one is out of range. */
    public static Optional<LineSettings> restore(Octets stored) {
        LineSettings settings = FACTORY;
        for (LineParameter parameter : LineParameter.values()) {
            if (parameter.place() >= stored.size()) {
                return Optional.of(settings);
            }
            int value = stored.at(parameter.place());
            if (!parameter.accepts(value)) {
                return Optional.empty();
            }
            settings = settings.with(parameter, value);
        }
        return Optional.of(settings);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineSettings settings && settings.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "LineSettings " + values.toHex();
    }
}
