package dev.fauxband.modem;

/** How something about the real module is known. */
public enum Evidence {
    /** The manual says it. */
    MANUAL,
    /** An RFC or an OMA specification says it. */
    STANDARD,
    /** A capture of a real module shows it. */
    WIRE,
    /** An AT transcript of a real module shows it. */
    LOG,
    /** Firmware of hosts depends on it. */
    HOST,
    /** A guess, said to be one. */
    INFERENCE
}
