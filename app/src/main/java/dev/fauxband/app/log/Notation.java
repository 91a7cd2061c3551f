package dev.fauxband.app.log;

import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapNotation;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.Parsed;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.FieldType;
import dev.fauxband.trace.TraceEvent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What only the notation of traces has: datagrams, pauses, actions and remarks (docs/scripts.md). */
final class Notation {
    private static final Pattern PAUSE = Pattern.compile("\\((<?)(\\d+(?:\\.\\d+)?(?:ns|us|ms|s|m|h|d|y))\\)");
    private static final Pattern DIRECTIVE =
            Pattern.compile("echo (?:on|off)|times exact|repeat \\d+|end|include \\S.*");

    private Notation() {}

    /** How much time a line lets pass; empty when it is no pause. */
    static Optional<Long> pauseNs(String line) {
        Matcher pause = PAUSE.matcher(line.strip());
        return pause.matches() && pause.group(1).isEmpty()
                ? FieldType.Duration.parse(pause.group(2))
                : Optional.empty();
    }

    /** The event of a line, at this time; empty when the line is none of this notation. */
    static Optional<TraceEvent> read(String line, long nowNs) {
        String text = line.strip();
        boolean sent = line.startsWith("~> ");
        if (sent || line.startsWith("<~ ")) {
            return Optional.of(
                    CoapNotation.read(line.substring(3).strip()) instanceof Parsed.Value<CoapMessage> read
                            ? wire(sent, nowNs, read.value())
                            : new TraceEvent.Note(nowNs, text));
        }
        boolean remark = line.startsWith("#") || line.startsWith("! ");
        return remark
                        || PAUSE.matcher(text).matches()
                        || DIRECTIVE.matcher(text).matches()
                ? Optional.of(new TraceEvent.Note(nowNs, text))
                : Optional.empty();
    }

    /** A datagram as this notation writes it; in hex when it is no CoAP. */
    static String written(Octets datagram) {
        return CoapDecoder.decode(datagram) instanceof Decoded.Message decoded
                ? CoapNotation.write(decoded.message())
                : "no CoAP: " + datagram;
    }

    private static TraceEvent wire(boolean sent, long nowNs, CoapMessage message) {
        Datagram datagram = new Datagram(Address.UNSPECIFIED, CoapEncoder.encode(message));
        return sent ? new TraceEvent.Sent(nowNs, datagram) : new TraceEvent.Received(nowNs, datagram);
    }
}
