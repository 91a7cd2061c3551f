package dev.fauxband.sim.fault;

/** What is to happen to faults. */
public sealed interface FaultOrder {
    /** One begins; it takes the place of one of the same name. */
    record Begin(Fault fault) implements FaultOrder {}

    /** One ends. */
    record End(FaultName name) implements FaultOrder {}

    /** All end. */
    record EndAll() implements FaultOrder {}

    /** Whether one of the platform begins. */
    default boolean needsPlatform() {
        return this instanceof Begin && concerns(FaultKind.PLATFORM);
    }

    /** Whether faults of this kind are concerned. */
    default boolean concerns(FaultKind kind) {
        if (this instanceof Begin begin) {
            return begin.fault().name().kind() == kind;
        }
        return !(this instanceof End end) || end.name().kind() == kind;
    }
}
