package dev.fauxband.modem;

import dev.fauxband.at.CommandTable;
import dev.fauxband.at.LineTimes;
import dev.fauxband.coap.TransmissionParameters;
import dev.fauxband.command.AnswerText;
import dev.fauxband.command.CommandScope;
import dev.fauxband.command.Commands;
import dev.fauxband.command.Texts;
import dev.fauxband.lwm2m.ClientPolicy;
import dev.fauxband.lwm2m.WirePolicy;
import dev.fauxband.radio.BootStyle;
import dev.fauxband.radio.RadioPolicy;
import dev.fauxband.radio.ServingNetwork;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A personality of the module: a value for each {@link ProfileField}. One is shared by all modules that have it. */
public final class ModemProfile {
    private static final long SECOND_NS = 1_000_000_000L;

    /** Standard platforms work with it. */
    public static final ModemProfile BC26 = new ModemProfile("bc26", new EnumMap<>(ProfileField.class), Commands.ALL);

    /** As a real module was captured: Leshan cannot decode its notifications. */
    public static final ModemProfile BC26_CAPTURED = BC26.called("bc26-captured")
            .with(ProfileField.NOTIFY_FORMAT, "TEXT")
            .with(ProfileField.DISCOVER, "NOT_IMPLEMENTED");

    /** RFC and OMA to the letter. */
    public static final ModemProfile STRICT = BC26.called("strict")
            .with(ProfileField.AFTER_RESET, "CANCEL")
            .with(ProfileField.TEXT_OPAQUE, "BASE64")
            .with(ProfileField.ACK_RANDOM_FACTOR, "1.5")
            .with(ProfileField.MAX_RETRANSMIT, "4")
            .with(ProfileField.DELETED_OBJECT_NOTICE, "NOT_FOUND");

    /** All personalities, the default first. */
    public static final List<ModemProfile> ALL = List.of(BC26, BC26_CAPTURED, STRICT);

    private final String name;
    private final Map<ProfileField, String> overrides;
    private final CommandTable<CommandScope> commands;
    private final ClientPolicy client;
    private final LineTimes line;
    private final Texts texts;
    private final RadioPolicy radio;

    private ModemProfile(String name, Map<ProfileField, String> overrides, CommandTable<CommandScope> commands) {
        this.name = name;
        this.commands = commands;
        this.overrides = overrides;
        this.client = clientPolicy();
        this.line = new LineTimes(nanoseconds(ProfileField.URC_HOLD), nanoseconds(ProfileField.REPORT_GAP));
        this.texts =
                new Texts(value(ProfileField.MANUFACTURER), value(ProfileField.MODEL), value(ProfileField.REVISION));
        this.radio = radioPolicy();
    }

    /** The personality with this name. */
    public static Optional<ModemProfile> find(String name) {
        return ALL.stream().filter(profile -> profile.name.equals(name)).findFirst();
    }

    public String name() {
        return name;
    }

    /** The same but for one field; a value that the field does not accept is our own mistake and throws. */
    public ModemProfile with(ProfileField field, String value) {
        if (!field.type().accepts(value)) {
            throw new IllegalArgumentException(
                    field.key() + " takes " + field.type().form() + ", not " + value);
        }
        Map<ProfileField, String> changed = new EnumMap<>(ProfileField.class);
        changed.putAll(overrides);
        changed.put(field, field.type().canonical(value));
        return new ModemProfile(name, changed, commands);
    }

    /** The same under another name. */
    public ModemProfile called(String newName) {
        return new ModemProfile(newName, overrides, commands);
    }

    /** The same but for the answer of one form of a base command. */
    public ModemProfile answering(AnswerText answer) {
        return new ModemProfile(name, overrides, answer.in(commands));
    }

    /** The commands, with the answers that this personality gives. */
    public CommandTable<CommandScope> commands() {
        return commands;
    }

    /** The value of a field, as one writes it. */
    public String value(ProfileField field) {
        return overrides.getOrDefault(field, field.byDefault());
    }

    public ClientPolicy client() {
        return client;
    }

    public LineTimes line() {
        return line;
    }

    public Texts texts() {
        return texts;
    }

    public RadioPolicy radio() {
        return radio;
    }

    private RadioPolicy radioPolicy() {
        return new RadioPolicy(
                BootStyle.valueOf(value(ProfileField.BOOT)),
                nanoseconds(ProfileField.BOOT_TIME),
                nanoseconds(ProfileField.ATTACH_TIME),
                nanoseconds(ProfileField.SCAN_TIME),
                nanoseconds(ProfileField.RRC_TAIL),
                nanoseconds(ProfileField.GRANTED_T3324),
                nanoseconds(ProfileField.GRANTED_T3412),
                nanoseconds(ProfileField.WAKE_TIME),
                nanoseconds(ProfileField.WAKE_LOCK),
                value(ProfileField.PSM_UART).equals("DEAD"),
                number(ProfileField.LIGHT_SLEEP_LOSS),
                value(ProfileField.PIN),
                value(ProfileField.REATTACH_ADDRESS).equals("NEW"),
                new ServingNetwork(
                        value(ProfileField.OPERATOR),
                        value(ProfileField.OPERATOR_NAME),
                        value(ProfileField.OPERATOR_SHORT_NAME),
                        value(ProfileField.TRACKING_AREA),
                        value(ProfileField.CELL_ID)));
    }

    private ClientPolicy clientPolicy() {
        return new ClientPolicy(
                new TransmissionParameters(
                        nanoseconds(ProfileField.ACK_TIMEOUT),
                        Double.parseDouble(value(ProfileField.ACK_RANDOM_FACTOR)),
                        number(ProfileField.MAX_RETRANSMIT)),
                nanoseconds(ProfileField.SEPARATE_WAIT),
                nanoseconds(ProfileField.LIFETIME) / SECOND_NS,
                nanoseconds(ProfileField.UPDATE_AHEAD) / SECOND_NS,
                nanoseconds(ProfileField.DELETE_WAIT),
                nanoseconds(ProfileField.NAME_LOOKUP_WAIT),
                nanoseconds(ProfileField.REBOOT_DELAY),
                number(ProfileField.RECEIVE_NODES),
                new WirePolicy(
                        WirePolicy.NotifyFormat.valueOf(value(ProfileField.NOTIFY_FORMAT)),
                        WirePolicy.AfterReset.valueOf(value(ProfileField.AFTER_RESET)),
                        WirePolicy.Discover.valueOf(value(ProfileField.DISCOVER)),
                        WirePolicy.TextOpaque.valueOf(value(ProfileField.TEXT_OPAQUE)),
                        value(ProfileField.DELETED_OBJECT_NOTICE).equals("NOT_FOUND")));
    }

    private long nanoseconds(ProfileField field) {
        return FieldType.Duration.parse(value(field)).orElseThrow();
    }

    private int number(ProfileField field) {
        return Integer.parseInt(value(field));
    }
}
