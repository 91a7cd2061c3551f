package dev.fauxband.coap;

import java.util.Arrays;

/**
 * A code octet: class (three bits) and detail (five bits), RFC 7252 §3 and §12.1.
 *
 * @param value 0–255
 */
public record CoapCode(int value) {
    private static final CoapCode[] ALL = new CoapCode[256];

    static {
        Arrays.setAll(ALL, CoapCode::new);
    }

    public static final CoapCode EMPTY = of(0);
    public static final CoapCode GET = of(0, 1);
    public static final CoapCode POST = of(0, 2);
    public static final CoapCode PUT = of(0, 3);
    public static final CoapCode DELETE = of(0, 4);
    public static final CoapCode CREATED = of(2, 1);
    public static final CoapCode DELETED = of(2, 2);
    public static final CoapCode CHANGED = of(2, 4);
    public static final CoapCode CONTENT = of(2, 5);
    public static final CoapCode CONTINUE = of(2, 31);
    public static final CoapCode BAD_REQUEST = of(4, 0);
    public static final CoapCode UNAUTHORIZED = of(4, 1);
    public static final CoapCode BAD_OPTION = of(4, 2);
    public static final CoapCode FORBIDDEN = of(4, 3);
    public static final CoapCode NOT_FOUND = of(4, 4);
    public static final CoapCode METHOD_NOT_ALLOWED = of(4, 5);
    public static final CoapCode NOT_ACCEPTABLE = of(4, 6);
    public static final CoapCode REQUEST_ENTITY_INCOMPLETE = of(4, 8);
    public static final CoapCode REQUEST_ENTITY_TOO_LARGE = of(4, 13);
    public static final CoapCode UNSUPPORTED_CONTENT_FORMAT = of(4, 15);
    public static final CoapCode INTERNAL_SERVER_ERROR = of(5, 0);
    public static final CoapCode NOT_IMPLEMENTED = of(5, 1);
    public static final CoapCode SERVICE_UNAVAILABLE = of(5, 3);
    public static final CoapCode PROXYING_NOT_SUPPORTED = of(5, 5);

    /** A code of class {@code codeClass}, 0–7, and {@code detail}, 0–31. */
    public static CoapCode of(int codeClass, int detail) {
        return of(codeClass << 5 | detail);
    }

    /** The code that is written as this octet, 0–255: always the same object, so that a fleet keeps one of each. */
    public static CoapCode of(int value) {
        return ALL[value];
    }

    public int codeClass() {
        return value >> 5;
    }

    public int detail() {
        return value & 0x1F;
    }

    /** Class 0 without 0.00, known method or not. */
    public boolean request() {
        return codeClass() == 0 && value != 0;
    }

    /** Class 2 to 5; of class 3 none is assigned, which makes it no success (RFC 7252 §12.1). */
    public boolean response() {
        return codeClass() >= 2 && codeClass() <= 5;
    }

    public boolean success() {
        return codeClass() == 2;
    }

    /** {@code 2.05}, {@code 4.04}; requests too: {@code 0.01}. */
    @Override
    public String toString() {
        return codeClass() + "." + (detail() < 10 ? "0" : "") + detail();
    }
}
