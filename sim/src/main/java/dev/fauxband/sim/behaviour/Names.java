package dev.fauxband.sim.behaviour;

import java.util.Optional;

/**
 * Who the modules are: patterns of text, filled for each module.
 *
 * @param imei 14 or 15 digits, without the check digit or with it; empty: as {@code run --module} numbers them
 * @param endpoint the endpoint name; empty: the IMEI
 */
public record Names(Optional<Payload> imei, Optional<Payload> endpoint) {
    public static final Names USUAL = new Names(Optional.empty(), Optional.empty());
}
