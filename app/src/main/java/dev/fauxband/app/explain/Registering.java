package dev.fauxband.app.explain;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.List;

/** The requests of the registration interface, among all that a module may send (OMA LwM2M 1.0 §8.2.3). */
final class Registering {
    private static final String RESOURCE = "rd";

    private Registering() {}

    /** Whether it is a Register. */
    static boolean register(CoapMessage message) {
        List<Octets> path = message.optionValues(OptionNumber.URI_PATH);
        return message.code().equals(CoapCode.POST)
                && path.size() == 1
                && path.get(0).toUtf8().equals(RESOURCE);
    }

    /** Whether it is an Update: below rd, or where else a platform has put the registration, with links or nothing. */
    static boolean update(CoapMessage message) {
        List<Octets> path = message.optionValues(OptionNumber.URI_PATH);
        long format = message.optionUint(OptionNumber.CONTENT_FORMAT).orElse(-1);
        boolean links = message.payload().isEmpty() || format == ContentFormat.LINK;
        return message.code().equals(CoapCode.POST)
                && path.size() > 1
                && (path.get(0).toUtf8().equals(RESOURCE) || links);
    }
}
