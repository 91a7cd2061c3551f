package dev.fauxband.app.explain;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapNotation;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A datagram between module and platform, in words (OMA LwM2M 1.0 §8.2). */
final class CoapWords {
    private static final String LWM2M = "OMA LwM2M 1.0 §5, §8.2";

    private CoapWords() {}

    /** @param sent whether it leaves the module */
    static Meaning of(CoapMessage message, boolean sent) {
        String who = sent ? "the module" : "the platform";
        if (message.code().equals(CoapCode.EMPTY)) {
            return Meaning.of(who + " " + empty(message.type()), "RFC 7252 §4");
        }
        return Meaning.of(
                who + " " + (message.code().request() ? request(message, sent) : response(message, sent)), LWM2M);
    }

    private static String empty(CoapType type) {
        return switch (type) {
            case ACK -> "acknowledges the message";
            case RST -> "answers RST: it does not know what the message belongs to";
            case CON, NON -> "pings";
        };
    }

    private static String request(CoapMessage message, boolean sent) {
        String path = joined(message, OptionNumber.URI_PATH, "/");
        if (sent) {
            return interfaceOf(message, path);
        }
        if (message.code().equals(CoapCode.GET)) {
            return get(message, path);
        }
        String verb = message.code().equals(CoapCode.PUT)
                ? "writes "
                : message.code().equals(CoapCode.DELETE)
                        ? "deletes "
                        : message.payload().isEmpty() ? "executes " : "writes or creates ";
        return verb + path + payload(message);
    }

    private static String get(CoapMessage message, String path) {
        OptionalLong observe = message.optionUint(OptionNumber.OBSERVE);
        if (observe.isPresent()) {
            return observe.getAsLong() == 0 ? "observes " + path : "observes " + path + " no more";
        }
        boolean links = message.optionUint(OptionNumber.ACCEPT).orElse(-1) == ContentFormat.LINK;
        return (links ? "discovers " : "reads ") + path;
    }

    /** The registration interface, which is the module's. */
    private static String interfaceOf(CoapMessage message, String path) {
        String query = joined(message, OptionNumber.URI_QUERY, ", ");
        if (message.code().equals(CoapCode.DELETE)) {
            return "deregisters " + path;
        }
        if (Registering.register(message)) {
            return "registers (" + query + ") with the objects "
                    + message.payload().toUtf8();
        }
        if (path.equals("bs")) {
            return "asks for a bootstrap (" + query + ")";
        }
        String what = path + (query.isEmpty() ? "" : " (" + query + ")");
        return Registering.update(message)
                ? "updates its registration " + what
                : "asks the platform for something else: " + CoapNotation.write(message);
    }

    private static String response(CoapMessage message, boolean sent) {
        if (message.code().equals(CoapCode.CREATED)) {
            return "has registered it as /" + joined(message, OptionNumber.LOCATION_PATH, "/");
        }
        if (sent
                && message.code().equals(CoapCode.CONTENT)
                && message.option(OptionNumber.OBSERVE).isPresent()) {
            String kind = message.type() == CoapType.ACK ? "answers the Observe" : "notifies";
            return kind + payload(message);
        }
        return "answers " + code(message.code()) + payload(message);
    }

    private static String payload(CoapMessage message) {
        return message.payload().isEmpty() ? "" : ", " + Payload.words(message.payload());
    }

    private static String joined(CoapMessage message, int option, String by) {
        List<Octets> parts = message.optionValues(option);
        return parts.stream().map(Octets::toUtf8).collect(Collectors.joining(by));
    }

    /** {@code 4.04 Not Found}. */
    static String code(CoapCode code) {
        String words = switch (code.toString()) {
            case "2.01" -> "Created";
            case "2.02" -> "Deleted";
            case "2.04" -> "Changed";
            case "2.05" -> "Content";
            case "2.31" -> "Continue";
            case "4.00" -> "Bad Request";
            case "4.01" -> "Unauthorized";
            case "4.02" -> "Bad Option";
            case "4.03" -> "Forbidden";
            case "4.04" -> "Not Found";
            case "4.05" -> "Method Not Allowed";
            case "4.06" -> "Not Acceptable";
            case "4.08" -> "Request Entity Incomplete";
            case "4.12" -> "Precondition Failed";
            case "4.13" -> "Request Entity Too Large";
            case "4.15" -> "Unsupported Content-Format";
            case "5.00" -> "Internal Server Error";
            case "5.01" -> "Not Implemented";
            case "5.03" -> "Service Unavailable";
            default -> "";
        };
        return (code + " " + words).strip();
    }
}
