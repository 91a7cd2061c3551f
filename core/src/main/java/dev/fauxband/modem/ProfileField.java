package dev.fauxband.modem;

import dev.fauxband.modem.FieldType.Choice;
import dev.fauxband.modem.FieldType.Duration;
import dev.fauxband.modem.FieldType.Factor;
import dev.fauxband.modem.FieldType.Text;
import dev.fauxband.modem.FieldType.WholeNumber;
import dev.fauxband.modem.FieldType.Written;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Each choice that makes a personality: its type, its default in {@code bc26}, what it means, and how that is known.
 */
@SuppressWarnings("ImmutableEnumChecker") // FieldType is sealed, and each kind is a record of immutable parts
public enum ProfileField {
    ACK_TIMEOUT(
            "ackTimeout",
            new Duration("1ms", "1h"),
            "2s",
            "First wait for the acknowledgement of a confirmable message; each further wait is twice as long",
            Evidence.STANDARD,
            "RFC 7252 §4.8; stock Wakaama sends at 0, 2, 6, 14, 30 s"),
    ACK_RANDOM_FACTOR(
            "ackRandomFactor",
            new Factor(1, 3),
            "1.0",
            "The first wait is multiplied by a random number between 1 and this",
            Evidence.INFERENCE,
            "Stock Wakaama draws none, and 1.5 would pass the 128 s of Manual §3.5"),
    MAX_RETRANSMIT(
            "maxRetransmit",
            new WholeNumber(0, 10),
            "5",
            "How often a confirmable message is sent again",
            Evidence.INFERENCE,
            "Manual §3.5, §3.8: about 128 s; with 2 s and 5 repeats it is 126 s"),
    SEPARATE_WAIT(
            "separateWait",
            new Duration("1ms", "1h"),
            "126s",
            "How long after its command an acknowledged registration request waits for its response",
            Evidence.INFERENCE,
            "Manual §3.5–§3.7: about 128 s; Wakaama waits 15 s"),
    LIFETIME(
            "lifetime",
            new Duration("1s", "136y"),
            "86400s",
            "Lifetime of a registration, until the platform writes 1/0/1",
            Evidence.WIRE,
            "lt=86400 in a captured Register"),
    UPDATE_AHEAD(
            "updateAhead",
            new Duration("0s", "1d"),
            "126s",
            "How long before the lifetime ends the module updates by itself; half of a lifetime under twice this",
            Evidence.INFERENCE,
            "One full retransmission before the end; Wakaama takes 93 s"),
    DELETE_WAIT(
            "deleteWait",
            new Duration("1ms", "5s"),
            "4500ms",
            "How long AT+QLWDEL waits for the answer to its DELETE before its OK",
            Evidence.MANUAL,
            "Manual §3.12: maximum response time 5 s"),
    NAME_LOOKUP_WAIT(
            "nameLookupWait",
            new Duration("1ms", "126s"),
            "20s",
            "How long AT+QLWOPEN waits for the address of a host name before CONNECT FAIL",
            Evidence.INFERENCE,
            "A few tries of a resolver over NB-IoT"),
    REBOOT_DELAY(
            "rebootDelay",
            new Duration("2s", "1h"),
            "2s",
            "How long after its 2.04 to 3/0/4 the module restarts, so that a repeated Execute finds the stored answer",
            Evidence.INFERENCE,
            "Longer than a server's first wait"),
    RECEIVE_NODES(
            "receiveNodes",
            new WholeNumber(1, 1024),
            "16",
            "Writes that the receive buffer holds; a further one is answered 5.03",
            Evidence.INFERENCE,
            "The manual names no number"),
    URC_HOLD(
            "urcHold",
            new Duration("0s", "1h"),
            "5s",
            "How long a half-typed line, or a host that never pauses, holds a URC back",
            Evidence.INFERENCE,
            "Long enough to type, short enough to notice"),
    REPORT_GAP(
            "reportGap",
            new Duration("0s", "1h"),
            "50ms",
            "Quiet time between a final or deferred result and the next report",
            Evidence.HOST,
            "Hosts that clear their buffer at OK lose what is glued to it"),
    NOTIFY_FORMAT(
            "notifyFormat",
            new Choice("ACCEPTED", "TEXT"),
            "ACCEPTED",
            "Content-Format of notifications: that of the first response, or text with the raw octets",
            Evidence.STANDARD,
            "RFC 7641 §4.2; a captured module sent 0 (TEXT), and the Leshan of that time reset it"),
    AFTER_RESET(
            "afterReset",
            new Choice("KEEP", "CANCEL"),
            "KEEP",
            "What becomes of an observation whose notification the platform reset",
            Evidence.WIRE,
            "The observation went on; RFC 7641 §3.6 wants CANCEL"),
    DISCOVER(
            "discover",
            new Choice("LINKS", "NOT_IMPLEMENTED"),
            "LINKS",
            "Answer to Discover: the links, or 5.01",
            Evidence.STANDARD,
            "OMA TS 1.0.2 §5.4.2; Wakaama of that time answers 5.01"),
    TEXT_OPAQUE(
            "textOpaque",
            new Choice("RAW", "BASE64"),
            "RAW",
            "How an application value stands in a text payload",
            Evidence.WIRE,
            "Raw octets were captured; OMA TS 1.0.2 Appendix C wants BASE64"),
    DELETED_OBJECT_NOTICE(
            "deletedObjectNotice",
            new Choice("NONE", "NOT_FOUND"),
            "NONE",
            "Whether observers of a deleted object get a 4.04 notification",
            Evidence.INFERENCE,
            "Wakaama sends none; RFC 7641 §4.2 wants NOT_FOUND"),
    MANUFACTURER(
            "manufacturer",
            new Text(1, 64),
            "Quectel_Ltd",
            "What ATI, AT+CGMI and 3/0/0 say",
            Evidence.LOG,
            "Answers of real modules"),
    MODEL("model", new Text(1, 64), "Quectel_BC26", "What ATI, AT+CGMM and 3/0/1 say", Evidence.LOG, "As above"),
    REVISION(
            "revision",
            new Text(1, 64),
            "BC26NBR01A03",
            "What ATI, AT+CGMR and 3/0/3 say",
            Evidence.HOST,
            "Manual §2: R01A02 or later; hosts look for BC26NB"),
    BOOT(
            "boot",
            new Choice("NONE", "ROM", "RDY"),
            "NONE",
            "When it starts it says nothing and is there at once; or ROM lines, and URCs after the first AT; or RDY",
            Evidence.LOG,
            "Early firmware prints the lines of its boot loader, later one of the family RDY"),
    BOOT_TIME(
            "bootTime",
            new Duration("0s", "1h"),
            "5s",
            "From power to the first word of the firmware; not with boot NONE",
            Evidence.LOG,
            "AT+QRST takes about 5 s"),
    ATTACH_TIME(
            "attachTime",
            new Duration("0s", "1h"),
            "0s",
            "From the start of a search to the registration, where there is a cell",
            Evidence.INFERENCE,
            "A first user does not wait; a real search takes seconds to minutes"),
    SCAN_TIME(
            "scanTime",
            new Duration("0s", "1h"),
            "21s",
            "How long AT+COPS=? looks for networks before it answers",
            Evidence.LOG,
            "A cell search over one band in good coverage"),
    RRC_TAIL(
            "rrcTail",
            new Duration("0s", "1h"),
            "10s",
            "How long the network keeps the RRC connection after the last datagram",
            Evidence.LOG,
            "7 to 20 s, as the network sets it"),
    GRANTED_T3324(
            "grantedT3324",
            new Duration("2s", "3h"),
            "2m",
            "Active time that the network grants, whatever the host asks for: from idle to PSM",
            Evidence.LOG,
            "2 to 4 min"),
    GRANTED_T3412(
            "grantedT3412",
            new Duration("2s", "413d"),
            "12h",
            "Periodic update timer that the network grants: the longest sleep in PSM",
            Evidence.INFERENCE,
            "What AT+CEREG? with n=4 shows; networks grant hours"),
    WAKE_TIME(
            "wakeTime",
            new Duration("0s", "1h"),
            "400ms",
            "From the end of PSM until a datagram can leave",
            Evidence.LOG,
            "Wake-up and tracking area update: 0.26 to 0.6 s"),
    WAKE_LOCK(
            "wakeLock",
            new Duration("0s", "1h"),
            "10s",
            "How long a command keeps the module from sleeping, unless AT+QRELLOCK",
            Evidence.HOST,
            "Hosts send AT+QRELLOCK not to wait for it"),
    PSM_UART(
            "psmUart",
            new Choice("WAKES", "DEAD"),
            "WAKES",
            "What the host types in PSM wakes the module and is answered, or is lost",
            Evidence.INFERENCE,
            "A real UART is dead; a first user keeps his AT"),
    LIGHT_SLEEP_LOSS(
            "lightSleepLoss",
            new WholeNumber(0, 64),
            "0",
            "Octets of the host that are lost while they wake the module from light sleep",
            Evidence.INFERENCE,
            "Real modules lose the first octets or the first line; a first user keeps his AT"),
    PIN("pin", new Text(4, 8), "1234", "What opens a SIM that is locked", Evidence.INFERENCE, "A usual default"),
    REATTACH_ADDRESS(
            "reattachAddress",
            new Choice("NEW", "SAME"),
            "NEW",
            "The address of a module that attaches again after AT+CGATT=0, AT+COPS=2, AT+CFUN=0 or a detach",
            Evidence.STANDARD,
            "23.401 §5.3.2.1: attaching makes a new PDN connection; that its address is another is a guess"),
    OPERATOR(
            "operator",
            new Written("[0-9]{5,6}", "5 or 6 digits"),
            "46000",
            "Country and network code of the one network there is: AT+COPS",
            Evidence.LOG,
            "Answer of a real module to AT+COPS?"),
    OPERATOR_NAME(
            "operatorName",
            new Written("[ !#-~]{1,24}", "1 to 24 characters of ASCII without quotation marks"),
            "CHINA MOBILE",
            "Its long name in the answer to AT+COPS=?",
            Evidence.INFERENCE,
            "The operator that has 46000"),
    OPERATOR_SHORT_NAME(
            "operatorShortName",
            new Written("[ !#-~]{1,10}", "1 to 10 characters of ASCII without quotation marks"),
            "CMCC",
            "Its short name in the answer to AT+COPS=?",
            Evidence.INFERENCE,
            "As above"),
    TRACKING_AREA(
            "trackingArea",
            new Written("[0-9A-F]{4}", "4 hex digits in capitals"),
            "69C9",
            "Tracking area code in AT+CEREG, AT+CGREG, AT+CREG and AT+QENG",
            Evidence.LOG,
            "Answer of a real module to AT+QENG=0"),
    CELL_ID(
            "cellId",
            new Written("[0-9A-F]{8}", "8 hex digits in capitals"),
            "06923252",
            "Identity of the cell in AT+CEREG, AT+CGREG, AT+CREG and AT+QENG",
            Evidence.LOG,
            "As above");

    /** The fields that a running module heeds at once; others wait for its next start. */
    private static final List<ProfileField> LIVE = List.of(
            BOOT,
            BOOT_TIME,
            ATTACH_TIME,
            SCAN_TIME,
            RRC_TAIL,
            GRANTED_T3324,
            GRANTED_T3412,
            WAKE_TIME,
            WAKE_LOCK,
            PSM_UART,
            LIGHT_SLEEP_LOSS,
            PIN,
            REATTACH_ADDRESS,
            OPERATOR,
            OPERATOR_NAME,
            OPERATOR_SHORT_NAME,
            TRACKING_AREA,
            CELL_ID);

    private final String key;
    private final FieldType type;
    private final String byDefault;
    private final String meaning;
    private final Evidence evidence;
    private final String reference;

    ProfileField(String key, FieldType type, String byDefault, String meaning, Evidence evidence, String reference) {
        this.key = key;
        this.type = type;
        this.byDefault = byDefault;
        this.meaning = meaning;
        this.evidence = evidence;
        this.reference = reference;
    }

    /** The field with this name. */
    public static Optional<ProfileField> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** Whether a module that runs heeds another value at once; else from its next start on. */
    public boolean live() {
        return LIVE.contains(this);
    }

    /** Its name in {@code --set NAME=VALUE}. */
    public String key() {
        return key;
    }

    public FieldType type() {
        return type;
    }

    /** Its value in {@code bc26}, as one writes it. */
    public String byDefault() {
        return byDefault;
    }

    public String meaning() {
        return meaning;
    }

    public Evidence evidence() {
        return evidence;
    }

    /** Where the evidence is. */
    public String reference() {
        return reference;
    }
}
