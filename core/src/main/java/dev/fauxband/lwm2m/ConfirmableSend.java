package dev.fauxband.lwm2m;

import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.Exchange;
import dev.fauxband.coap.Outbox;
import dev.fauxband.data.ShortQueue;
import dev.fauxband.data.Transition;
import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** The one confirmable DATASEND that may be open: up to three notifications, and one result for all. */
public final class ConfirmableSend {
    private final ClientPolicy policy;
    private final Outbox outbox;
    private final TimerTable timers;
    private final Trace trace;
    private final ShortQueue<Lwm2mEvent> events;
    private final List<Open> open = new ArrayList<>(1);
    private SendState state = SendState.NOT_SENT;
    private boolean resultDue;
    private boolean resetSeen;
    private boolean silenceSeen;

    /** A send that waits for its ACK. */
    private record Open(Exchange exchange, Timer timer) {}

    ConfirmableSend(ClientPolicy policy, Outbox outbox, TimerTable timers, Trace trace, ShortQueue<Lwm2mEvent> events) {
        this.policy = policy;
        this.outbox = outbox;
        this.timers = timers;
        this.trace = trace;
        this.events = events;
    }

    public SendState state() {
        return state;
    }

    /** Whether the host has not been told the result of its last confirmable send. */
    boolean open() {
        return resultDue;
    }

    /** The host has seen the result. */
    void resultShown() {
        resultDue = false;
    }

    void begin(long nowNs) {
        resultDue = true;
        resetSeen = false;
        silenceSeen = false;
        become(nowNs, SendState.WAITING, "the host sends");
    }

    /** Sends one of the notifications; {@code timer} is free. */
    void send(long nowNs, CoapMessage notification, Timer timer) {
        Exchange exchange = Exchange.start(nowNs, notification, policy.transmission(), outbox);
        open.add(new Open(exchange, timer));
        timers.start(timer, exchange.dueNs());
    }

    /** Whether this ACK or RST is of one of the notifications. */
    boolean receive(long nowNs, CoapMessage message) {
        for (int i = 0; i < open.size(); i++) {
            Open one = open.get(i);
            if (one.exchange().messageId() == message.messageId()) {
                resetSeen |= message.type() == CoapType.RST;
                end(nowNs, one);
                return true;
            }
        }
        return false;
    }

    /** Whether the timer was of one of the notifications. */
    boolean handleTimeout(long nowNs, Timer timer) {
        for (Open one : open) {
            if (one.timer() == timer) {
                repeat(nowNs, one);
                return true;
            }
        }
        return false;
    }

    private void repeat(long nowNs, Open due) {
        if (due.exchange().repeat(nowNs, outbox)) {
            timers.start(due.timer(), due.exchange().dueNs());
        } else {
            silenceSeen = true;
            end(nowNs, due);
        }
    }

    /** Ends what is open at our side; the host sees SEND FAIL. */
    void abort(long nowNs, String why) {
        if (!open.isEmpty()) {
            stopAll();
            finish(nowNs, SendState.ENDED_HERE, why);
        }
    }

    /** Forgets everything, silently. */
    void clear(long nowNs) {
        stopAll();
        resultDue = false;
        if (state != SendState.NOT_SENT) {
            become(nowNs, SendState.NOT_SENT, "the context was deleted");
        }
    }

    private void end(long nowNs, Open ended) {
        timers.stop(ended.timer());
        open.remove(ended);
        if (!open.isEmpty()) {
            return;
        }
        if (resetSeen) {
            finish(nowNs, SendState.RESET, "the platform answered RST: " + resetMeaning());
        } else if (silenceSeen) {
            finish(nowNs, SendState.NO_ANSWER, "the platform never acknowledged the notification");
        } else {
            finish(nowNs, SendState.ACKNOWLEDGED, "acknowledged");
        }
    }

    private String resetMeaning() {
        return policy.wire().notifyFormat() == WirePolicy.NotifyFormat.TEXT
                ? "it no longer knows this observation, or cannot read text as Leshan cannot"
                : "it no longer knows this observation";
    }

    private void finish(long nowNs, SendState result, String why) {
        become(nowNs, result, why);
        boolean success = result == SendState.ACKNOWLEDGED;
        if (!success) {
            trace.reason(nowNs, "SEND FAIL: " + why);
        }
        events.add(new Lwm2mEvent.SendEnded(success, success ? "" : why));
    }

    private void stopAll() {
        open.forEach(one -> timers.stop(one.timer()));
        open.clear();
    }

    private void become(long nowNs, SendState next, String why) {
        Transition.check(state, state.next(), next);
        trace.became(nowNs, "send", state, next, why);
        state = next;
    }
}
