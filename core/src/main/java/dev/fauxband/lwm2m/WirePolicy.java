package dev.fauxband.lwm2m;

/**
 * What the module puts on the wire where personalities differ.
 *
 * @param notifyFormat the Content-Format of notifications
 * @param afterReset what becomes of an observation whose notification the platform reset
 * @param discover whether Discover is answered
 * @param textOpaque how an application value stands in a text payload
 * @param deletedObjectNotice whether observers of a deleted object get a 4.04
 */
public record WirePolicy(
        NotifyFormat notifyFormat,
        AfterReset afterReset,
        Discover discover,
        TextOpaque textOpaque,
        boolean deletedObjectNotice) {

    /** The Content-Format of a notification. */
    public enum NotifyFormat {
        /** That of the first response (RFC 7641 §4.2). */
        ACCEPTED,
        /** Content-Format 0 with the raw octets, as a real module was captured. */
        TEXT
    }

    /** What a RST to a notification does to its observation. */
    public enum AfterReset {
        /** The observation goes on, as a real module was captured. */
        KEEP,
        /** The observation ends (RFC 7641 §3.6). */
        CANCEL
    }

    /** The answer to Discover. */
    public enum Discover {
        /** The list of links (OMA TS 1.0.2 §5.4.2). */
        LINKS,
        /** 5.01. */
        NOT_IMPLEMENTED
    }

    /** How octets stand in a text payload. */
    public enum TextOpaque {
        /** The octets as they are. */
        RAW,
        /** Base64 (OMA TS 1.0.2 Appendix C). */
        BASE64
    }
}
