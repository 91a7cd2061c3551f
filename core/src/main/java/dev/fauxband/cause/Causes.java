package dev.fauxband.cause;

import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.Decoded;
import dev.fauxband.data.Octets;
import dev.fauxband.trace.TraceEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says of each datagram of one module why it is there. What the module began has the command line as the host typed it,
 * or says that the module did it by itself; what came back is found by message ID and token (RFC 7252 §4.4, §5.3.2).
 * Has to see all events of the module, in their order.
 */
public final class Causes {
    /** Messages remembered in each direction; more are never under way. */
    private static final int MESSAGES_MAX = 64;

    private static final String PLATFORM = "from the platform";
    private static final String ANSWER = "answer to ";
    private static final String NO_COAP = "no CoAP: ";

    private final Occasions occasions = new Occasions();
    private final Map<Integer, Message> sent = new Recent<>();
    private final Map<Octets, String> asked = new Recent<>();
    private final Map<Integer, Message> received = new Recent<>();

    /** One that is remembered, and how often it was seen again. */
    private record Message(Octets octets, String cause, int repeats) {
        Message again() {
            return new Message(octets, cause, repeats + 1);
        }
    }

    /** Forgets the oldest. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MESSAGES_MAX;
        }
    }

    /** Why the datagram of this event is there; empty when the event is none that left, came, or was lost below. */
    public Optional<String> see(TraceEvent event) {
        if (event instanceof TraceEvent.Sent one) {
            return Optional.of(sent(one.atNs(), one.datagram().payload()));
        }
        if (event instanceof TraceEvent.Received one) {
            return Optional.of(received(one.datagram().payload()));
        }
        if (event instanceof TraceEvent.Fate fate && fate.way() == TraceEvent.Fate.Way.DOWN) {
            return Optional.of(onItsWay(fate.datagram().payload()));
        }
        occasions.see(event);
        return Optional.empty();
    }

    /**
     * Why the module says a text that reports a failure, if its trace tells.
     *
     * @param following what happens behind the text at the same instant: the reason of an answer stands there
     */
    public Optional<String> reason(TraceEvent.ModuleText text, Iterable<TraceEvent> following) {
        return occasions.reason(text.text(), following);
    }

    /** Why a datagram was to leave that was lost before it could. */
    public String unsent(TraceEvent.Fate fate) {
        return sent(fate.atNs(), fate.datagram().payload());
    }

    private String sent(long atNs, Octets octets) {
        return CoapDecoder.decode(octets) instanceof Decoded.Message decoded
                ? sent(atNs, octets, decoded.message())
                : NO_COAP + octets.size() + " octets";
    }

    private String sent(long atNs, Octets octets, CoapMessage message) {
        if (message.type() == CoapType.ACK || message.type() == CoapType.RST) {
            return reply(message.messageId());
        }
        boolean isRequest = message.code().request();
        boolean begins = occasions.takeBegin(isRequest);
        Message before = sent.get(message.messageId());
        if (!begins && before != null && before.octets().equals(octets)) {
            Message again = before.again();
            sent.put(message.messageId(), again);
            return "retransmission " + again.repeats() + " of " + again.cause();
        }
        String cause = isRequest ? occasions.request() : occasions.notification(atNs, message.token());
        sent.put(message.messageId(), new Message(octets, cause, 0));
        asked.put(message.token(), cause);
        return cause;
    }

    private String reply(int messageId) {
        Message to = received.get(messageId);
        return to == null || to.cause().equals(PLATFORM) ? ANSWER + "the platform" : "receipt of the " + to.cause();
    }

    private String received(Octets octets) {
        String cause = onItsWay(octets);
        if (CoapDecoder.decode(octets) instanceof Decoded.Message decoded && opens(decoded.message())) {
            int messageId = decoded.message().messageId();
            Message before = received.get(messageId);
            if (before != null && before.octets().equals(octets)) {
                return cause + ", again";
            }
            received.put(messageId, new Message(octets, cause, 0));
        }
        return cause;
    }

    private static boolean opens(CoapMessage message) {
        return message.type() == CoapType.CON || message.type() == CoapType.NON;
    }

    private String onItsWay(Octets octets) {
        Decoded decoded = CoapDecoder.decode(octets);
        if (decoded instanceof Decoded.Message known) {
            CoapMessage message = known.message();
            return (opens(message) ? began(message) : answered(message))
                    .map(cause -> ANSWER + cause)
                    .orElse(PLATFORM);
        }
        return PLATFORM + ", " + NO_COAP
                + (decoded instanceof Decoded.Malformed malformed
                        ? malformed.why()
                        : ((Decoded.Ignored) decoded).why());
    }

    /** A response that comes for itself has the token of its request. */
    private Optional<String> began(CoapMessage message) {
        return message.code().response() ? Optional.ofNullable(asked.get(message.token())) : Optional.empty();
    }

    private Optional<String> answered(CoapMessage message) {
        return Optional.ofNullable(sent.get(message.messageId())).map(Message::cause);
    }
}
