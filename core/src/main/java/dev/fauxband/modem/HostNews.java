package dev.fauxband.modem;

import dev.fauxband.lwm2m.Lwm2mEvent;

/** What a module tells a program that drives it in place of a host. */
public sealed interface HostNews {
    /** The client has something to tell: what a host reads as a URC or a deferred result. */
    record Told(Lwm2mEvent event) implements HostNews {}

    /** The module has started, again: its context is gone. A module that is up from the beginning does not say so. */
    record Started() implements HostNews {}

    /** It attached to the network, after a start or an absence. */
    record Attached() implements HostNews {}
}
