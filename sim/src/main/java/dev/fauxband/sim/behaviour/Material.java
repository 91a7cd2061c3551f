package dev.fauxband.sim.behaviour;

import dev.fauxband.sim.behaviour.Payload.Source;

/** What a payload is filled from: one message of one step of one module. */
final class Material {
    private static final long VALUES = 1_000;

    private final Behaviour behaviour;
    private final long[] cells;
    private final long seed;
    private final int number;
    private final int step;
    private final long count;

    /** @param cells of {@link Agenda}, where counts and walks are */
    Material(Behaviour behaviour, long[] cells, long seed, int number, int step) {
        this.behaviour = behaviour;
        this.cells = cells;
        this.seed = seed;
        this.number = number;
        this.step = step;
        this.count = step < 0 ? 0 : Agenda.count(behaviour, cells, step);
    }

    /** What is always the same for a module: there is no message. */
    static Material ofModule(Behaviour behaviour, int number) {
        return new Material(behaviour, new long[0], 0, number, -1);
    }

    String text(Source source) {
        if (source instanceof Source.Imei) {
            return behaviour.imei(number);
        }
        return source instanceof Source.Named named
                        && behaviour.values().value(named.index()) instanceof Value.Column column
                ? column.cell(number, count)
                : "";
    }

    double number(Source source) {
        if (source instanceof Source.ModuleNumber) {
            return number;
        }
        if (source instanceof Source.Count) {
            return count;
        }
        return source instanceof Source.Named named ? value(named.index()) : 0;
    }

    private double value(int index) {
        Value value = behaviour.values().value(index);
        if (value instanceof Value.Counter counter) {
            return counter.start() + counter.step() * count;
        }
        if (value instanceof Value.Uniform uniform) {
            return uniform.min() + (uniform.max() - uniform.min()) * luck(index);
        }
        if (value instanceof Value.Walk walk) {
            double there = Agenda.walk(behaviour, cells, index) + walk.step() * (2 * luck(index) - 1);
            double within = Math.max(walk.min(), Math.min(walk.max(), there));
            Agenda.walked(behaviour, cells, index, within);
            return within;
        }
        return value instanceof Value.Column column ? Double.parseDouble(column.cell(number, count)) : 0;
    }

    private double luck(int index) {
        return Draw.unit(seed, count, VALUES * (step + 1) + index);
    }
}
