package dev.fauxband.lint;

/** What a host should do instead, with the manual's section. */
public enum Hint {
    DID_NOT_WAIT("wait for OK or ERROR before the next command; a real module may lose it", "Manual §3"),
    SENT_WITHOUT_REGISTRATION("wait for CONNECT OK before AT+QLWDATASEND", "Manual §3.5"),
    SENT_BEFORE_OBSERVED("wait for +QLWOBSERVE: 0 of the resource before AT+QLWDATASEND", "Manual §4.1"),
    SENT_BEFORE_RESULT("wait for SEND OK or SEND FAIL before the next AT+QLWDATASEND", "Manual §3.8, note 1"),
    WRONG_LENGTH("<length> counts octets, two hex digits each, not characters", "Manual §3.8"),
    RESOURCE_NOT_ADDED(
            "see whether AT+QLWADDOBJ names the resource, and whether the module has started anew", "Manual §3.3"),
    CHANGED_WHILE_REGISTERED("send AT+QLWDEL before another address or name is set", "Manual §3.12"),
    OPENED_UNCONFIGURED("set AT+QLWSERV and AT+QLWCONF before AT+QLWOPEN", "Manual §3.5"),
    OPENED_TWICE("AT+QLWOPEN once, then wait for CONNECT OK or CONNECT FAIL", "Manual §3.5"),
    UPDATED_TOO_EARLY("wait for CONNECT OK before AT+QLWUPDATE or AT+QLWCLOSE", "Manual §3.6"),
    FORGOT_AFTER_FAIL("register again with AT+QLWOPEN after CONNECT FAIL or CLOSE", "Manual §3.5"),
    READ_IN_DIRECT_MODE("AT+QLWRD is for AT+QLWOPEN=1; in direct push mode the data stand in the URC", "Manual §3.10"),
    TOO_LONG("send at most 512 octets at once", "Manual §3.8"),
    MODE_MISWRITTEN("<mode> is 0x0000 or 0x0100, with all its digits", "Manual §3.8"),
    OBJECT_NOT_ADDED("name the object with AT+QLWADDOBJ before AT+QLWOPEN", "Manual §3.3"),
    IGNORED_CONNECT_FAIL("CONNECT FAIL: nothing can be sent until AT+QLWOPEN is answered CONNECT OK", "Manual §3.5"),
    UPDATED_TWICE("wait for UPDATE OK or UPDATE FAIL before the next AT+QLWUPDATE", "Manual §3.6"),
    CLOSED_WHILE_SENDING("wait for SEND OK or SEND FAIL before AT+QLWCLOSE, or the message is lost", "Manual §3.7"),
    BUFFER_UNREAD("read with AT+QLWRD after +QLWDATARECV until nothing remains; the buffer fills up", "Manual §3.10"),
    READ_NOTHING("wait for +QLWDATARECV before AT+QLWRD, instead of asking again and again", "Manual §3.10"),
    READ_TOO_MUCH("AT+QLWRD takes 1 to 512 octets", "Manual §3.10"),
    QUOTES_MISSING("address and endpoint name stand in double quotation marks", "Manual §3.1"),
    REPEATED_BLINDLY("the same command failed three times: read what it waits for", "Manual §3");

    private final String sentence;
    private final String section;

    Hint(String sentence, String section) {
        this.sentence = sentence;
        this.section = section;
    }

    /** What to do. */
    public String sentence() {
        return sentence;
    }

    /** Where that stands. */
    public String section() {
        return section;
    }

    /** As it stands in a trace: {@code hint: … (Manual §3.8)}. */
    @Override
    public String toString() {
        return "hint: " + sentence + " (" + section + ")";
    }
}
