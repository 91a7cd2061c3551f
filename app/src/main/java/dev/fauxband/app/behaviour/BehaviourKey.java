package dev.fauxband.app.behaviour;

import dev.fauxband.modem.FieldType;
import dev.fauxband.modem.FieldType.Choice;
import dev.fauxband.modem.FieldType.Duration;
import dev.fauxband.modem.FieldType.Factor;
import dev.fauxband.modem.FieldType.Percent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Each key of a behaviour file: where it stands, what it takes, and what it is when left out. */
@SuppressWarnings("ImmutableEnumChecker") // FieldType is sealed, and each kind is a record of immutable parts
enum BehaviourKey {
    SENTENCE(Section.FILE, "sentence", Shape.TEXT, "", "A meter.", "What it is, in one sentence"),
    OBJECTS(Section.FILE, "objects", Shape.MAP, "", "{19/0: [0, 1]}", "Object instances, each with its resources"),
    OPEN(
            Section.FILE,
            "open",
            new Choice(List.of("direct", "buffer")),
            "direct",
            "buffer",
            "AT+QLWOPEN=0, or =1 with a receive buffer that nobody reads"),
    VALUES(Section.FILE, "values", Shape.MAP, "none", "{t: {walk: 20, step: 0.5}}", "Values that payloads can have"),
    STEPS(Section.FILE, "steps", Shape.LIST, "none", "[{every: 4h, do: update}]", "What it does now and then"),
    UPDATE(
            Section.FILE,
            "update",
            new Duration("1s", "1y"),
            "never",
            "6h",
            "How often the host types AT+QLWUPDATE, a tenth more or less"),
    ON_FAIL(Section.FILE, "onFail", Shape.MAP, "as below", "{first: 10s}", "What it does when something failed"),
    IDENTITY(Section.FILE, "identity", Shape.MAP, "as run --modules", "{endpoint: 'm-{n:07}'}", "Who the modules are"),
    SET(Section.FILE, "set", Shape.MAP, "none", "{ackTimeout: 4s}", "Profile fields; fauxband profiles bc26 has them"),
    AIR(Section.FILE, "air", Shape.TEXT, "ideal", "90 % ce0, 10 % ce1", "Presets of the air with their shares"),
    FAULTS(Section.FILE, "faults", Shape.LIST, "none", "[loss 1%]", "Faults of each module; fauxband faults has them"),

    COUNTER(Section.VALUE, "counter", Shape.NUMBER, "", "1000", "A value that grows: its start"),
    WALK(Section.VALUE, "walk", Shape.NUMBER, "", "21.5", "A random walk: its start"),
    RANDOM(Section.VALUE, "random", new Choice(List.of("even")), "", "even", "A value anywhere from min to max"),
    COLUMN(Section.VALUE, "column", Shape.TEXT, "", "cities.csv:name", "A column of a CSV file, beside the behaviour"),
    ROW(Section.VALUE, "row", new Choice(List.of("module", "message")), "module", "message", "When it goes on a row"),
    BY(Section.VALUE, "step", Shape.NUMBER, "1", "0.5", "How far a counter or a walk goes at a time"),
    MIN(Section.VALUE, "min", Shape.NUMBER, "-1000000", "-40", "The least value of a walk or random value"),
    MAX(Section.VALUE, "max", Shape.NUMBER, "1000000", "85", "The greatest value of a walk or random value"),

    ON(
            Section.STEP,
            "on",
            new Choice(List.of("registered", "observed", "write", "fail")),
            "",
            "observed",
            "Due each time that this happens"),
    EVERY(Section.STEP, "every", new Duration("1ms", "1y"), "", "15m", "Due by a schedule"),
    JITTER(Section.STEP, "jitter", Shape.TEXT, "0s", "1m", "How much an interval differs: a duration or a share"),
    PHASE(
            Section.STEP,
            "phase",
            new Choice(List.of("spread", "together")),
            "spread",
            "together",
            "Modules begin at random within the interval, or all at its end"),
    CHANCE(Section.STEP, "chance", new Percent(), "100%", "5%", "On how many occasions it is done"),
    SEND(Section.STEP, "send", Shape.TEXT, "", "19/0/0", "AT+QLWDATASEND of this resource, once it is observed"),
    TEXT(Section.STEP, "text", Shape.TEXT, "", "'{n:07} {count}'", "What is sent: text with fields"),
    HEX(Section.STEP, "hex", Shape.TEXT, "", "'{n:u32} {count:u16} 00FF'", "What is sent: hex digits with fields"),
    MODE(Section.STEP, "mode", Shape.TEXT, "con", "mix 25% con", "con, non, or a share of con"),
    DO(Section.STEP, "do", new Choice(List.of("update", "close", "open")), "", "close", "AT+QLWUPDATE, CLOSE or OPEN"),

    FIRST(Section.ON_FAIL, "first", new Duration("100ms", "1d"), "5s", "10s", "The first wait before another try"),
    LONGEST(Section.ON_FAIL, "max", new Duration("100ms", "30d"), "10m", "1h", "The longest wait"),
    FACTOR(Section.ON_FAIL, "factor", new Factor(1, 10), "2", "1.5", "How much longer each further wait is"),
    SHARE(Section.ON_FAIL, "jitter", new Percent(), "20%", "50%", "How much a wait is longer or shorter"),
    REOPEN(
            Section.ON_FAIL,
            "reopen",
            new Choice(List.of("true", "false")),
            "true",
            "false",
            "After SEND FAIL it types AT+QLWUPDATE; after UPDATE FAIL, or ERROR to a send, it opens again"),

    IMEI(
            Section.IDENTITY,
            "imei",
            Shape.TEXT,
            "as run --modules",
            "'86772403{n:06}'",
            "14 digits; the check digit is added"),
    ENDPOINT(Section.IDENTITY, "endpoint", Shape.TEXT, "the IMEI", "'meter-{n:07}'", "The endpoint name");

    private final Section section;
    private final String key;
    private final Shape shape;
    private final Optional<FieldType> type;
    private final String byDefault;
    private final String example;
    private final String meaning;

    /** Where keys stand. */
    enum Section {
        FILE("The file"),
        VALUE("A value"),
        STEP("A step"),
        ON_FAIL("onFail"),
        IDENTITY("identity");

        private final String title;

        Section(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        List<BehaviourKey> keys() {
            return Arrays.stream(BehaviourKey.values())
                    .filter(key -> key.section == this)
                    .toList();
        }
    }

    /** What stands behind a key. */
    enum Shape {
        TEXT,
        NUMBER,
        LIST,
        MAP
    }

    BehaviourKey(Section section, String key, Shape shape, String byDefault, String example, String meaning) {
        this.section = section;
        this.key = key;
        this.shape = shape;
        this.type = Optional.empty();
        this.byDefault = byDefault;
        this.example = example;
        this.meaning = meaning;
    }

    BehaviourKey(Section section, String key, FieldType type, String byDefault, String example, String meaning) {
        this.section = section;
        this.key = key;
        this.shape = Shape.TEXT;
        this.type = Optional.of(type);
        this.byDefault = byDefault;
        this.example = example;
        this.meaning = meaning;
    }

    String key() {
        return key;
    }

    Shape shape() {
        return shape;
    }

    Optional<FieldType> type() {
        return type;
    }

    /** What it is when left out; empty when it must not be, or is then not there. */
    String byDefault() {
        return byDefault;
    }

    /** As one writes it behind the colon. */
    String example() {
        return example;
    }

    String meaning() {
        return meaning;
    }

    /** What it takes, for an error message and a table. */
    String form() {
        return type.map(FieldType::form)
                .orElse(
                        switch (shape) {
                            case TEXT -> "text";
                            case NUMBER -> "a number";
                            case LIST -> "a list";
                            case MAP -> "keys with values";
                        });
    }
}
