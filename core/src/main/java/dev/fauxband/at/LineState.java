package dev.fauxband.at;

/** The present settings of a line, and those that {@code AT&W} put away. */
public final class LineState {
    private LineSettings current;
    private LineSettings stored;

    /**
     * A line after boot.
     *
     * @param stored what {@code AT&W} put away before
     */
    public LineState(LineSettings stored) {
        this.current = stored;
        this.stored = stored;
    }

    public LineSettings current() {
        return current;
    }

    /** What {@code AT&W} put away last. */
    public LineSettings stored() {
        return stored;
    }

    public void use(LineSettings settings) {
        current = settings;
    }

    public void set(LineParameter parameter, int value) {
        current = current.with(parameter, value);
    }

    /** {@code AT&W}. */
    public void store() {
        stored = current;
    }

    /** {@code ATZ}. */
    public void restore() {
        current = stored;
    }

    /** {@code AT&F}. */
    public void reset() {
        current = LineSettings.FACTORY;
    }
}
