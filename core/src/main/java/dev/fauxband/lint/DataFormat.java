package dev.fauxband.lint;

/** How the module takes the data of AT+QLWDATASEND (Manual §3.11). */
enum DataFormat {
    /** Nobody has seen it being chosen. */
    UNKNOWN,
    /** As hex digits: so from the start. */
    HEX,
    /** As they are. */
    TEXT
}
