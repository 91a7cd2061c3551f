package dev.fauxband.lwm2m;

import dev.fauxband.data.Octets;

/** One path that the platform observes (RFC 7641 §4.1). */
final class Observation {
    private static final int SEQUENCE_MASK = 0xFF_FFFF;
    private static final int MESSAGE_IDS_KEPT = 4;

    private final Path path;
    private final int[] messageIds = {-1, -1, -1, -1};
    private Octets token;
    private int format;
    private int sizeExponent;
    private int sequence;
    private int notifications;

    Observation(Path path, Terms terms) {
        this.path = path;
        this.token = terms.token();
        this.format = terms.format();
        this.sizeExponent = terms.sizeExponent();
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
        sizeExponent = terms.sizeExponent();
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
        messageIds[notifications++ % MESSAGE_IDS_KEPT] = messageId;
    }

    boolean sentAs(int messageId) {
        for (int sent : messageIds) {
            if (sent == messageId) {
                return true;
            }
        }
        return false;
    }
}
