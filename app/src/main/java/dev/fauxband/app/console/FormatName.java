package dev.fauxband.app.console;

import dev.fauxband.coap.ContentFormat;

/** The names of Content-Formats. */
final class FormatName {
    private FormatName() {}

    /** {@code 11542 application/vnd.oma.lwm2m+tlv}; the number alone where there is no name. */
    static String of(int format) {
        String name = switch (format) {
            case ContentFormat.TEXT -> "text/plain";
            case ContentFormat.LINK -> "application/link-format";
            case ContentFormat.OPAQUE -> "application/octet-stream";
            case ContentFormat.TLV -> "application/vnd.oma.lwm2m+tlv";
            case ContentFormat.JSON -> "application/vnd.oma.lwm2m+json";
            case ContentFormat.TEXT_LEGACY -> "text/plain, as the drafts of LwM2M number it";
            case ContentFormat.TLV_LEGACY -> "LwM2M TLV, as the drafts of LwM2M number it";
            case ContentFormat.JSON_LEGACY -> "LwM2M JSON, as the drafts of LwM2M number it";
            case ContentFormat.OPAQUE_LEGACY -> "application/octet-stream, as the drafts of LwM2M number it";
            default -> "";
        };
        return (format + " " + name).strip();
    }
}
