package dev.fauxband.lwm2m;

import dev.fauxband.coap.ClientRequest;
import dev.fauxband.coap.ClientRequest.Outcome;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.Outbox;
import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;
import java.util.Optional;

/** The one registration request that may be open: for whom it is, and how long it waits. */
final class RegistrationExchange {
    private final Outbox outbox;
    private final TimerTable timers;
    private final ClientPolicy policy;
    private final Trace trace;
    private Optional<ClientRequest> request = Optional.empty();
    private RegistrationPurpose purpose = RegistrationPurpose.REGISTER;
    private long commandNs;
    private boolean inBlocks;

    RegistrationExchange(Outbox outbox, TimerTable timers, ClientPolicy policy, Trace trace) {
        this.outbox = outbox;
        this.timers = timers;
        this.policy = policy;
        this.trace = trace;
    }

    /** For whom the open request is, or the last one was. */
    RegistrationPurpose purpose() {
        return purpose;
    }

    /** Somebody wants a request; its time runs from now on, although the address may have to be looked up first. */
    void begin(long nowNs, RegistrationPurpose forWhom) {
        purpose = forWhom;
        commandNs = nowNs;
    }

    void send(long nowNs, ClientRequest.Request what) {
        request = Optional.of(ClientRequest.start(nowNs, what, policy.transmission(), outbox));
        inBlocks = false;
        armRetransmission();
        if (nowNs > commandNs) {
            // The look-up took some of the host's 128 s.
            timers.start(Timer.REGISTRATION_GIVE_UP, commandNs + policy.separateWaitNs());
        }
    }

    private void armRetransmission() {
        timers.stop(Timer.REGISTRATION_RETRANSMIT);
        request.flatMap(ClientRequest::repeatDueNs)
                .ifPresent(dueNs -> timers.start(Timer.REGISTRATION_RETRANSMIT, dueNs));
    }

    /** What a message means for the open request. Requests of the server never concern it. */
    Outcome receive(long nowNs, CoapMessage message) {
        if (request.isEmpty()) {
            return new Outcome.Unrelated();
        }
        Outcome outcome = request.get().receive(nowNs, message, outbox);
        if (outcome instanceof Outcome.Acknowledged || outcome instanceof Outcome.Continued) {
            inBlocks |= outcome instanceof Outcome.Continued;
            timers.start(Timer.REGISTRATION_GIVE_UP, commandNs + policy.separateWaitNs());
            armRetransmission();
        }
        if (outcome instanceof Outcome.Answered answered
                && answered.response().code().success()) {
            sayWhatIsMissing(nowNs, request.get(), answered.response().code());
        }
        return outcome;
    }

    private void sayWhatIsMissing(long nowNs, ClientRequest taken, CoapCode code) {
        if (taken.sentOctets() < taken.bodyOctets() && !code.equals(CoapCode.CONTINUE)) {
            trace.reason(
                    nowNs,
                    "the platform has only the first " + taken.sentOctets() + " of " + taken.bodyOctets()
                            + " octets of the list of objects: it answered " + code + " before the rest was sent");
        }
    }

    /** Sends the open message again; false when nobody answered it. */
    boolean repeat(long nowNs) {
        boolean sent = request.isPresent() && request.get().repeat(nowNs, outbox);
        if (sent) {
            armRetransmission();
        }
        return sent;
    }

    /** Why it is given up when its time is over. */
    String lateness() {
        boolean acknowledged = request.flatMap(ClientRequest::repeatDueNs).isEmpty();
        if (acknowledged) {
            return "the platform acknowledged the request but never answered it";
        }
        return inBlocks ? "the platform did not take all blocks in time" : "the platform never answered";
    }

    void end() {
        request = Optional.empty();
        timers.stop(Timer.REGISTRATION_RETRANSMIT);
        timers.stop(Timer.REGISTRATION_GIVE_UP);
    }
}
