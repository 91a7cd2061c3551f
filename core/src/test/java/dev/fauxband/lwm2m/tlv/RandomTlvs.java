package dev.fauxband.lwm2m.tlv;

import dev.fauxband.data.Octets;
import dev.fauxband.data.RandomOctets;
import dev.fauxband.data.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/** TLVs by chance, for tests: every kind at every level, identifiers and lengths around every edge. */
final class RandomTlvs {
    private static final int[] ID_EDGES = {0, 255, 256, 65535};
    private static final int[] LENGTH_EDGES = {7, 8, 255, 256, 300};

    private RandomTlvs() {}

    /** Up to three levels. */
    static List<Tlv> any(SeededRandom random) {
        return any(random, TlvDecoder.LEVELS_MAX);
    }

    private static List<Tlv> any(SeededRandom random, int levels) {
        List<Tlv> tlvs = new ArrayList<>();
        for (int left = random.nextInt(4); levels > 0 && left > 0; left--) {
            Tlv.Kind kind = Tlv.Kind.of(random.nextInt(4));
            tlvs.add(
                    kind.nests()
                            ? new Tlv(kind, id(random), Octets.EMPTY, any(random, levels - 1))
                            : new Tlv(kind, id(random), value(random), List.of()));
        }
        return tlvs;
    }

    private static int id(SeededRandom random) {
        return random.nextInt(3) == 0 ? ID_EDGES[random.nextInt(ID_EDGES.length)] : random.nextInt(1000);
    }

    private static Octets value(SeededRandom random) {
        int size = random.nextInt(8) == 0 ? LENGTH_EDGES[random.nextInt(LENGTH_EDGES.length)] : random.nextInt(12);
        return RandomOctets.ofSize(random, size);
    }
}
