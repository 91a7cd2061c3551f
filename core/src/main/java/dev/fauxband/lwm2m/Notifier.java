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

/** Sends notifications (RFC 7641 §4.2): what the host sends, and what the module tells of its own objects. */
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
        for (int i = 0; i < observations.size(); i++) {
            Observation observation = observations.get(i);
            CoapMessage message = notification(observation, value, con ? CoapType.CON : CoapType.NON);
            observation.sent(message.messageId());
            if (con) {
                confirmable.send(nowNs, message, timer(observation.path()));
            } else {
                outbox.send(message);
            }
        }
    }

    /** Tells what an observed path of the module's own objects holds now, in the format of the first response. */
    void tell(Observation observation) {
        CoapMessage message = notification(observation, held(observation), CoapType.NON);
        observation.sent(message.messageId());
        outbox.send(message);
    }

    private CoapMessage notification(Observation observation, Octets value, CoapType type) {
        boolean text = policy.notifyFormat() == WirePolicy.NotifyFormat.TEXT;
        return notification(observation, text ? Response.content(ContentFormat.TEXT, value) : held(observation), type);
    }

    private Response held(Observation observation) {
        int format = observation.format();
        return Response.content(format, served.representation().encode(observation.path(), format));
    }

    private CoapMessage notification(Observation observation, Response whole, CoapType type) {
        Response first = served.download().first(observation.path(), whole, false, observation.sizeExponent());
        Response numbered = first.withFirst(CoapOption.uint(OptionNumber.OBSERVE, observation.takeSequence()));
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
