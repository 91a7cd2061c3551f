package dev.fauxband.at;

import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;

/** What a command answers. */
public sealed interface CommandResponse {
    /** Information lines, then {@code OK}. Lines are octets, for they may hold what a platform wrote. */
    record Done(List<Octets> lines) implements CommandResponse {
        public Done {
            lines = List.copyOf(lines);
        }
    }

    /**
     * {@code ERROR}, and nothing has changed.
     *
     * @param why one plain sentence for the trace
     * @param cme what {@code +CME ERROR} says where the command set has it (27.007 §9.2)
     */
    record Refused(String why, CmeError cme) implements CommandResponse {}

    /**
     * The line stays busy until {@link AtSession#complete} brings the final result.
     *
     * @param instead what is said then in place of what a success brings
     */
    record Later(Optional<Done> instead) implements CommandResponse {}

    /** Information lines and {@code OK}, and it is the last word: what the host typed behind it is lost. */
    record Last(List<Octets> lines) implements CommandResponse {
        public Last {
            lines = List.copyOf(lines);
        }
    }

    /** Just {@code OK}. */
    static CommandResponse done() {
        return Constants.OK;
    }

    /** One information line of ASCII text, then {@code OK}. */
    static CommandResponse done(String line) {
        return new Done(List.of(Octets.latin1(line)));
    }

    static CommandResponse done(List<Octets> lines) {
        return new Done(lines);
    }

    /** {@code ERROR} whatever {@code +CMEE} says: the QLW set has no other. */
    static CommandResponse refused(String why) {
        return new Refused(why, CmeError.NONE);
    }

    static CommandResponse refused(CmeError cme, String why) {
        return new Refused(why, cme);
    }

    static CommandResponse later() {
        return Constants.LATER;
    }

    static CommandResponse last() {
        return Constants.LAST;
    }

    /** The answers that are always the same. */
    final class Constants {
        private static final CommandResponse OK = new Done(List.of());
        private static final CommandResponse LATER = new Later(Optional.empty());
        private static final CommandResponse LAST = new Last(List.of());

        private Constants() {}
    }
}
