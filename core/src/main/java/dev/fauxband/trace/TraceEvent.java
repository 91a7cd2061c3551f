package dev.fauxband.trace;

import dev.fauxband.data.Datagram;

/** One thing that happened in a module, with its time in nanoseconds on the shell's clock. */
public sealed interface TraceEvent {
    /** The note that the host types while a command is running. */
    String EARLY = "the host types before the command that is running has answered";

    long atNs();

    /** A command line of the host, without its end; one character per octet. */
    record HostLine(long atNs, String text) implements TraceEvent {}

    /** A text of the module to the host, without its framing; one character per octet. */
    record ModuleText(long atNs, String text) implements TraceEvent {}

    /** A datagram left the module. */
    record Sent(long atNs, Datagram datagram) implements TraceEvent {}

    /** A datagram reached the module. */
    record Received(long atNs, Datagram datagram) implements TraceEvent {}

    /** A change of state: which machine, from, to, why. */
    record Became(long atNs, String machine, String from, String to, String why) implements TraceEvent {}

    /** Something worth knowing that changed nothing on the line. */
    record Note(long atNs, String text) implements TraceEvent {}

    /** Why the host sees ERROR or FAIL, in one plain sentence. */
    record Reason(long atNs, String text) implements TraceEvent {}
}
