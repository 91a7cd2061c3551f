package dev.fauxband.sim.platform;

import dev.fauxband.coap.ContentFormat;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.tlv.TlvValues;
import java.util.List;
import java.util.Optional;

/** The type of a resource as OMA defines its object; resources of application objects are opaque. */
enum ResourceType {
    OPAQUE,
    TEXT,
    INTEGER,
    BOOLEAN;

    /** Resources of objects 0, 1, 3, 4 and 5 that are neither text nor opaque (OMA TS 1.0.2 Appendix E). */
    private static final List<Integer> SERVER_INTEGERS = List.of(0, 1, 2, 3, 5);

    private static final List<Integer> DEVICE_INTEGERS = List.of(6, 7, 8, 9, 10, 11, 12, 13, 20, 21);
    private static final List<Integer> CONNECTIVITY_INTEGERS = List.of(0, 1, 2, 3, 6, 8, 9, 10);
    private static final List<Integer> FIRMWARE_INTEGERS = List.of(3, 5, 8, 9);

    static ResourceType of(int object, int resource) {
        boolean integer = switch (object) {
            case 1 -> SERVER_INTEGERS.contains(resource);
            case 3 -> DEVICE_INTEGERS.contains(resource);
            case 4 -> CONNECTIVITY_INTEGERS.contains(resource);
            case 5 -> FIRMWARE_INTEGERS.contains(resource);
            default -> false;
        };
        if (integer) {
            return INTEGER;
        }
        if (object == 1 && resource == 6) {
            return BOOLEAN;
        }
        return ValueWord.standard(object) && !(object == 5 && resource == 0) ? TEXT : OPAQUE;
    }

    /** A value as TLV or opaque octets read; empty when it is none of this type. */
    Optional<PlatformValue> read(Octets value) {
        return switch (this) {
            case OPAQUE -> Optional.of(new PlatformValue.Opaque(value));
            case TEXT -> text(value.toUtf8());
            case INTEGER ->
                TlvValues.integer(value).isPresent()
                        ? text(Long.toString(TlvValues.integer(value).getAsLong()))
                        : Optional.empty();
            case BOOLEAN -> TlvValues.bool(value).flatMap(on -> text(on.toString()));
        };
    }

    /** A value under Content-Format 0 read. */
    Optional<PlatformValue> readText(Octets value) {
        return switch (this) {
            case OPAQUE -> Optional.of(new PlatformValue.Opaque(value));
            case BOOLEAN -> flag(value.toUtf8()).flatMap(on -> text(on.toString()));
            default -> text(value.toUtf8());
        };
    }

    /** A value as TLV writes it; empty when a text is no value of this type. */
    Optional<Octets> write(PlatformValue value) {
        if (value instanceof PlatformValue.Opaque opaque) {
            return Optional.of(opaque.octets());
        }
        String text = value instanceof PlatformValue.Text typed ? typed.text() : "";
        return switch (this) {
            case INTEGER -> number(text).map(TlvValues::integer);
            case BOOLEAN -> flag(text).map(TlvValues::bool);
            default -> Optional.of(Octets.utf8(text));
        };
    }

    /** A value as it goes under {@link ContentFormat#TEXT}; empty when it is no value of this type. */
    Optional<Octets> writeText(PlatformValue value) {
        if (this == BOOLEAN && value instanceof PlatformValue.Text typed) {
            return flag(typed.text()).map(on -> Octets.utf8(on ? "1" : "0"));
        }
        return write(value)
                .map(octets -> value instanceof PlatformValue.Text typed ? Octets.utf8(typed.text()) : octets);
    }

    private static Optional<PlatformValue> text(String text) {
        return Optional.of(new PlatformValue.Text(text));
    }

    private static Optional<Long> number(String text) {
        return text.matches("-?[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "1", "true" -> Optional.of(true);
            case "0", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
