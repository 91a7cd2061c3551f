package dev.fauxband.lwm2m;

import dev.fauxband.data.Octets;

/** What the client tells its module. */
public sealed interface Lwm2mEvent {
    /** A registration exchange of the host has its result. Why it failed, in words as traces have them, or nothing. */
    record ExchangeEnded(HostExchange exchange, boolean success, String why) implements Lwm2mEvent {}

    /** The confirmable DATASEND has its result, and why it failed or nothing. */
    record SendEnded(boolean success, String why) implements Lwm2mEvent {}

    /** The platform observes a path of an object that the host added. */
    record Observed(Path path) implements Lwm2mEvent {}

    /** Such an observation has ended. */
    record Cancelled(Path path) implements Lwm2mEvent {}

    /** The platform wrote a value, and the host gets it now. */
    record Pushed(Path path, Octets value) implements Lwm2mEvent {}

    /** The platform wrote a value into the empty receive buffer. */
    record Buffered(Path path, Octets value) implements Lwm2mEvent {}

    /** A registration begins: what was observed before is not any more. */
    record RegistrationBegun() implements Lwm2mEvent {}

    /** AT+QLWDEL is done. */
    record Deleted() implements Lwm2mEvent {}

    /** The platform executed 3/0/4 and has had time to repeat it. */
    record RebootDue() implements Lwm2mEvent {}
}
