package dev.fauxband.trace;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import java.util.function.UnaryOperator;

/** One thing that happened in a module, with its time in nanoseconds on the shell's clock. */
public sealed interface TraceEvent {
    /** The note that the host types while a command is running. */
    String EARLY = "the host types before the command that is running has answered";

    long atNs();

    /**
     * The same, with our side of its datagram if it has one that does not say it.
     *
     * @param local gives our side for a peer
     */
    default TraceEvent withLocal(UnaryOperator<Address> local) {
        return this;
    }

    /** A command line of the host, without its end; one character per octet. */
    record HostLine(long atNs, String text) implements TraceEvent {}

    /** A text of the module to the host, without its framing; one character per octet. */
    record ModuleText(long atNs, String text) implements TraceEvent {}

    /** A datagram left the module. */
    record Sent(long atNs, Datagram datagram) implements TraceEvent {
        @Override
        public Sent withLocal(UnaryOperator<Address> local) {
            return new Sent(atNs, datagram.withLocal(local));
        }
    }

    /** A datagram reached the module. */
    record Received(long atNs, Datagram datagram) implements TraceEvent {
        @Override
        public Received withLocal(UnaryOperator<Address> local) {
            return new Received(atNs, datagram.withLocal(local));
        }
    }

    /** A change of state: which machine, from, to, why. */
    record Became(long atNs, String machine, String from, String to, String why) implements TraceEvent {}

    /** Something worth knowing that changed nothing on the line. */
    record Note(long atNs, String text) implements TraceEvent {}

    /**
     * What became of a datagram between the module and its platform, other than that it passed at once.
     *
     * @param datagram as it was sent
     * @param text in one plain sentence, with the reason
     */
    record Fate(long atNs, Way way, Kind kind, Datagram datagram, String text) implements TraceEvent {
        @Override
        public Fate withLocal(UnaryOperator<Address> local) {
            return new Fate(atNs, way, kind, datagram.withLocal(local), text);
        }

        /** Where it was going. */
        public enum Way {
            /** From the module to the platform: it left, see {@link Sent}. */
            UP,
            /** From the platform to the module, which has not seen it yet. */
            DOWN
        }

        /** What befell it. */
        public enum Kind {
            /** It never arrives. */
            LOST,
            /** It arrives twice. */
            DOUBLED,
            /** It arrives later. */
            DELAYED,
            /** It arrives behind one that was sent after it. */
            OVERTAKEN,
            /** It arrives with other octets, or fewer. */
            SPOILT
        }
    }

    /** Why the host sees ERROR or FAIL, in one plain sentence. */
    record Reason(long atNs, String text) implements TraceEvent {}
}
