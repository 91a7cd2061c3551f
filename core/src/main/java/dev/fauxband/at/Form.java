package dev.fauxband.at;

/** The four forms of a command (Manual §1.2), and that of the basic commands of V.250 (§5.3.1). */
public enum Form {
    /** {@code AT+X=?}: which parameters and ranges there are. */
    TEST,
    /** {@code AT+X?}: the present value. */
    READ,
    /** {@code AT+X=…}: sets or does something with parameters. */
    WRITE,
    /** {@code AT+X}; of a basic command {@code ATX} or {@code ATXn}. */
    EXECUTION
}
