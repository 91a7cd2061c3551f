package dev.fauxband.sim.fault;

import static dev.fauxband.sim.fault.FaultArgument.DIRECTION;
import static dev.fauxband.sim.fault.FaultArgument.count;
import static dev.fauxband.sim.fault.FaultArgument.share;
import static dev.fauxband.sim.fault.FaultArgument.text;
import static dev.fauxband.sim.fault.FaultArgument.time;

import dev.fauxband.modem.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of faults: each has a word, what may stand behind it, and a sentence. Command line, scripts, YAML and
 * control door take the same words; {@link FaultWords} reads them.
 */
@SuppressWarnings("ImmutableEnumChecker") // FaultArgument is a record, and FieldType is sealed with immutable kinds
public enum FaultName {
    DELAY(FaultKind.AIR, "delay", "[TIME] [up|down]", "Datagrams take 5s longer, or TIME.", time("5s"), DIRECTION),
    LOSS(FaultKind.AIR, "loss", "[SHARE] [up|down]", "10% of the datagrams are lost.", share("10%"), DIRECTION),
    DUPLICATE(
            FaultKind.AIR,
            "duplicate",
            "[SHARE] [up|down]",
            "10% of the datagrams arrive twice.",
            share("10%"),
            DIRECTION),
    REORDER(
            FaultKind.AIR,
            "reorder",
            "[SHARE] [up|down]",
            "10% of the datagrams are overtaken.",
            share("10%"),
            DIRECTION),
    TRUNCATE(
            FaultKind.AIR,
            "truncate",
            "[SHARE] [up|down]",
            "10% of the datagrams lose their end.",
            share("10%"),
            DIRECTION),
    CORRUPT(
            FaultKind.AIR,
            "corrupt",
            "[SHARE] [up|down]",
            "10% of the datagrams have a wrong bit.",
            share("10%"),
            DIRECTION),
    PARTITION(FaultKind.AIR, "partition", "[up|down]", "No datagram arrives.", DIRECTION),
    NAT_REBIND(FaultKind.AIR, "nat-rebind", "", "The next datagram comes from a new source port."),
    NEW_IP(FaultKind.AIR, "new-ip", "[ADDRESS]", "The network gives the module another address.", text("")),

    NEVER_OBSERVES(FaultKind.PLATFORM, "never-observes", "", "It observes nothing by itself."),
    OBSERVES_LATE(
            FaultKind.PLATFORM,
            "observes-late",
            "[TIME]",
            "It observes 30s after the registration, or TIME.",
            time("30s")),
    OBSERVES_TWICE(FaultKind.PLATFORM, "observes-twice", "", "It observes again, with another token, at once."),
    CANCELS_EARLY(
            FaultKind.PLATFORM,
            "cancels-early",
            "[TIME]",
            "It ends each observation 5s after it began, or TIME.",
            time("5s")),
    NO_ACK(FaultKind.PLATFORM, "no-ack", "", "It acknowledges no notification."),
    RESETS_NOTIFY(FaultKind.PLATFORM, "resets-notify", "", "It answers each notification with RST."),
    REFUSAL(
            FaultKind.PLATFORM,
            "4.xx|5.xx",
            "on register|update|deregister",
            "It answers with that code, such as 4.04 on update.",
            FaultArgument.of(new FieldType.Text(4, 4), ""),
            FaultArgument.of(new FieldType.Choice(List.of("register", "update", "deregister")), "")),
    SLOW_REGISTRATION(
            FaultKind.PLATFORM, "slow-registration", "[TIME]", "It answers Register after 20s, or TIME.", time("20s")),
    FORGETS_REGISTRATION(
            FaultKind.PLATFORM, "forgets-registration", "", "It forgets its clients, and tells none of them."),
    RESTARTS(
            FaultKind.PLATFORM,
            "restarts",
            "[TIME]",
            "It is gone for 10s, or TIME, and comes back knowing nobody.",
            time("10s")),
    WRITES_IN_BURSTS(
            FaultKind.PLATFORM,
            "writes-in-bursts",
            "[COUNT]",
            "It writes 5 values at once after each notification.",
            count(32, "5")),
    WRITES_TOO_LONG(
            FaultKind.PLATFORM,
            "writes-too-long",
            "[OCTETS]",
            "It writes a value of 513 octets after each notification.",
            count(4096, "513")),
    WRITES_DURING_SEND(
            FaultKind.PLATFORM, "writes-during-send", "", "It writes a value before it acknowledges a notification."),
    SEPARATE_RESPONSES(
            FaultKind.PLATFORM,
            "separate-responses",
            "[TIME]",
            "It acknowledges first and answers 1s later, or TIME.",
            time("1s")),
    BLOCK1(
            FaultKind.PLATFORM,
            "block1",
            "[SIZE]",
            "It takes no blocks above 64 octets, or SIZE, and writes in such.",
            FaultArgument.of(new FieldType.Choice(List.of("16", "32", "64", "128", "256", "512", "1024")), "64")),
    PLATFORM_GARBAGE(
            FaultKind.PLATFORM, "platform-garbage", "", "It sends octets that are no CoAP before each datagram."),

    CRASH_IN_PSM(FaultKind.MODULE, "crash-in-psm", "", "When it next falls into PSM it starts anew."),
    REBOOT_NOW(FaultKind.MODULE, "reboot-now", "", "It starts anew."),
    FIRST_BYTE_LOST(
            FaultKind.MODULE,
            "first-byte-lost",
            "[COUNT]",
            "It loses the first octet that comes after 10s of silence.",
            count(64, "1")),
    DEAF_UART(FaultKind.MODULE, "deaf-uart", "", "It hears nothing of what the host types."),
    SLOW_SEARCH(FaultKind.MODULE, "slow-search", "[TIME]", "Each search for a cell takes 105s, or TIME.", time("105s")),
    NEVER_REGISTERS(FaultKind.MODULE, "never-registers", "", "The cell lets it in no more; it searches."),
    SIM_LOST(FaultKind.MODULE, "sim-lost", "", "The SIM card loses contact."),
    FULL_BUFFER(FaultKind.MODULE, "full-buffer", "", "Its receive buffer has no room: each write is answered 5.03."),
    CLOCK_JUMP(
            FaultKind.MODULE,
            "clock-jump",
            "[TIME] [ahead|back]",
            "Its clock is an hour ahead, or TIME; or back.",
            FaultArgument.of(new FieldType.Duration("1s", "36525d"), "1h"),
            FaultArgument.of(new FieldType.Choice(List.of("ahead", "back")), "ahead")),

    URC_COLLIDES(
            FaultKind.LINE,
            "urc-collides",
            "[TEXT]",
            "A URC lands while the host types: +CSCON: 1, or TEXT.",
            text("+CSCON: 1")),
    SPLIT(
            FaultKind.LINE,
            "split",
            "[TIME]",
            "What the module says comes octet by octet, 20ms apart, or TIME.",
            time("20ms")),
    MERGE(FaultKind.LINE, "merge", "[TIME]", "What the module says within 1s, or TIME, comes in one read.", time("1s")),
    GARBAGE(
            FaultKind.LINE,
            "garbage",
            "[SHARE]",
            "Noise comes before half of what the module says, or SHARE.",
            share("50%")),
    ECHO_BACK(FaultKind.LINE, "echo-back", "", "What the host types comes back to it, whatever ATE says."),
    OVERRUN(
            FaultKind.LINE,
            "overrun",
            "[OCTETS]",
            "Of octets without a pause only 16 pass, or OCTETS, both ways.",
            count(4096, "16")),
    BAUD_MISMATCH(FaultKind.LINE, "baud-mismatch", "", "Both sides hear other octets than were sent.");

    /** What happens once, and is not to be ended. */
    private static final List<FaultName> MOMENTARY =
            List.of(NAT_REBIND, NEW_IP, FORGETS_REGISTRATION, RESTARTS, REBOOT_NOW, CLOCK_JUMP);

    private final FaultKind kind;
    private final String word;
    private final String synopsis;
    private final String sentence;
    private final List<FaultArgument> arguments;

    FaultName(FaultKind kind, String word, String synopsis, String sentence, FaultArgument... arguments) {
        this.kind = kind;
        this.word = word;
        this.synopsis = synopsis;
        this.sentence = sentence;
        this.arguments = List.of(arguments);
    }

    /** The fault with this word; {@code 4.04} is {@link #REFUSAL}. */
    public static Optional<FaultName> find(String word) {
        if (word.matches("[45]\\.([0-9]{2}|xx)")) {
            return Optional.of(REFUSAL);
        }
        return Arrays.stream(values()).filter(name -> name.word.equals(word)).findFirst();
    }

    public FaultKind kind() {
        return kind;
    }

    /** How it is written. */
    public String word() {
        return word;
    }

    /** Words that make it happen as they are. */
    public String example() {
        return this == REFUSAL ? "4.04 on update" : word;
    }

    /** What may stand behind the word; empty when nothing may. */
    public String synopsis() {
        return synopsis;
    }

    /** Word and what may stand behind it. */
    public String form() {
        return synopsis.isEmpty() ? word : word + " " + synopsis;
    }

    /** What it does, with the values that it has when none are given. */
    public String sentence() {
        return sentence;
    }

    List<FaultArgument> arguments() {
        return arguments;
    }

    /** Whether it happens once: it has no end, and nothing to end. */
    public boolean momentary() {
        return MOMENTARY.contains(this);
    }
}
