package dev.fauxband.at;

/** Codes and texts of {@code +CME ERROR} that the module gives (27.007 §9.2). */
public enum CmeError {
    /** The command answers plain {@code ERROR} whatever {@code +CMEE} says. */
    NONE(-1, ""),
    OPERATION_NOT_ALLOWED(3, "operation not allowed"),
    OPERATION_NOT_SUPPORTED(4, "operation not supported"),
    SIM_NOT_INSERTED(10, "SIM not inserted"),
    SIM_PIN_REQUIRED(11, "SIM PIN required"),
    INCORRECT_PASSWORD(16, "incorrect password"),
    NO_NETWORK_SERVICE(30, "no network service"),
    INCORRECT_PARAMETERS(50, "Incorrect parameters"),
    LAST_PDN_DISCONNECTION(171, "Last PDN disconnection not allowed");

    private final int code;
    private final String text;

    CmeError(int code, String text) {
        this.code = code;
        this.text = text;
    }

    public int code() {
        return code;
    }

    public String text() {
        return text;
    }
}
