package dev.fauxband.sim.behaviour;

import dev.fauxband.lwm2m.Path;
import java.util.List;
import java.util.function.IntConsumer;

/** The steps that something that happens gives an occasion to. */
final class Occasions {
    private static final Path WHOLE_TREE = new Path(Path.NONE, Path.NONE, Path.NONE);
    private static final long CHANCE = 6;
    private static final long KINDS = 8;

    private Occasions() {}

    static void each(Behaviour behaviour, Trigger.Event event, IntConsumer step) {
        each(behaviour, event, WHOLE_TREE, step);
    }

    /** @param path what it concerns; a step that sends something else has no occasion */
    static void each(Behaviour behaviour, Trigger.Event event, Path path, IntConsumer step) {
        List<Step> steps = behaviour.steps();
        for (int i = 0; i < steps.size(); i++) {
            boolean meant = steps.get(i).trigger() instanceof Trigger.On on && on.event() == event;
            if (meant && Observing.concerns(steps.get(i), path)) {
                step.accept(i);
            }
        }
    }

    /** Whether a step takes an occasion. */
    static boolean taken(Behaviour behaviour, long seed, int step, long dueNs) {
        double chance = behaviour.steps().get(step).chance();
        return chance >= 1 || Draw.unit(seed, dueNs, KINDS * step + CHANCE) < chance;
    }
}
