package dev.fauxband.radio;

/** What the module says when it starts. */
public enum BootStyle {
    /** Nothing: it is there again at once, attached and silent. */
    NONE,
    /** The lines of the boot loader; then it finds the line speed, so URCs come after the first good {@code AT}. */
    ROM,
    /** {@code RDY}, and the URCs at once. */
    RDY
}
