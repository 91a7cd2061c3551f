package dev.fauxband.app.explain;

import dev.fauxband.app.log.LoggedEvent;
import dev.fauxband.coap.CoapMessage;
import java.util.List;

/** Looks for mistakes of one kind while a log is read. The situation is always that before the line. */
interface Watcher {
    /** The host types a line. */
    default List<Found> host(Typed typed, Situation before) {
        return List.of();
    }

    /** The module says a text. */
    default List<Found> module(LoggedEvent event, String text, Situation before) {
        return List.of();
    }

    /** A datagram passes, from the module or to it. */
    default List<Found> wire(LoggedEvent event, boolean sent, CoapMessage message) {
        return List.of();
    }

    /** The log ends. */
    default List<Found> end(Situation last) {
        return List.of();
    }
}
