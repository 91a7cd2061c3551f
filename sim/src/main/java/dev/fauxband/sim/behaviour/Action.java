package dev.fauxband.sim.behaviour;

import dev.fauxband.lwm2m.Path;

/** What a step does. */
public sealed interface Action {
    /**
     * AT+QLWDATASEND, once the path is observed.
     *
     * @param confirmable the share of messages that are CON, 0 to 1
     */
    record Send(Path resource, Payload payload, double confirmable) implements Action {}

    /** AT+QLWUPDATE. */
    record Update() implements Action {}

    /** AT+QLWCLOSE. */
    record Close() implements Action {}

    /** AT+QLWOPEN after a close. */
    record Open() implements Action {}
}
