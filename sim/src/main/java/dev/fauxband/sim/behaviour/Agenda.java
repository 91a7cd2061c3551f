package dev.fauxband.sim.behaviour;

/**
 * What a program remembers of its steps, in one array: of a step with a schedule when it is due next, of a step that
 * sends since when a message waits and how many were sent; and behind them where the walks are.
 */
final class Agenda {
    static final long NEVER = Long.MAX_VALUE;

    private static final long JITTER = 3;
    private static final long PHASE = 4;
    private static final long KINDS = 8;

    private Agenda() {}

    static long[] of(Behaviour behaviour) {
        int walksAt = at(behaviour, behaviour.steps().size());
        long[] cells = new long[walksAt + behaviour.values().walks()];
        for (int i = 0; i < behaviour.values().walks(); i++) {
            if (behaviour.values().value(i) instanceof Value.Walk walk) {
                cells[walksAt + i] = Double.doubleToRawLongBits(walk.start());
            }
        }
        for (int step = 0; step < behaviour.steps().size(); step++) {
            await(behaviour, cells, step, NEVER);
        }
        return cells;
    }

    /** Where the cells of a step begin. */
    private static int at(Behaviour behaviour, int step) {
        int at = 0;
        for (int i = 0; i < step; i++) {
            at += (every(behaviour, i) ? 1 : 0) + (sends(behaviour, i) ? 2 : 0);
        }
        return at;
    }

    private static int sendAt(Behaviour behaviour, int step) {
        return at(behaviour, step) + (every(behaviour, step) ? 1 : 0);
    }

    private static boolean every(Behaviour behaviour, int step) {
        return behaviour.steps().get(step).trigger() instanceof Trigger.Every;
    }

    static boolean sends(Behaviour behaviour, int step) {
        return behaviour.steps().get(step).action() instanceof Action.Send;
    }

    /** The schedules begin. */
    static void begin(Behaviour behaviour, long[] cells, long seed, long nowNs) {
        for (int step = 0; step < behaviour.steps().size(); step++) {
            if (behaviour.steps().get(step).trigger() instanceof Trigger.Every every) {
                double part = every.together() ? 1 : Draw.unit(seed, step, PHASE);
                cells[at(behaviour, step)] = nowNs + Math.max(1, Math.round(every.periodNs() * part));
            }
        }
    }

    /** When a step is due next by its schedule. */
    static long nextDueNs(Behaviour behaviour, long[] cells, int step) {
        return every(behaviour, step) ? cells[at(behaviour, step)] : NEVER;
    }

    static long nextDueNs(Behaviour behaviour, long[] cells) {
        long next = NEVER;
        int at = 0;
        for (int step = 0; step < behaviour.steps().size(); step++) {
            boolean every = every(behaviour, step);
            next = every ? Math.min(next, cells[at]) : next;
            at += (every ? 1 : 0) + (sends(behaviour, step) ? 2 : 0);
        }
        return next;
    }

    /** The step was due; it will be again a period later, more or less. */
    static void advance(Behaviour behaviour, long[] cells, long seed, int step) {
        if (behaviour.steps().get(step).trigger() instanceof Trigger.Every every) {
            int at = at(behaviour, step);
            double luck = 2 * Draw.unit(seed, cells[at], KINDS * step + JITTER) - 1;
            cells[at] += Math.max(1, every.periodNs() + Math.round(luck * every.jitterNs()));
        }
    }

    /** Since when a message of the step waits, or never. */
    static long waitingSinceNs(Behaviour behaviour, long[] cells, int step) {
        return sends(behaviour, step) ? cells[sendAt(behaviour, step)] : NEVER;
    }

    static void await(Behaviour behaviour, long[] cells, int step, long dueNs) {
        if (sends(behaviour, step)) {
            cells[sendAt(behaviour, step)] = dueNs;
        }
    }

    /** How many messages of the step were sent. */
    static long count(Behaviour behaviour, long[] cells, int step) {
        return sends(behaviour, step) ? cells[sendAt(behaviour, step) + 1] : 0;
    }

    static void sent(Behaviour behaviour, long[] cells, int step) {
        int at = sendAt(behaviour, step);
        cells[at] = NEVER;
        cells[at + 1]++;
    }

    static double walk(Behaviour behaviour, long[] cells, int index) {
        return Double.longBitsToDouble(cells[at(behaviour, behaviour.steps().size()) + index]);
    }

    static void walked(Behaviour behaviour, long[] cells, int index, double value) {
        cells[at(behaviour, behaviour.steps().size()) + index] = Double.doubleToRawLongBits(value);
    }
}
