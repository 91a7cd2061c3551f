package dev.fauxband.lwm2m;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;

/** The answer to a request of the server. */
record Response(CoapCode code, List<CoapOption> options, Octets payload) {
    Response {
        options = List.copyOf(options);
    }

    static Response of(CoapCode code) {
        return new Response(code, List.of(), Octets.EMPTY);
    }

    /** 2.05 with its Content-Format, an empty payload's too. */
    static Response content(int format, Octets payload) {
        return new Response(CoapCode.CONTENT, List.of(CoapOption.uint(OptionNumber.CONTENT_FORMAT, format)), payload);
    }

    /** With an option whose number is lower than those of the others, so that none has to be moved on the way out. */
    Response withFirst(CoapOption option) {
        if (options.size() == 1) {
            return new Response(code, List.of(option, options.get(0)), payload);
        }
        List<CoapOption> more = new ArrayList<>(options.size() + 1);
        more.add(option);
        more.addAll(options);
        return new Response(code, more, payload);
    }

    Response with(CoapOption option) {
        List<CoapOption> more = new ArrayList<>(options);
        more.add(option);
        return new Response(code, more, payload);
    }

    Response withPayload(Octets part) {
        return new Response(code, options, part);
    }
}
