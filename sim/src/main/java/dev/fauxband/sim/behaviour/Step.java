package dev.fauxband.sim.behaviour;

/**
 * Something that a host does now and then.
 *
 * @param chance the share of occasions on which it does, 0 to 1
 */
public record Step(Trigger trigger, Action action, double chance) {
    /** A step that takes each occasion. */
    public static Step of(Trigger trigger, Action action) {
        return new Step(trigger, action, 1);
    }
}
