package dev.fauxband.at;

/** The present settings of a line, and those that {@code AT&W} put away. */
public final class LineState {
    private LineSettings current = LineSettings.FACTORY;
    private LineSettings stored = LineSettings.FACTORY;

    public LineSettings current() {
        return current;
    }

    public void use(LineSettings settings) {
        current = settings;
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
