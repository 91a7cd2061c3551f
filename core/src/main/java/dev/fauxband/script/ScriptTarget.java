package dev.fauxband.script;

import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;

/** What a script is played on: a module in virtual time, or one at the end of a line. */
public interface ScriptTarget {
    /** The host types. */
    void type(Octets octets);

    /** The platform sends a datagram; only where the script is the platform. */
    void deliver(Octets datagram);

    /** Somebody acts from outside; why not, or empty when done. */
    Optional<String> act(List<String> words);

    /** What came out next and has not been taken yet. */
    Optional<Output> poll();

    /** The target's time, in nanoseconds. */
    long nowNs();

    /** Goes on to the next thing that happens, or to {@code limitNs}; false when nothing does until then. */
    boolean advance(long limitNs);

    /** Why nothing more will come out of it, if so, as the end of a sentence: {@code the module hung up}. */
    default Optional<String> ended() {
        return Optional.empty();
    }

    /** Whether datagrams are seen and sent here: else {@code ~>} and {@code <~} are skipped. */
    boolean wire();

    /** Whether somebody can act from outside: else {@code !} is skipped. */
    boolean acts();

    /** Something that came out of the module. */
    sealed interface Output {
        /** Octets on the line; where one ends means nothing. */
        record Line(Octets octets) implements Output {}

        /** A datagram on its way to the platform. */
        record Wire(Octets datagram) implements Output {}
    }
}
