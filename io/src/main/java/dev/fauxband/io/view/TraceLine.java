package dev.fauxband.io.view;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.lint.Hint;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.trace.TraceEvent;
import dev.fauxband.trace.TraceEvent.Fate;
import java.util.Optional;

/** One thing that happened, as a trace writes it. */
public record TraceLine(
        @Meaning("Name of the module") String module,
        @Meaning("Nanoseconds since the program began") long atNs,
        @Meaning("What kind of thing it is") Kind kind,
        @Meaning("The line, in the notation of transcripts") String text,

        @Meaning("The datagram as hex digits, of SENT, RECEIVED and FATE")
        Optional<String> octets,

        @Meaning("The other side of that datagram, as the module knows it")
        Optional<String> peer,

        @Meaning("The module's side of that datagram, when it is known")
        Optional<String> local,

        @Meaning("Where the datagram of a FATE was going") Optional<Fate.Way> way,

        @Meaning("What befell it") Optional<Fate.Kind> fate,

        @Meaning("Which machine a STATE is of") Optional<String> machine,

        @Meaning("Its state before") Optional<String> from,
        @Meaning("Its state now") Optional<String> to,
        @Meaning("Why it changed") Optional<String> why) {
    /** What a line tells. */
    public enum Kind {
        /** A command line of the host. */
        HOST,
        /** A text of the module to the host. */
        MODULE,
        /** A datagram left. */
        SENT,
        /** A datagram came. */
        RECEIVED,
        /** A state changed. */
        STATE,
        /** What became of a datagram on its way. */
        FATE,
        /** Worth knowing. */
        NOTE,
        /** Why the host sees ERROR or FAIL. */
        REASON,
        /** What the host should do otherwise, told from its line. */
        HINT
    }

    public static TraceLine of(String module, TraceEvent event) {
        Optional<Datagram> datagram = datagram(event);
        Optional<Fate> fate = event instanceof Fate befell ? Optional.of(befell) : Optional.empty();
        Optional<TraceEvent.Became> became =
                event instanceof TraceEvent.Became change ? Optional.of(change) : Optional.empty();
        return new TraceLine(
                module,
                event.atNs(),
                kind(event),
                TraceNotation.text(event),
                datagram.map(it -> it.payload().toHex()),
                datagram.map(Datagram::peer)
                        .filter(it -> !it.equals(Address.UNSPECIFIED))
                        .map(Address::toString),
                datagram.map(Datagram::local)
                        .filter(it -> !it.equals(Address.UNSPECIFIED))
                        .map(Address::toString),
                fate.map(Fate::way),
                fate.map(Fate::kind),
                became.map(TraceEvent.Became::machine),
                became.map(TraceEvent.Became::from),
                became.map(TraceEvent.Became::to),
                became.map(TraceEvent.Became::why));
    }

    /** The same at another time. */
    public TraceLine at(long newNs) {
        return new TraceLine(module, newNs, kind, text, octets, peer, local, way, fate, machine, from, to, why);
    }

    /** What is said of a host's ways at the event that gave rise to it. */
    public static TraceLine of(String module, long atNs, Hint hint) {
        TraceLine note = of(module, new TraceEvent.Note(atNs, hint.toString()));
        return new TraceLine(
                module,
                atNs,
                Kind.HINT,
                note.text(),
                note.octets(),
                note.peer(),
                note.local(),
                note.way(),
                note.fate(),
                note.machine(),
                note.from(),
                note.to(),
                note.why());
    }

    private static Optional<Datagram> datagram(TraceEvent event) {
        if (event instanceof TraceEvent.Sent sent) {
            return Optional.of(sent.datagram());
        }
        if (event instanceof TraceEvent.Received received) {
            return Optional.of(received.datagram());
        }
        return event instanceof Fate fate ? Optional.of(fate.datagram()) : Optional.empty();
    }

    private static Kind kind(TraceEvent event) {
        if (event instanceof TraceEvent.HostLine) {
            return Kind.HOST;
        }
        if (event instanceof TraceEvent.ModuleText) {
            return Kind.MODULE;
        }
        if (event instanceof TraceEvent.Sent) {
            return Kind.SENT;
        }
        if (event instanceof TraceEvent.Received) {
            return Kind.RECEIVED;
        }
        if (event instanceof TraceEvent.Became) {
            return Kind.STATE;
        }
        if (event instanceof Fate) {
            return Kind.FATE;
        }
        return event instanceof TraceEvent.Reason ? Kind.REASON : Kind.NOTE;
    }
}
