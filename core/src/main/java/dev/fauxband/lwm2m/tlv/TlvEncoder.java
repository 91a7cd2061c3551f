package dev.fauxband.lwm2m.tlv;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import java.util.List;

/** Writes TLVs as a payload (OMA TS 1.0.2 §6.4.3), each identifier and length in as few octets as it needs. */
public final class TlvEncoder {
    private static final int NARROW_ID_MAX = 0xFF;
    private static final int WIDE_ID_BIT = 0x20;

    /** Up to here the length stands in the type octet. */
    private static final int SHORT_LENGTH_MAX = 7;

    private TlvEncoder() {}

    /** The octets of {@code tlvs}, one after the other; contents may have up to 16,777,215 octets. */
    public static Octets encode(List<Tlv> tlvs) {
        OctetsBuilder payload = new OctetsBuilder();
        for (Tlv tlv : tlvs) {
            Octets content = tlv.kind().nests() ? encode(tlv.children()) : tlv.value();
            addHead(payload, tlv, content.size());
            payload.add(content);
        }
        return payload.build();
    }

    private static void addHead(OctetsBuilder payload, Tlv tlv, int length) {
        int idOctets = tlv.id() > NARROW_ID_MAX ? 2 : 1;
        int lengthOctets = length > SHORT_LENGTH_MAX ? Octets.uint(length).size() : 0;
        payload.add(tlv.kind().code() << 6
                | (idOctets == 2 ? WIDE_ID_BIT : 0)
                | lengthOctets << 3
                | (lengthOctets == 0 ? length : 0));
        payload.addUint(tlv.id(), idOctets).addUint(length, lengthOctets);
    }
}
