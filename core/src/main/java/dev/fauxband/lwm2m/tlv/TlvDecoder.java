package dev.fauxband.lwm2m.tlv;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a TLV payload (OMA TS 1.0.2 §6.4.3). Any octets give a list of TLVs or empty, never an exception, with work and
 * memory in proportion to the payload: a length is compared with what is there before anything is made.
 */
public final class TlvDecoder {
    /** Octets of a payload at most, unless the caller says otherwise. */
    public static final int PAYLOAD_OCTETS_MAX = 4096;

    /** Object instance, multiple resource, resource instance: nothing legal nests deeper. */
    public static final int LEVELS_MAX = 3;

    private static final int WIDE_ID_BIT = 0x20;

    private TlvDecoder() {}

    /**
     * The TLVs of {@code payload}, in order; none for an empty payload. Empty when it is malformed, over
     * {@link #PAYLOAD_OCTETS_MAX} or nested deeper than {@link #LEVELS_MAX}. Which kinds may stand where is not
     * checked.
     */
    public static Optional<List<Tlv>> decode(Octets payload) {
        return decode(payload, PAYLOAD_OCTETS_MAX);
    }

    /** As {@link #decode(Octets)}, for a payload of at most {@code octetsMax} octets. */
    public static Optional<List<Tlv>> decode(Octets payload, int octetsMax) {
        return payload.size() > octetsMax ? Optional.empty() : level(payload, 1);
    }

    private static Optional<List<Tlv>> level(Octets run, int level) {
        if (level > LEVELS_MAX) {
            return run.isEmpty() ? Optional.of(List.of()) : Optional.empty();
        }
        List<Tlv> tlvs = new ArrayList<>();
        int position = 0;
        while (position < run.size()) {
            int type = run.at(position);
            int idFrom = position + 1;
            int lengthFrom = idFrom + ((type & WIDE_ID_BIT) == 0 ? 1 : 2);
            int lengthOctets = type >> 3 & 3;
            int valueFrom = lengthFrom + lengthOctets;
            if (valueFrom > run.size()) {
                return Optional.empty();
            }
            long length = lengthOctets == 0
                    ? type & 7
                    : run.slice(lengthFrom, valueFrom).toUint();
            if (length > run.size() - valueFrom) {
                return Optional.empty();
            }
            position = valueFrom + (int) length;
            int id = (int) run.slice(idFrom, lengthFrom).toUint();
            Optional<Tlv> tlv = tlv(Tlv.Kind.of(type >> 6), id, run.slice(valueFrom, position), level);
            if (tlv.isEmpty()) {
                return Optional.empty();
            }
            tlvs.add(tlv.get());
        }
        return Optional.of(tlvs);
    }

    private static Optional<Tlv> tlv(Tlv.Kind kind, int id, Octets content, int level) {
        return kind.nests()
                ? level(content, level + 1).map(children -> new Tlv(kind, id, Octets.EMPTY, children))
                : Optional.of(new Tlv(kind, id, content, List.of()));
    }
}
