package dev.fauxband.command;

import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.util.List;

/**
 * What a host can ask of the module's LwM2M client, with checked values: what the command lines of Manual chapter 3
 * become, and what a program says that drives the module without a line.
 */
public sealed interface HostVerb {
    /** AT+QLWSERV: the platform's address or name, and its UDP port. */
    record Serve(String host, int port) implements HostVerb {}

    /** AT+QLWCONF: the endpoint name. */
    record Name(String endpoint) implements HostVerb {}

    /** AT+QLWADDOBJ: an object instance; without resources every resource ID exists. */
    record AddObject(Path instance, List<Integer> resources) implements HostVerb {}

    /** AT+QLWDELOBJ: an object with all its instances. */
    record DeleteObject(int object) implements HostVerb {}

    /** AT+QLWOPEN: Register; received values are kept for {@link Read} when {@code buffered}. */
    record Open(boolean buffered) implements HostVerb {}

    /** AT+QLWUPDATE: Update. */
    record Update() implements HostVerb {}

    /** AT+QLWCLOSE: Deregister. */
    record Close() implements HostVerb {}

    /** AT+QLWDATASEND: a value of a resource, 1–512 octets, as CON or NON. */
    record Send(Path resource, Octets value, boolean confirmable) implements HostVerb {}

    /** AT+QLWDEL: the context, deregistering first. */
    record Delete() implements HostVerb {}
}
