package dev.fauxband.app.console;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a CoAP message means in LwM2M 1.0 (OMA TS 1.0.2 §5.3, §5.4, §5.5), as far as it tells alone. */
final class Lwm2mMeaning {
    private static final String NUMBER = "[0-9]{1,5}";
    private static final long OBSERVE = 0;

    /** Objects that OMA has named and modules of this kind meet. */
    private static final Map<String, String> OBJECTS = Map.ofEntries(
            Map.entry("0", "LwM2M Security"),
            Map.entry("1", "LwM2M Server"),
            Map.entry("2", "LwM2M Access Control"),
            Map.entry("3", "Device"),
            Map.entry("4", "Connectivity Monitoring"),
            Map.entry("5", "Firmware Update"),
            Map.entry("6", "Location"),
            Map.entry("7", "Connectivity Statistics"),
            Map.entry("10", "Cellular Connectivity"),
            Map.entry("11", "APN Connection Profile"),
            Map.entry("19", "BinaryAppDataContainer"),
            Map.entry("3303", "Temperature"));

    private Lwm2mMeaning() {}

    /** One sentence without its full stop; empty when nothing can be said. */
    static Optional<String> of(CoapMessage message) {
        List<String> path = message.optionValues(OptionNumber.URI_PATH).stream()
                .map(Octets::toUtf8)
                .toList();
        if (!message.code().request()) {
            boolean told = message.code().success()
                    && message.option(OptionNumber.OBSERVE).isPresent();
            return told ? Optional.of("Notify, or the answer to Observe") : Optional.empty();
        }
        if (!path.isEmpty() && path.get(0).equals("rd")) {
            return registration(message.code(), path);
        }
        if (path.equals(List.of("bs"))) {
            return Optional.of("Bootstrap-Request");
        }
        boolean numbers = !path.isEmpty() && path.size() <= 3 && path.stream().allMatch(part -> part.matches(NUMBER));
        return numbers ? verb(message, path.size()).map(verb -> verb + " " + target(path)) : Optional.empty();
    }

    private static Optional<String> registration(CoapCode code, List<String> path) {
        if (code.equals(CoapCode.POST)) {
            return Optional.of(path.size() == 1 ? "Register" : "Update of the registration");
        }
        return code.equals(CoapCode.DELETE) ? Optional.of("Deregister") : Optional.empty();
    }

    private static Optional<String> verb(CoapMessage request, int depth) {
        if (request.code().equals(CoapCode.GET)) {
            return Optional.of(asked(request));
        }
        if (request.code().equals(CoapCode.PUT)) {
            boolean attributes = request.payload().isEmpty()
                    && request.option(OptionNumber.URI_QUERY).isPresent();
            return Optional.of(attributes ? "Write-Attributes of" : "Write");
        }
        if (request.code().equals(CoapCode.POST)) {
            return Optional.of(depth == 1 ? "Create in" : depth == 2 ? "Write, a part of" : "Execute");
        }
        return request.code().equals(CoapCode.DELETE) ? Optional.of("Delete") : Optional.empty();
    }

    private static String asked(CoapMessage request) {
        if (request.option(OptionNumber.OBSERVE).isPresent()) {
            boolean begins = request.optionUint(OptionNumber.OBSERVE).orElse(OBSERVE) == OBSERVE;
            return begins ? "Observe" : "Cancel the observation of";
        }
        boolean discovers = request.optionUint(OptionNumber.ACCEPT).orElse(0) == ContentFormat.LINK;
        return discovers ? "Discover" : "Read";
    }

    /** {@code /19/0/0: object 19 (BinaryAppDataContainer), instance 0, resource 0}. */
    private static String target(List<String> path) {
        StringBuilder text = new StringBuilder("/").append(String.join("/", path));
        text.append(": object ").append(path.get(0));
        Optional.ofNullable(OBJECTS.get(path.get(0)))
                .ifPresent(name -> text.append(" (").append(name).append(')'));
        text.append(path.size() > 1 ? ", instance " + path.get(1) : "");
        text.append(path.size() > 2 ? ", resource " + path.get(2) : "");
        return text.toString();
    }
}
