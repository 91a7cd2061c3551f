package dev.fauxband.radio;

/** The cell around the module: whether it is heard, and how well. */
public final class Cell {
    private static final Signal GOOD = CoverageLevel.CE0.signal();

    private CoverageLevel level = CoverageLevel.CE0;
    private Signal signal = GOOD;
    private boolean barred;

    public CoverageLevel level() {
        return level;
    }

    public Signal signal() {
        return signal;
    }

    boolean heard() {
        return level != CoverageLevel.NONE;
    }

    /** Whether a module can attach here. */
    boolean open() {
        return heard() && !barred;
    }

    /** It lets nobody in, or all. */
    void bar(boolean closed) {
        barred = closed;
    }

    /** The module was carried elsewhere. */
    void move(CoverageLevel where) {
        level = where;
        signal = where.signal();
    }

    /** A signal of its own; the level is the one that goes with it. */
    void measure(Signal measured) {
        signal = measured;
        level = CoverageLevel.of(measured);
    }
}
