package dev.fauxband.app.explain;

/** What only a whole log shows: times, what never came, what the line did to the octets. */
enum LogMistake {
    CONNECT_UNANSWERED(
            "the platform never answered the Register",
            "check the address and port of AT+QLWSERV, that nothing on the way stops UDP, and the coverage (AT+CESQ)",
            "Manual §3.5, note"),
    CONNECT_REFUSED(
            "the platform refused the Register at once",
            "check that the platform knows the endpoint name of AT+QLWCONF; many want the IMEI, entered there before",
            "Manual §3.2, §3.5"),
    CONNECT_FAILED(
            "the registration failed",
            "at once means refused: check the endpoint name; after about 128 s means no answer: check address, NAT and"
                    + " coverage; times in the log would tell",
            "Manual §3.5"),
    CONNECT_OFFLINE(
            "the module could not register: it was not in the network",
            "mend first what keeps it out of the network: AT+CFUN?, AT+CPIN?, AT+CEREG? and AT+CESQ tell",
            "27.007 §10.1.22"),
    OPENED_OFFLINE(
            "AT+QLWOPEN came before the module was in the network",
            "wait until AT+CEREG? answers 0,1 or 0,5, or the URC +CEREG: 1 or 5 comes",
            "27.007 §10.1.22"),
    RADIO_OFF(
            "AT+QLWOPEN came while the radio was off", "AT+CFUN=1 first, then wait for +CEREG: 1 or 5", "27.007 §8.2"),
    NETWORK_DENIED(
            "the network refused the module",
            "check with the operator that the SIM card is active, may use NB-IoT, and is not bound to another IMEI",
            "27.007 §10.1.22"),
    SIM_MISSING(
            "there is no SIM card", "check card, holder and its contacts; then AT+CFUN=0 and AT+CFUN=1", "27.007 §8.3"),
    SIM_LOCKED("the SIM card wants its PIN", "give it with AT+CPIN, or switch it off with AT+CLCK", "27.007 §8.3"),
    NO_SIGNAL("the module hears no cell", "check antenna, band (AT+QBAND) and place", "27.007 §8.5, §8.69"),
    WEAK_SIGNAL(
            "the signal is weak: everything takes longer, some is lost",
            "check antenna and place",
            "27.007 §8.5, §8.69",
            true),
    SEND_UNANSWERED(
            "the platform never acknowledged the message",
            "check coverage; after a long pause a NAT may have forgotten the module: AT+QLWUPDATE before a send",
            "Manual §3.8, note 2"),
    SEND_RESET(
            "the platform answered RST: it does not know the observation, or cannot read what came",
            "look whether the platform still observes the resource, and which format it expects",
            "Manual §3.9"),
    SEND_ENDED_HERE(
            "the module gave the message up by itself",
            "look whether the registration was closed or the radio switched off before SEND OK",
            "Manual §3.9"),
    SEND_FAILED(
            "the message was not acknowledged",
            "ask AT+QLWDATASTATUS?: 3 means no answer, 5 that the platform answered RST",
            "Manual §3.8, §3.9"),
    UPDATE_FAILED(
            "the Update failed: the platform has forgotten the registration, or did not answer",
            "register again with AT+QLWOPEN; update well before the lifetime is over",
            "Manual §3.6"),
    CLOSE_FAILED(
            "the Deregister failed; the module is closed all the same",
            "go on with AT+QLWOPEN; the platform forgets the module when the lifetime is over",
            "Manual §3.7",
            true),
    DATA_CUT(
            "fewer data arrived than the URC announces: octets were lost on the line",
            "read the serial port faster or into a larger buffer, or lower the rate; does a display or log block?",
            "Manual §4.2"),
    TEXT_CUT(
            "a text of the module is cut off: octets were lost on the line",
            "read the serial port faster or into a larger buffer, or lower the rate",
            "Manual §3"),
    LINE_WITHOUT_END(
            "a command was sent without the carriage return that ends it",
            "end each command line with CR (0D); the module waits for it",
            "V.250 §5.2.1"),
    COMMANDS_GLUED(
            "two commands stand in one line",
            "end each command line with CR (0D), and send the next one after OK or ERROR",
            "V.250 §5.2.1"),
    GARBAGE(
            "the line is garbled",
            "set both sides to the same rate (AT+IPR, 8N1), check ground and voltage level",
            "V.250 §6.2.10"),
    HOST_UNSEEN(
            "the log has answers, but not what was asked: echo is off",
            "ATE1 before you log from one side, or log both sides, for example with fauxband tap",
            "V.250 §6.2.4",
            true),
    RESTARTED(
            "the module started anew in the midst of it: address, name, objects and registration are gone",
            "check the supply (up to half an ampere when it sends) and the reset line; then configure and open again",
            "Manual §3.12"),
    GAVE_UP_EARLY(
            "the host gave up before the result of AT+QLWOPEN was due",
            "wait up to 128 s for CONNECT OK or CONNECT FAIL",
            "Manual §3.5, note"),
    NAME_NOT_IMEI(
            "the endpoint name is no IMEI of 15 digits with a right check digit",
            "check what the platform expects; operators' platforms know devices by their IMEI (AT+CGSN=1)",
            "Manual §3.2",
            true),
    LIFETIME_SHORT(
            "the lifetime is below 60 s",
            "take one much longer than the slowest answer, such as 86400 s; short ones cost airtime",
            "OMA LwM2M 1.0 §5.3.1"),
    SECURE_PORT(
            "5684 is the port of CoAP over DTLS, and the module speaks plain CoAP",
            "name the plain port, 5683 most often",
            "RFC 7252 §6.2"),
    ODD_HEX("the data are an odd number of hex digits", "write two digits for each octet, 0A and not A", "Manual §3.8"),
    NOT_HEX(
            "the data are no hex digits, and hex is what the module expects",
            "write them as hex digits, or choose text with AT+QLWCFG=\"dataformat\",0,0",
            "Manual §3.11"),
    NEVER_READ(
            "data came into the buffer, and nobody read them",
            "AT+QLWRD=512 after each +QLWDATARECV, or open in direct push mode with AT+QLWOPEN=0",
            "Manual §3.10"),
    OTHER_MODULE(
            "the command belongs to another module",
            "the BC26 speaks LwM2M with AT+QLWSERV … AT+QLWDEL; see fauxband manual",
            "Manual §2"),
    ANOTHER_FAMILY(
            "the log is of another module than the BC26",
            "read it with the manual of that module: what is said here is said of a BC26",
            "Manual §2"),
    UNKNOWN_COMMAND("the module has no such command", "check its spelling; fauxband manual lists them", "Manual §2"),
    BAD_ARGUMENT(
            "an argument is not what the command takes", "see what it takes: fauxband manual COMMAND", "Manual §3"),
    REFUSED_UNCLEAR(
            "an ERROR that the log does not explain",
            "look how things stand: AT+QLWSERV?, AT+QLWCONF?, AT+CEREG?; AT+CMEE=1 makes many errors say more",
            "Manual §3",
            true),
    UNREAD(
            "what looks like AT could not be read, and is not judged",
            "write > or TX: before what the host says and < or RX: before what the module says, and nothing else",
            "docs/explain.md",
            true),
    NOTHING_READ(
            "nothing in this log could be read, although it looks like AT",
            "leave only what came over the line, with > or TX: before the host's lines and < or RX: before the"
                    + " module's",
            "docs/explain.md"),
    NO_ANSWER(
            "a command was never answered",
            "check power, rate and wiring (TX to RX); a module in deep sleep hears nothing until it is woken",
            "Manual §3"),
    NEVER_OBSERVED(
            "the platform never observed anything: nothing can be sent",
            "let the platform observe 19/0/0, on most by a subscription in its console",
            "Manual §4.1",
            true),
    RESULT_AWAITED(
            "the log ends before the result came", "log on: results take up to about 128 s", "Manual §3.5, note", true);

    private final String wrong;
    private final String mend;
    private final String section;
    private final boolean doubtful;

    LogMistake(String wrong, String mend, String section) {
        this(wrong, mend, section, false);
    }

    LogMistake(String wrong, String mend, String section, boolean doubtful) {
        this.wrong = wrong;
        this.mend = mend;
        this.section = section;
        this.doubtful = doubtful;
    }

    KnownMistake known() {
        return new KnownMistake(KnownMistake.word(this), wrong, mend, section, doubtful);
    }

    /** Found in a line, with what is particular there. */
    Found at(int line, String detail) {
        return new Found(line, known(), detail);
    }

    Found at(int line) {
        return at(line, "");
    }
}
