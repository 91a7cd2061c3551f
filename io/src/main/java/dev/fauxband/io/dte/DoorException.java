package dev.fauxband.io.dte;

/** A door that cannot be opened. The message is one sentence for the user that says what to do instead. */
public final class DoorException extends Exception {
    private static final long serialVersionUID = 1L;

    public DoorException(String message) {
        super(message);
    }

    public DoorException(String message, Throwable cause) {
        super(message, cause);
    }
}
