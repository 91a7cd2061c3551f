package dev.fauxband.at;

import java.util.List;

/**
 * What {@code +CME ERROR} says (27.007 §9.2).
 *
 * @param code the number, with {@code AT+CMEE=1}
 * @param text the words, with {@code AT+CMEE=2}
 */
public record CmeError(int code, String text) {
    /** The command answers plain {@code ERROR} whatever {@code +CMEE} says. */
    public static final CmeError NONE = new CmeError(-1, "");

    public static final CmeError OPERATION_NOT_ALLOWED = new CmeError(3, "operation not allowed");
    public static final CmeError OPERATION_NOT_SUPPORTED = new CmeError(4, "operation not supported");
    public static final CmeError SIM_NOT_INSERTED = new CmeError(10, "SIM not inserted");
    public static final CmeError SIM_PIN_REQUIRED = new CmeError(11, "SIM PIN required");
    public static final CmeError INCORRECT_PASSWORD = new CmeError(16, "incorrect password");
    public static final CmeError NO_NETWORK_SERVICE = new CmeError(30, "no network service");
    public static final CmeError INCORRECT_PARAMETERS = new CmeError(50, "Incorrect parameters");
    public static final CmeError LAST_PDN_DISCONNECTION = new CmeError(171, "Last PDN disconnection not allowed");

    /** Those that the module gives by itself. */
    public static final List<CmeError> KNOWN = List.of(
            OPERATION_NOT_ALLOWED,
            OPERATION_NOT_SUPPORTED,
            SIM_NOT_INSERTED,
            SIM_PIN_REQUIRED,
            INCORRECT_PASSWORD,
            NO_NETWORK_SERVICE,
            INCORRECT_PARAMETERS,
            LAST_PDN_DISCONNECTION);

    /** The error with this number; one that the module does not give by itself has its number for words. */
    public static CmeError of(int code) {
        return KNOWN.stream()
                .filter(known -> known.code == code)
                .findFirst()
                .orElseGet(() -> new CmeError(code, Integer.toString(code)));
    }
}
