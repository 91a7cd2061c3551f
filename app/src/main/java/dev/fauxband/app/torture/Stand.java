package dev.fauxband.app.torture;

import java.io.IOException;
import java.util.Optional;

/** What a run needs of the world: a module with a host at its line, faults, a witness, and a clock. */
interface Stand {
    /** Nanoseconds on the clock of the trace. */
    long nowNs();

    /** How often the host has reported. */
    long reports();

    /** What the witness has found, or that the host program has ended. */
    Optional<Finding> finding();

    /** A fault, in the words of the catalogue. */
    void befall(String words) throws IOException;

    /** When the last fault that lasts will be over. */
    long calmNs();

    /** Ends what is not over. */
    void calm();
}
