package dev.fauxband.lwm2m.tlv;

import dev.fauxband.data.Octets;
import java.util.List;

/**
 * One TLV: a kind, an identifier, and either a value or nested TLVs.
 *
 * @param id 0–65535
 * @param value the value of {@link Kind#RESOURCE} and {@link Kind#RESOURCE_INSTANCE}, else empty
 * @param children what {@link Kind#OBJECT_INSTANCE} and {@link Kind#MULTIPLE_RESOURCE} hold, else none
 */
public record Tlv(Kind kind, int id, Octets value, List<Tlv> children) {
    public Tlv {
        children = List.copyOf(children);
    }

    /** Bits 7–6 of the type octet. */
    public enum Kind {
        OBJECT_INSTANCE(0),
        RESOURCE_INSTANCE(1),
        MULTIPLE_RESOURCE(2),
        RESOURCE(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        /** @param code 0–3 */
        public static Kind of(int code) {
            return switch (code) {
                case 0 -> OBJECT_INSTANCE;
                case 1 -> RESOURCE_INSTANCE;
                case 2 -> MULTIPLE_RESOURCE;
                case 3 -> RESOURCE;
                default -> throw new IllegalArgumentException("no kind of TLV " + code);
            };
        }

        /** Whether it holds nested TLVs, not a value. */
        public boolean nests() {
            return this == OBJECT_INSTANCE || this == MULTIPLE_RESOURCE;
        }
    }

    public static Tlv resource(int id, Octets value) {
        return new Tlv(Kind.RESOURCE, id, value, List.of());
    }

    public static Tlv resourceInstance(int id, Octets value) {
        return new Tlv(Kind.RESOURCE_INSTANCE, id, value, List.of());
    }

    public static Tlv multipleResource(int id, List<Tlv> instances) {
        return new Tlv(Kind.MULTIPLE_RESOURCE, id, Octets.EMPTY, instances);
    }

    public static Tlv objectInstance(int id, List<Tlv> resources) {
        return new Tlv(Kind.OBJECT_INSTANCE, id, Octets.EMPTY, resources);
    }
}
