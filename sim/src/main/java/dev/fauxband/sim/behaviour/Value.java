package dev.fauxband.sim.behaviour;

import java.util.List;

/** A value of the user's that payloads can have in them. */
public sealed interface Value {
    /** {@code start} in the first message of a step, {@code step} more in each further one. */
    record Counter(double start, double step) implements Value {}

    /** A walk from {@code start} on, up to {@code step} up or down at a time, within bounds. */
    record Walk(double start, double step, double min, double max) implements Value {}

    /** Evenly between bounds. */
    record Uniform(double min, double max) implements Value {}

    /** The cells of a column, again from the first after the last: a row each module, or a row each message as well. */
    record Column(List<String> cells, boolean byMessage) implements Value {
        public Column {
            cells = List.copyOf(cells);
            if (cells.isEmpty()) {
                throw new IllegalArgumentException("a column without cells");
            }
        }

        String cell(long number, long count) {
            long row = byMessage ? number + count : number;
            return cells.get((int) Math.floorMod(row, (long) cells.size()));
        }
    }
}
