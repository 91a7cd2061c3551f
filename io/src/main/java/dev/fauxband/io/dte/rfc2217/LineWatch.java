package dev.fauxband.io.dte.rfc2217;

/** Who wants to know when a host drives a control line. Called on a door's thread: must not block. */
@FunctionalInterface
public interface LineWatch {
    /** Nobody does. */
    LineWatch NONE = (line, on) -> {};

    /** A host has switched {@code line} on or off. A client that goes switches nothing. */
    void changed(ControlLine line, boolean on);
}
