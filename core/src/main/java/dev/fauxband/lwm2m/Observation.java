package dev.fauxband.lwm2m;

import dev.fauxband.data.Octets;

/** One path that the platform observes (RFC 7641 §4.1). */
final class Observation {
    private static final int SEQUENCE_MASK = 0xFF_FFFF;
    private static final int MESSAGE_IDS_KEPT = 4;
    private static final int MESSAGE_ID_MASK = 0xFFFF;

    private final Path path;
    private Octets token;
    private int format;
    private byte sizeExponent;
    private int sequence;
    /** Of the last notifications, 16 bits each, the newest lowest: one number, as a fleet has 100,000 of these. */
    private long messageIds;

    private byte messageIdsKept;

    Observation(Path path, Terms terms) {
        this.path = path;
        this.token = terms.token();
        this.format = terms.format();
        this.sizeExponent = (byte) terms.sizeExponent();
    }

    /**
     * What the observing request said.
     *
     * @param format the Content-Format of the first response
     * @param sizeExponent how large the blocks of notifications may be
     */
    record Terms(Octets token, int format, int sizeExponent) {}

    /** Observed again: the new token replaces the old one, the sequence goes on. */
    void renew(Terms terms) {
        token = terms.token();
        format = terms.format();
        sizeExponent = (byte) terms.sizeExponent();
    }

    Path path() {
        return path;
    }

    Octets token() {
        return token;
    }

    int format() {
        return format;
    }

    int sizeExponent() {
        return sizeExponent;
    }

    /** The next Observe number: 24 bits, plus one, wraps (RFC 7641 §4.4). */
    int takeSequence() {
        sequence = sequence + 1 & SEQUENCE_MASK;
        return sequence;
    }

    /** The Observe number of the last response or notification. */
    int sequence() {
        return sequence;
    }

    /** A RST to this message concerns this observation. */
    void sent(int messageId) {
        messageIds = (messageIds << Short.SIZE) | messageId;
        messageIdsKept = (byte) Math.min(MESSAGE_IDS_KEPT, messageIdsKept + 1);
    }

    boolean sentAs(int messageId) {
        for (int i = 0; i < messageIdsKept; i++) {
            if (((messageIds >>> (i * Short.SIZE)) & MESSAGE_ID_MASK) == messageId) {
                return true;
            }
        }
        return false;
    }
}
