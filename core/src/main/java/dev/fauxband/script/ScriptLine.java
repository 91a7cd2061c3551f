package dev.fauxband.script;

import java.util.List;

/** One line of a transcript that says something. */
public sealed interface ScriptLine {
    /** Where it stands in its file, from 1. */
    int number();

    /** {@code > text}: the host types this and CR. */
    record Host(int number, String text) implements ScriptLine {}

    /** {@code < text}: the module says this. */
    record Module(int number, TextPattern text) implements ScriptLine {}

    /** {@code ~> message}: this datagram leaves the module. */
    record Sent(int number, String message) implements ScriptLine {}

    /** {@code <~ message}: the platform sends this. */
    record Received(int number, String message) implements ScriptLine {}

    /** {@code ! words}: somebody acts from outside. */
    record Action(int number, List<String> words) implements ScriptLine {
        public Action {
            words = List.copyOf(words);
        }
    }

    /** {@code (2s)}: so much time passes. */
    record Pause(int number, long ns) implements ScriptLine {}

    /** {@code (<2s)}: what the next line says comes before so much time has passed. */
    record Within(int number, long ns) implements ScriptLine {}

    /** {@code echo on}, {@code echo off}: whether what the host types comes back. */
    record Echo(int number, boolean on) implements ScriptLine {}

    /** {@code times exact}: from here on nothing takes time but what the script says. */
    record ExactTimes(int number) implements ScriptLine {}
}
