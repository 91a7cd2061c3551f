package dev.fauxband.sim.platform;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a platform asks of a client, whatever number of messages it takes.
 *
 * @param options besides Uri-Path, Block1 and Block2
 * @param blockExponent the body is cut into blocks of this size exponent, 0–6, when it is longer than one
 * @param token of the first message
 */
record Ask(CoapCode method, Path path, List<CoapOption> options, Octets body, int blockExponent, Octets token) {
    Ask {
        options = List.copyOf(options);
    }

    /** Uri-Path, below {@code root}, and the other options. */
    List<CoapOption> allOptions(List<Octets> root) {
        List<CoapOption> all = new ArrayList<>(root.size() + options.size() + 3);
        for (Octets segment : root) {
            all.add(new CoapOption(OptionNumber.URI_PATH, segment));
        }
        for (int id : List.of(path.object(), path.instance(), path.resource())) {
            if (id != Path.NONE) {
                all.add(CoapOption.text(OptionNumber.URI_PATH, Integer.toString(id)));
            }
        }
        all.addAll(options);
        return all;
    }

    /** The options that the request for a later block of the answer has: those but Observe (RFC 7959 §3.4). */
    List<CoapOption> optionsOfLaterBlocks(List<Octets> root) {
        return allOptions(root).stream()
                .filter(option -> option.number() != OptionNumber.OBSERVE)
                .toList();
    }

    /** An option with this number when there is a value, else none. */
    static List<CoapOption> option(int number, OptionalInt value) {
        return value.isPresent() ? List.of(CoapOption.uint(number, value.getAsInt())) : List.of();
    }
}
