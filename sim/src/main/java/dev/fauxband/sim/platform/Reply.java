package dev.fauxband.sim.platform;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a platform answers to a request.
 *
 * @param client whose registration it began or renewed
 */
record Reply(CoapCode code, List<CoapOption> options, Optional<SimClient> client) {
    Reply {
        options = List.copyOf(options);
    }

    static Reply of(CoapCode code) {
        return new Reply(code, List.of(), Optional.empty());
    }

    static Reply of(CoapCode code, List<CoapOption> options, SimClient client) {
        return new Reply(code, options, Optional.of(client));
    }

    Reply with(CoapOption option) {
        List<CoapOption> more = new ArrayList<>(options);
        more.add(option);
        return new Reply(code, more, client);
    }
}
