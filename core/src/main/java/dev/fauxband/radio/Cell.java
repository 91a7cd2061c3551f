package dev.fauxband.radio;

/**
 * The cell around the module: whether it is heard, and how well.
 *
 * @param level how well
 * @param signal what goes with it
 * @param barred whether it lets nobody in
 */
public record Cell(CoverageLevel level, Signal signal, boolean barred) {
    /** Good coverage, and all are let in. */
    public static final Cell GOOD = new Cell(CoverageLevel.CE0, CoverageLevel.CE0.signal(), false);

    boolean heard() {
        return level != CoverageLevel.NONE;
    }

    /** Whether a module can attach here. */
    boolean open() {
        return heard() && !barred;
    }

    /** How it is, in a few words. */
    String sentence() {
        if (!heard()) {
            return "no cell is heard any more";
        }
        return barred ? "the cell is barred" : "a cell is heard";
    }

    /** The same, but it lets nobody in, or all. */
    public Cell bar(boolean closed) {
        return new Cell(level, signal, closed);
    }

    /** As it is where the module was carried. */
    public Cell move(CoverageLevel where) {
        return new Cell(where, where.signal(), barred);
    }

    /** With a signal of its own; the level is the one that goes with it. */
    public Cell measure(Signal measured) {
        return new Cell(CoverageLevel.of(measured), measured, barred);
    }
}
