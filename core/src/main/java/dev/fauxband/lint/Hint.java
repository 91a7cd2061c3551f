package dev.fauxband.lint;

/** What a host does wrong, what it should do instead, and the manual's section. */
public enum Hint {
    DID_NOT_WAIT(
            "a command was typed before the one before it was answered",
            "wait for OK or ERROR before the next command; a real module may lose it",
            "Manual §3"),
    SENT_WITHOUT_REGISTRATION(
            "data were to be sent without a registration", "wait for CONNECT OK before AT+QLWDATASEND", "Manual §3.5"),
    SENT_BEFORE_OBSERVED(
            "data were to be sent that nobody observes",
            "wait for +QLWOBSERVE: 0 of the resource before AT+QLWDATASEND",
            "Manual §4.1"),
    SENT_BEFORE_RESULT(
            "data were to be sent while a message is under way",
            "wait for SEND OK or SEND FAIL before the next AT+QLWDATASEND",
            "Manual §3.8, note 1"),
    WRONG_LENGTH(
            "<length> does not fit the data",
            "<length> counts octets, two hex digits each, not characters",
            "Manual §3.8"),
    RESOURCE_NOT_ADDED(
            "data were refused, although the registration stands",
            "see whether AT+QLWADDOBJ names the resource, and whether the module has started anew",
            "Manual §3.3"),
    CHANGED_WHILE_REGISTERED(
            "address or name were to be changed while the registration stands",
            "send AT+QLWDEL before another address or name is set",
            "Manual §3.12"),
    OPENED_UNCONFIGURED(
            "the module was to register without address or name",
            "set AT+QLWSERV and AT+QLWCONF before AT+QLWOPEN",
            "Manual §3.5"),
    OPENED_TWICE(
            "AT+QLWOPEN came again while the first one stands",
            "AT+QLWOPEN once, then wait for CONNECT OK or CONNECT FAIL",
            "Manual §3.5"),
    UPDATED_TOO_EARLY(
            "the registration was to be updated or closed before it stood",
            "wait for CONNECT OK before AT+QLWUPDATE or AT+QLWCLOSE",
            "Manual §3.6"),
    FORGOT_AFTER_FAIL(
            "there is no registration to update or close",
            "register again with AT+QLWOPEN after CONNECT FAIL or CLOSE",
            "Manual §3.5"),
    READ_IN_DIRECT_MODE(
            "the buffer was read, but in direct push mode nothing is in it",
            "AT+QLWRD is for AT+QLWOPEN=1; in direct push mode the data stand in the URC",
            "Manual §3.10"),
    TOO_LONG("more data were to be sent than a message holds", "send at most 512 octets at once", "Manual §3.8"),
    MODE_MISWRITTEN(
            "<mode> is none of the two words", "<mode> is 0x0000 or 0x0100, with all its digits", "Manual §3.8"),
    OBJECT_NOT_ADDED(
            "the module does not know the object",
            "name the object with AT+QLWADDOBJ before AT+QLWOPEN",
            "Manual §3.3"),
    IGNORED_CONNECT_FAIL(
            "data were to be sent although the registration had failed",
            "CONNECT FAIL: nothing can be sent until AT+QLWOPEN is answered CONNECT OK",
            "Manual §3.5"),
    UPDATED_TWICE(
            "AT+QLWUPDATE came again while the first one is under way",
            "wait for UPDATE OK or UPDATE FAIL before the next AT+QLWUPDATE",
            "Manual §3.6"),
    CLOSED_WHILE_SENDING(
            "the registration was closed while a message is under way",
            "wait for SEND OK or SEND FAIL before AT+QLWCLOSE, or the message is lost",
            "Manual §3.7"),
    BUFFER_UNREAD(
            "data wait in the buffer, and the host does other things",
            "read with AT+QLWRD after +QLWDATARECV until nothing remains; the buffer fills up",
            "Manual §3.10"),
    READ_NOTHING(
            "the buffer was read again and again, and nothing is in it",
            "wait for +QLWDATARECV before AT+QLWRD, instead of asking again and again",
            "Manual §3.10"),
    READ_TOO_MUCH(
            "more was to be read at once than the module gives", "AT+QLWRD takes 1 to 512 octets", "Manual §3.10"),
    QUOTES_MISSING(
            "a text stands without quotation marks",
            "address and endpoint name stand in double quotation marks",
            "Manual §3.1"),
    REPEATED_BLINDLY(
            "the same command failed three times",
            "the same command failed three times: read what it waits for",
            "Manual §3"),
    ADDED_AFTER_OPEN(
            "an object was added after AT+QLWOPEN",
            "name all objects with AT+QLWADDOBJ before AT+QLWOPEN; later, each costs an Update",
            "Manual §3.3"),
    TYPED_INTO_SLEEP(
            "a command was typed while the module sleeps",
            "wake a module that has entered PSM, and wait until it answers AT; what is typed before is lost",
            "BC26 AT manual, PSM"),
    UPDATED_OFTEN(
            "AT+QLWUPDATE came three times within a minute",
            "one AT+QLWUPDATE well before the lifetime ends is enough; each costs airtime and battery",
            "Manual §3.6");

    private final String wrong;
    private final String sentence;
    private final String section;

    Hint(String wrong, String sentence, String section) {
        this.wrong = wrong;
        this.sentence = sentence;
        this.section = section;
    }

    /** What the host did. */
    public String wrong() {
        return wrong;
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
