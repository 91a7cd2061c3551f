package dev.fauxband.io.dte.rfc2217;

/** A control line that the host drives. */
public enum ControlLine {
    /** Data terminal ready. */
    DTR,
    /** Request to send. */
    RTS
}
