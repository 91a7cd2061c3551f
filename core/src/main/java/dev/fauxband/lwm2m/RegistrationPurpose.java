package dev.fauxband.lwm2m;

/** For whom a registration request is. */
enum RegistrationPurpose {
    /** AT+QLWOPEN. */
    REGISTER("CONNECT FAIL: "),
    /** AT+QLWUPDATE, or a change of objects. */
    UPDATE("UPDATE FAIL: "),
    /** The module's own Update: nothing on the line. */
    AUTOMATIC_UPDATE("the module's own Update failed: "),
    /** AT+QLWCLOSE. */
    DEREGISTER("CLOSE FAIL: "),
    /** The DELETE that AT+QLWDEL sends first. */
    DELETE_CONTEXT("the DELETE of AT+QLWDEL failed: ");

    private final String failure;

    RegistrationPurpose(String failure) {
        this.failure = failure;
    }

    /** How a sentence begins that says why it failed. */
    String failure() {
        return failure;
    }
}
