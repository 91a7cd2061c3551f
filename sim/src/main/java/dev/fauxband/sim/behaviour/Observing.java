package dev.fauxband.sim.behaviour;

import dev.fauxband.lwm2m.Path;
import java.util.List;

/** What the platform observes, in bits: of each step whether the object, the instance, the resource that it sends. */
final class Observing {
    private static final int LEVELS = 3;
    private static final int ALL = 7;

    private Observing() {}

    /** Whether the platform observes what a step sends. */
    static boolean any(int observed, int step) {
        return ((observed >> (LEVELS * step)) & ALL) != 0;
    }

    static int begun(Behaviour behaviour, int observed, Path path) {
        return observed | bits(behaviour, path);
    }

    static int ended(Behaviour behaviour, int observed, Path path) {
        return observed & ~bits(behaviour, path);
    }

    /** Whether what a step sends is part of a path; a step that sends nothing is concerned by all. */
    static boolean concerns(Step step, Path path) {
        return !(step.action() instanceof Action.Send send) || within(send.resource(), path);
    }

    private static int bits(Behaviour behaviour, Path path) {
        List<Step> steps = behaviour.steps();
        int bits = 0;
        for (int step = 0; step < steps.size() && path.depth() > 0; step++) {
            if (steps.get(step).action() instanceof Action.Send send && within(send.resource(), path)) {
                bits |= 1 << (LEVELS * step + path.depth() - 1);
            }
        }
        return bits;
    }

    private static boolean within(Path resource, Path path) {
        return (path.object() == Path.NONE || resource.object() == path.object())
                && (path.instance() == Path.NONE || path.instance() == resource.instance())
                && (path.resource() == Path.NONE || path.resource() == resource.resource());
    }
}
