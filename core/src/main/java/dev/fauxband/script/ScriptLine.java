package dev.fauxband.script;

import java.util.List;

/** One line of a transcript that says something. */
public sealed interface ScriptLine {
    /** Where it stands; a line that is repeated stands in one place. */
    Place at();

    /** {@code > text}: the host types this and CR. */
    record Host(Place at, String text) implements ScriptLine {}

    /** {@code < text}: the module says this. */
    record Module(Place at, TextPattern text) implements ScriptLine {}

    /** {@code ~> message}: this datagram leaves the module. */
    record Sent(Place at, String message) implements ScriptLine {}

    /** {@code <~ message}: the platform sends this. */
    record Received(Place at, String message) implements ScriptLine {}

    /** {@code ! words}: somebody acts from outside. */
    record Action(Place at, List<String> words) implements ScriptLine {
        public Action {
            words = List.copyOf(words);
        }
    }

    /** {@code (2s)}: so much time passes. */
    record Pause(Place at, long ns) implements ScriptLine {}

    /** {@code (<2s)}: what the next line says comes before so much time has passed. */
    record Within(Place at, long ns) implements ScriptLine {}

    /** {@code echo on}, {@code echo off}: whether what the host types comes back. */
    record Echo(Place at, boolean on) implements ScriptLine {}

    /** {@code times exact}: from here on nothing takes time but what the script says. */
    record ExactTimes(Place at) implements ScriptLine {}
}
