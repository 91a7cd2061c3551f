package dev.fauxband.sim.air;

/**
 * A value of a preset, and how it is known.
 *
 * @param source where it was measured, or why it was assumed
 */
public record AirFigure(AirField field, String value, Grounds grounds, String source) {
    /** How a figure is known. */
    public enum Grounds {
        /** Logs or captures of real modules show it. */
        MEASURED,
        /** A specification, a data sheet or a guess. */
        ASSUMED
    }

    static AirFigure measured(AirField field, String value, String source) {
        return new AirFigure(field, value, Grounds.MEASURED, source);
    }

    static AirFigure assumed(AirField field, String value, String source) {
        return new AirFigure(field, value, Grounds.ASSUMED, source);
    }
}
