package dev.fauxband.sim.air;

import dev.fauxband.modem.FieldType;
import dev.fauxband.modem.FieldType.Choice;
import dev.fauxband.modem.FieldType.Duration;
import dev.fauxband.modem.FieldType.Percent;
import dev.fauxband.modem.FieldType.WholeNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Each thing that the air can do to datagrams: its type, its value when it does nothing, what it means, and where. */
@SuppressWarnings("ImmutableEnumChecker") // FieldType is sealed, and each kind is a record of immutable parts
public enum AirField {
    DELAY("delay", new Duration("0s", "1h"), "0s", Way.BOTH, "How long a datagram is on its way, one way"),
    JITTER(
            "jitter",
            new Duration("0s", "1h"),
            "0s",
            Way.BOTH,
            "How far a delay may lie off, in whole milliseconds; what was sent first still comes first"),
    DISTRIBUTION(
            "distribution",
            new Choice(Arrays.stream(Spread.values()).map(Spread::word).toList()),
            Spread.UNIFORM.word(),
            Way.BOTH,
            "How delays lie within the jitter: evenly, or mostly in the middle; skewed is mostly at the delay, "
                    + "rarely up to the jitter later"),
    LOSS("loss", new Percent(), "0%", Way.BOTH, "How likely a datagram is lost, each for itself"),
    BURST_ENTER(
            "burstEnter",
            new Percent(),
            "0%",
            Way.BOTH,
            "How likely with a datagram a burst of losses begins (Gilbert-Elliott), in each direction for itself"),
    BURST_LEAVE("burstLeave", new Percent(), "50%", Way.BOTH, "How likely with a datagram such a burst is over"),
    BURST_LOSS("burstLoss", new Percent(), "100%", Way.BOTH, "How likely a datagram within a burst is lost"),
    DUPLICATE("duplicate", new Percent(), "0%", Way.BOTH, "How likely a datagram arrives twice"),
    REORDER(
            "reorder",
            new Percent(),
            "0%",
            Way.BOTH,
            "How likely a datagram is overtaken: it takes delay and jitter longer, at least 200ms"),
    TRUNCATE("truncate", new Percent(), "0%", Way.BOTH, "How likely the end of a datagram is cut off"),
    CORRUPT("corrupt", new Percent(), "0%", Way.BOTH, "How likely one bit of a datagram is wrong"),
    RATE_UP("rateUp", new WholeNumber(0, 999_999_999), "0", Way.UP, "Bits per second to the platform; 0: no limit"),
    RATE_DOWN("rateDown", new WholeNumber(0, 999_999_999), "0", Way.DOWN, "Bits per second to the module; 0: no limit"),
    MTU(
            "mtu",
            new WholeNumber(0, 65_535),
            "0",
            Way.BOTH,
            "Octets of the largest datagram, 28 of IP and UDP among them; a larger one is lost; 0: no limit"),
    HALF_DUPLEX(
            "halfDuplex",
            new Choice(List.of("off", "on")),
            "off",
            Way.BOTH,
            "Whether only one direction can be on the air at a time; matters with a rate"),
    RRC_SETUP(
            "rrcSetup",
            new Duration("0s", "1h"),
            "0s",
            Way.BOTH,
            "How much longer the first datagram takes when there is no RRC connection"),
    RRC_TAIL(
            "rrcTail",
            new Duration("0s", "1h"),
            "10s",
            Way.BOTH,
            "How long the network keeps the RRC connection after the last datagram; unsaid, the profile says it"),
    PAGING(
            "paging",
            new Duration("0s", "4h"),
            "0s",
            Way.DOWN,
            "A module without RRC connection is reached once in this time, or when it sends; 0s: in its eDRX cycle"),
    NAT_LIFETIME(
            "natLifetime",
            new Duration("0s", "1d"),
            "0s",
            Way.BOTH,
            "Without traffic for so long the way down is forgotten, and the next datagram up has a new source port; "
                    + "0s: never"),
    COVERAGE(
            "coverage",
            new Choice(List.of("keep", "none", "ce0", "ce1", "ce2")),
            "keep",
            Way.BOTH,
            "How the module hears its cell, as AT+CESQ and AT+QENG=0 show it; keep: as before");

    private final String key;
    private final FieldType type;
    private final String byDefault;
    private final Way way;
    private final String meaning;

    /** Which direction a field is about, seen from the module. */
    public enum Way {
        UP("up"),
        DOWN("down"),
        BOTH("up and down");

        private final String text;

        Way(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    AirField(String key, FieldType type, String byDefault, Way way, String meaning) {
        this.key = key;
        this.type = type;
        this.byDefault = byDefault;
        this.way = way;
        this.meaning = meaning;
    }

    /** The field with this name. */
    public static Optional<AirField> find(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** All names, in the order of the table. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(AirField::key).toList();
    }

    /** Its name in {@code --air NAME=VALUE}. */
    public String key() {
        return key;
    }

    public FieldType type() {
        return type;
    }

    /** The value with which it does nothing, as one writes it. */
    public String byDefault() {
        return byDefault;
    }

    public Way way() {
        return way;
    }

    public String meaning() {
        return meaning;
    }
}
