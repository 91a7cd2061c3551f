package dev.fauxband.coap;

/** Content-Format numbers that LwM2M 1.0 uses; the legacy ones are those of its drafts. */
public final class ContentFormat {
    public static final int TEXT = 0;
    public static final int LINK = 40;
    public static final int OPAQUE = 42;
    public static final int TEXT_LEGACY = 1541;
    public static final int TLV_LEGACY = 1542;
    public static final int JSON_LEGACY = 1543;
    public static final int OPAQUE_LEGACY = 1544;
    public static final int TLV = 11542;
    public static final int JSON = 11543;

    private ContentFormat() {}

    /** Plain text. */
    public static boolean text(int format) {
        return format == TEXT || format == TEXT_LEGACY;
    }

    /** LwM2M TLV, by its number or the older one. */
    public static boolean tlv(int format) {
        return format == TLV || format == TLV_LEGACY;
    }

    /** Octets as they are. */
    public static boolean opaque(int format) {
        return format == OPAQUE || format == OPAQUE_LEGACY;
    }
}
