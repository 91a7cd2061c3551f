package dev.fauxband.lwm2m;

/**
 * What a resource is.
 *
 * @param id 0–65535
 * @param multiple whether it has instances of its own
 */
public record Resource(int id, Access access, Type type, boolean multiple) {
    /** What its value is (OMA TS 1.0.2 Appendix C). */
    public enum Type {
        STRING,
        INTEGER,
        BOOLEAN,
        OPAQUE
    }

    /** A resource that the host added: readable, writable, octets. */
    static Resource application(int id) {
        return new Resource(id, Access.READ_WRITE, Type.OPAQUE, false);
    }

    boolean numeric() {
        return type == Type.INTEGER;
    }
}
