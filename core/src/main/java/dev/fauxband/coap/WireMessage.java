package dev.fauxband.coap;

import dev.fauxband.coap.WireLine.Field;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The message that the words of a line stand for. A message ID or token that is not given is 0 or empty. */
final class WireMessage {
    private final CoapCode code;
    private final List<CoapOption> options = new ArrayList<>();
    private Optional<Integer> messageId = Optional.empty();
    private Optional<Octets> token = Optional.empty();

    private WireMessage(CoapCode code) {
        this.code = code;
    }

    static Parsed<CoapMessage> read(WireLine line) {
        WireMessage message = new WireMessage(line.code());
        Optional<String> uriError = line.uri().flatMap(uri -> message.addUri(uri.text()));
        if (uriError.isPresent()) {
            return Parsed.wrong(uriError.get(), line.uri().orElseThrow().column());
        }
        for (Field field : line.fields()) {
            Optional<String> error = message.add(field.name(), field.value().text());
            if (error.isPresent()) {
                return Parsed.wrong(error.get(), field.value().column());
            }
        }
        Parsed<Octets> payload = line.payload().map(WirePayload::read).orElse(Parsed.value(Octets.EMPTY));
        return payload.then(octets -> Parsed.value(new CoapMessage(
                line.type(),
                line.code(),
                message.messageId.orElse(0),
                message.token.orElse(Octets.EMPTY),
                message.options,
                octets)));
    }

    /** Adds the options that a URI stands for; says what is wrong with it, if anything. */
    private Optional<String> addUri(String uri) {
        int pathEnd = uri.indexOf('?') < 0 ? uri.length() : uri.indexOf('?');
        Optional<List<Octets>> path = UriText.readPath(uri.substring(0, pathEnd));
        Optional<List<Octets>> query = UriText.readQuery(uri.substring(pathEnd));
        if (path.isEmpty() || query.isEmpty()) {
            return Optional.of("a URI is like /rd/5?b=U, with %HH for \\ { } % and all but printable ASCII");
        }
        path.get().forEach(segment -> options.add(new CoapOption(OptionNumber.URI_PATH, segment)));
        query.get().forEach(part -> options.add(new CoapOption(OptionNumber.URI_QUERY, part)));
        return Optional.empty();
    }

    private Optional<String> add(String name, String value) {
        return switch (name) {
            case WireLine.MESSAGE_ID -> addMessageId(value);
            case WireLine.TOKEN -> addToken(value);
            case WireLine.LOCATION -> addLocation(value);
            default -> addOption(name, value);
        };
    }

    private Optional<String> addMessageId(String value) {
        OptionalLong number = ValueForm.decimal(value, CoapMessage.MESSAGE_ID_MAX);
        if (number.isEmpty() || messageId.isPresent()) {
            return Optional.of("mid is one number from 0 to 65535");
        }
        messageId = Optional.of((int) number.getAsLong());
        return Optional.empty();
    }

    private Optional<String> addToken(String value) {
        Optional<Octets> octets = Octets.hex(value).filter(some -> some.size() <= CoapMessage.TOKEN_OCTETS_MAX);
        if (octets.isEmpty() || token.isPresent()) {
            return Optional.of("token is one run of up to 8 octets in hex digits");
        }
        token = octets;
        return Optional.empty();
    }

    private Optional<String> addLocation(String value) {
        Optional<List<Octets>> path = UriText.readPath(value).filter(segments -> !segments.isEmpty());
        path.ifPresent(segments ->
                segments.forEach(segment -> options.add(new CoapOption(OptionNumber.LOCATION_PATH, segment))));
        return path.isPresent() ? Optional.empty() : Optional.of("location is a path like /rd/5");
    }

    private Optional<String> addOption(String name, String value) {
        OptionalInt number = WireFields.optionNumber(name);
        if (number.isEmpty()) {
            return Optional.of("there is no field named " + name);
        }
        if (code.request() && WireFields.partOfUri(number.getAsInt())) {
            return Optional.of("path and query of a request stand in its URI");
        }
        ValueForm form = WireFields.form(name);
        Optional<Octets> octets = form.read(value).filter(some -> some.size() <= CoapOption.VALUE_OCTETS_MAX);
        octets.ifPresent(some -> options.add(new CoapOption(number.getAsInt(), some)));
        return octets.isPresent() ? Optional.empty() : Optional.of(name + " is " + form.expected());
    }
}
