package dev.fauxband.lwm2m;

import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.coap.Outbox;
import dev.fauxband.data.Octets;
import dev.fauxband.time.Timer;
import java.util.List;

/** Sends what the host sends: a notification to each observation that the value concerns (RFC 7641 §4.2). */
final class Notifier {
    private final Served served;
    private final WirePolicy policy;
    private final Outbox outbox;
    private final ConfirmableSend confirmable;

    Notifier(Served served, WirePolicy policy, Outbox outbox, ConfirmableSend confirmable) {
        this.served = served;
        this.policy = policy;
        this.outbox = outbox;
        this.confirmable = confirmable;
    }

    /** Stores the value of an observed resource and sends it. */
    void notify(long nowNs, Path resource, Octets value, boolean con) {
        served.tree().application().store(resource, value);
        List<Observation> observations = served.observations().matching(resource);
        if (con) {
            confirmable.begin(nowNs);
        }
        for (Observation observation : observations) {
            CoapMessage message = notification(observation, value, con ? CoapType.CON : CoapType.NON);
            observation.sent(message.messageId());
            if (con) {
                confirmable.send(nowNs, message, timer(observation.path()));
            } else {
                outbox.send(message);
            }
        }
    }

    private CoapMessage notification(Observation observation, Octets value, CoapType type) {
        boolean text = policy.notifyFormat() == WirePolicy.NotifyFormat.TEXT;
        Response whole = text
                ? Response.content(ContentFormat.TEXT, value)
                : Response.content(
                        observation.format(), served.representation().encode(observation.path(), observation.format()));
        Response first = served.download().first(observation.path(), whole, false, observation.sizeExponent());
        Response numbered = first.with(CoapOption.uint(OptionNumber.OBSERVE, observation.takeSequence()));
        return new CoapMessage(
                type,
                numbered.code(),
                outbox.takeMessageId(),
                observation.token(),
                numbered.options(),
                numbered.payload());
    }

    /** One confirmable notification is open for each level of a path. */
    private static Timer timer(Path observed) {
        return switch (observed.depth()) {
            case 3 -> Timer.NOTIFY_RESOURCE;
            case 2 -> Timer.NOTIFY_INSTANCE;
            default -> Timer.NOTIFY_OBJECT;
        };
    }
}
