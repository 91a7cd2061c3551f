package dev.fauxband.lwm2m;

import dev.fauxband.coap.ClientRequest;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;

/** The three requests of the registration interface (OMA TS 1.0.2 §5.3, §8.2.4). */
final class RegistrationRequests {
    private static final CoapOption LINK_FORMAT = CoapOption.uint(OptionNumber.CONTENT_FORMAT, ContentFormat.LINK);

    private RegistrationRequests() {}

    /** {@code POST /rd?lwm2m=1.0&ep=…&b=U&lt=…} with the links. Each pair is an option of its own, raw UTF-8. */
    static ClientRequest.Request register(String endpoint, long lifetimeS, Octets links) {
        return new ClientRequest.Request(
                CoapCode.POST,
                List.of(
                        CoapOption.text(OptionNumber.URI_PATH, "rd"),
                        LINK_FORMAT,
                        CoapOption.text(OptionNumber.URI_QUERY, "lwm2m=1.0"),
                        CoapOption.text(OptionNumber.URI_QUERY, "ep=" + endpoint),
                        CoapOption.text(OptionNumber.URI_QUERY, "b=U"),
                        CoapOption.text(OptionNumber.URI_QUERY, "lt=" + lifetimeS)),
                links);
    }

    /** {@code POST} to the location: the lifetime when it changed, all links when one changed, else nothing. */
    static ClientRequest.Request update(Location location, UntoldChanges.Changes changes, ObjectTree tree) {
        List<CoapOption> options = new ArrayList<>(location.uriPath());
        if (changes.objects()) {
            options.add(LINK_FORMAT);
        }
        if (changes.lifetime()) {
            options.add(CoapOption.text(
                    OptionNumber.URI_QUERY, "lt=" + tree.server().lifetimeS()));
        }
        return new ClientRequest.Request(
                CoapCode.POST, options, changes.objects() ? LinkFormat.registration(tree) : Octets.EMPTY);
    }

    static ClientRequest.Request deregister(Location location) {
        return new ClientRequest.Request(CoapCode.DELETE, location.uriPath(), Octets.EMPTY);
    }
}
