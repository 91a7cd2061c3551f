package dev.fauxband.io.fleet;

import dev.fauxband.data.Octets;

/** The one serial line of a module, as those see it who share it. */
interface SharedLine {
    /** Octets that the module takes now without losing any. */
    int room();

    /** Nothing is begun: no half line, no command running, none waiting. */
    boolean idle();

    /** A command is running; complete lines may wait behind it. */
    boolean commandOpen();

    /** At most {@link #room} octets of the host that owns the line. */
    void type(Octets octets);

    /** The owner has gone: drops its half line. */
    void hostGone();
}
