package dev.fauxband.sim.ets;

/** What there is to do for a test case. */
public sealed interface EtsStanding {
    /**
     * It is played.
     *
     * @param wire by the script {@code ID.txt}, which is itself the server and sees each datagram
     * @param sim by the script {@code ID.sim.txt}, with the {@code sim} platform as the server
     */
    record Played(boolean wire, boolean sim) implements EtsStanding {}

    /** The specification gives it the result of another case. */
    record SameAs(String id) implements EtsStanding {}

    /** The module, or what is tested here, has no such thing. */
    record NotApplicable() implements EtsStanding {}

    /** Nobody here could read what it asks for. */
    record Unread() implements EtsStanding {}
}
