package dev.fauxband.lwm2m;

import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the platform keeps a registration: the segments of the Location-Path of its 2.01, empty ones too (RFC 7252
 * §5.10.7). A segment that is too long is passed over, as the option is elective (RFC 7252 §5.4.3). A fleet keeps a
 * location for each module, so it is one run of octets.
 *
 * @param packed each segment behind its length in one octet
 */
record Location(Octets packed) {
    static final Location NONE = new Location(Octets.EMPTY);

    private static final int LENGTH_OCTETS = 1;

    /** Octets of a segment at most (RFC 7252 §5.10): what is longer is no Location-Path, and would be no Uri-Path. */
    private static final int SEGMENT_OCTETS_MAX = 255;

    /** What the platform answered to Register. */
    static Location of(CoapMessage created) {
        OctetsBuilder packed = new OctetsBuilder();
        for (Octets segment : created.optionValues(OptionNumber.LOCATION_PATH)) {
            if (segment.size() <= SEGMENT_OCTETS_MAX) {
                packed.addUint(segment.size(), LENGTH_OCTETS).add(segment);
            }
        }
        return packed.size() == 0 ? NONE : new Location(packed.build());
    }

    /** Whether the platform named no place, or there is no registration. */
    boolean isEmpty() {
        return packed.isEmpty();
    }

    /** The same segments as Uri-Path options, one for one. */
    List<CoapOption> uriPath() {
        List<CoapOption> options = new ArrayList<>();
        for (int at = 0; at < packed.size(); ) {
            int begin = at + LENGTH_OCTETS;
            at = begin + (int) packed.slice(at, begin).toUint();
            options.add(new CoapOption(OptionNumber.URI_PATH, packed.slice(begin, at)));
        }
        return options;
    }

    /** The path as one reads it: {@code /rd/5a3f}; empty when there is none. */
    String text() {
        StringBuilder path = new StringBuilder();
        uriPath().forEach(segment -> path.append('/').append(segment.value().toUtf8()));
        return path.toString();
    }
}
