package dev.fauxband.lwm2m;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.Outbox;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.data.ShortQueue;
import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * The LwM2M 1.0 client of one module. Verbs that the host can get wrong answer with why they refuse, or empty when
 * done; what comes of them later is told by {@link #pollEvent}.
 */
public final class Lwm2mClient {
    private final ClientPolicy policy;
    private final Outbox outbox;
    private final Trace trace;
    private final ShortQueue<Lwm2mEvent> events = new ShortQueue<>();
    private final Served served;
    private final Registration registration;
    private final ConfirmableSend send;
    private final Notifier notifier;
    private final MaximumPeriods periods;
    private final DeviceManagement management;
    private final MessageHandler messages;

    public Lwm2mClient(ClientPolicy policy, DeviceInfo device, SeededRandom random, TimerTable timers, Trace trace) {
        this.policy = policy;
        this.trace = trace;
        this.outbox = new Outbox(random);
        this.served = Served.of(new ObjectTree(policy.lifetimeS(), device), policy);
        this.registration =
                new Registration(outbox, served.tree(), policy, timers, new Registration.Surroundings(trace, events));
        this.send = new ConfirmableSend(policy, outbox, timers, trace, events);
        this.notifier = new Notifier(served, policy.wire(), outbox, send);
        this.periods = new MaximumPeriods(served, notifier, timers);
        this.management = new DeviceManagement(served, policy, events, timers, trace);
        this.messages = new MessageHandler(
                outbox, registration, send, management, new MessageHandler.Inbound(this::notificationReset, trace));
    }

    /** A datagram from the network. */
    public void receive(long nowNs, Datagram datagram) {
        boolean before = registration.serving();
        messages.receive(nowNs, datagram);
        registrationMayHaveEnded(before);
        periods.notice(nowNs);
    }

    /** The address of a name that {@link #takeLookup} gave. */
    public void resolved(long nowNs, String name, Optional<Octets> ip) {
        registration.resolved(nowNs, name, ip);
    }

    /** One of the client's timers is due. */
    public void handleTimeout(long nowNs, Timer timer) {
        if (timer == Timer.REBOOT) {
            events.add(new Lwm2mEvent.RebootDue());
        } else if (timer == Timer.NOTIFY_PERIOD) {
            periods.handleTimeout(nowNs, registration.registered());
        } else if (!send.handleTimeout(nowNs, timer)) {
            boolean before = registration.serving();
            registration.handleTimeout(nowNs, timer);
            registrationMayHaveEnded(before);
        }
    }

    /**
     * Registers; empties the receive buffer, which from now on holds what is written when {@code buffered}. A
     * confirmable send that is open from the registration before fails first: the new one knows nothing of it.
     */
    public Optional<String> open(long nowNs, Target target, boolean buffered) {
        boolean afresh = registration.registered() && registration.updateFailed();
        if (registration.resultDue().isPresent()) {
            return Optional.of("another registration exchange has no result yet");
        }
        if (registration.state() != RegistrationState.DEREGISTERED && !afresh) {
            return Optional.of("the module is registered");
        }
        send.abort(nowNs, "the host registers afresh");
        served.received().open(buffered);
        forgetSession();
        events.add(new Lwm2mEvent.RegistrationBegun());
        registration.open(nowNs, target);
        return Optional.empty();
    }

    public Optional<String> update(long nowNs) {
        Optional<String> refusal = exchangeRefusal();
        if (refusal.isEmpty()) {
            registration.update(nowNs);
        }
        return refusal;
    }

    /** Deregisters. An open confirmable send fails first; the registration is over either way. */
    public Optional<String> close(long nowNs) {
        Optional<String> refusal = exchangeRefusal();
        if (refusal.isEmpty()) {
            send.abort(nowNs, "the host closed the registration");
            registration.close(nowNs);
            registrationMayHaveEnded(true);
        }
        return refusal;
    }

    /** Adds an object instance; while registered an Update tells the platform. No resources: every ID exists. */
    public Optional<String> addObject(long nowNs, Path instance, List<Integer> resources) {
        if (ObjectTree.ownedByModule(instance.object())) {
            return Optional.of("object " + instance.object() + " is the module's own");
        }
        Optional<String> refusal = objectRefusal();
        refusal = refusal.isPresent() ? refusal : served.tree().application().add(instance, resources);
        if (refusal.isEmpty()) {
            objectsChanged(nowNs);
        }
        return refusal;
    }

    /** Deletes an object with all its instances, and ends what was observed of it; while registered with an Update. */
    public Optional<String> deleteObject(long nowNs, int object) {
        Optional<String> refusal = objectRefusal();
        if (refusal.isEmpty() && !served.tree().application().delete(object)) {
            return Optional.of("object " + object + " was not added");
        }
        if (refusal.isEmpty()) {
            served.attributes().forget(object);
            for (Observation ended : served.observations().remove(object)) {
                notifyDeleted(ended);
            }
            objectsChanged(nowNs);
        }
        return refusal;
    }

    private void notifyDeleted(Observation ended) {
        if (policy.wire().deletedObjectNotice() && registration.registered()) {
            outbox.send(new CoapMessage(
                    CoapType.NON, CoapCode.NOT_FOUND, outbox.takeMessageId(), ended.token(), List.of(), Octets.EMPTY));
        }
    }

    private void objectsChanged(long nowNs) {
        if (registration.registered()) {
            registration.objectsChanged();
            registration.update(nowNs);
        }
    }

    /** Sends a value of an observed resource; a confirmable one has its result told. */
    public Optional<String> send(long nowNs, Path resource, Octets value, boolean confirmable) {
        Optional<String> refusal = sendRefusal(resource);
        if (refusal.isEmpty()) {
            notifier.notify(nowNs, resource, value, confirmable);
        }
        return refusal;
    }

    private Optional<String> sendRefusal(Path resource) {
        Optional<HostExchange> due = registration.resultDue();
        boolean changing = due.isPresent() && due.get() != HostExchange.UPDATE;
        if (!registration.registered() || changing) {
            return Optional.of("the module is not registered");
        }
        if (!served.tree().application().has(resource)) {
            return Optional.of(resource + " was not added");
        }
        if (!served.observations().concerned(resource)) {
            return Optional.of("the platform observes neither " + resource + " nor what it is part of");
        }
        if (!served.tree().application().roomFor(resource, resource.resource())) {
            return Optional.of(ApplicationObjects.NO_ROOM);
        }
        return send.open() ? Optional.of("the last confirmable send has no result yet") : Optional.empty();
    }

    /** Takes the context away; {@link Lwm2mEvent.Deleted} tells when it is done. */
    public void deleteContext(long nowNs) {
        send.clear(nowNs);
        served.received().open(false);
        served.tree().clear();
        forgetSession();
        registration.deleteContext(nowNs);
    }

    /** The radio went off: what is on its way there ends. */
    public void radioOff(long nowNs) {
        send.abort(nowNs, "the radio is off, or the module is detached");
    }

    /** The host has been shown the result of its registration exchange. */
    public void exchangeResultShown() {
        registration.resultShown();
    }

    /** The host has been shown the result of its confirmable send. */
    public void sendResultShown() {
        send.resultShown();
    }

    public Optional<Lwm2mEvent> pollEvent() {
        return events.poll();
    }

    /** How many messages it had to send again. */
    public int retransmissions() {
        return outbox.repeats();
    }

    /** Whether {@link #pollDatagram} has one. */
    public boolean sends() {
        return outbox.waits();
    }

    public Optional<Datagram> pollDatagram() {
        return outbox.poll();
    }

    public Optional<String> takeLookup() {
        return registration.takeLookup();
    }

    /** Whether SERV and CONF may change: no registration stands, is made or ended. */
    public boolean configurable() {
        return registration.state() == RegistrationState.DEREGISTERED
                && registration.resultDue().isEmpty();
    }

    /** Whether the host waits for the result of a registration exchange or of a confirmable send. */
    public boolean resultDue() {
        return registration.resultDue().isPresent() || sendResultDue();
    }

    /** Whether the host waits for the result of a confirmable send. */
    boolean sendResultDue() {
        return send.open();
    }

    public Registration registration() {
        return registration;
    }

    /** Lifetime of a registration in seconds, as object 1 has it. */
    public long lifetimeS() {
        return served.tree().server().lifetimeS();
    }

    public SendState sendState() {
        return send.state();
    }

    public ApplicationObjects objects() {
        return served.tree().application();
    }

    public Observations observations() {
        return served.observations();
    }

    public ReceiveBuffer received() {
        return served.received();
    }

    private Optional<String> exchangeRefusal() {
        if (registration.resultDue().isPresent()) {
            return Optional.of("another registration exchange has no result yet");
        }
        return registration.registered() ? Optional.empty() : Optional.of("the module is not registered");
    }

    private Optional<String> objectRefusal() {
        return registration.resultDue().isPresent()
                ? Optional.of("another registration exchange has no result yet")
                : Optional.empty();
    }

    private void notificationReset(long nowNs, int messageId) {
        Optional<Observation> observation = served.observations().notifiedAs(messageId);
        if (observation.isEmpty()) {
            return;
        }
        trace.note(
                nowNs,
                "the platform answered RST to a notification of "
                        + observation.get().path());
        cancelAfterReset(observation.get());
    }

    private void cancelAfterReset(Observation observation) {
        if (policy.wire().afterReset() == WirePolicy.AfterReset.CANCEL) {
            served.observations().cancel(observation.path());
            if (served.tree().application().has(observation.path())) {
                events.add(new Lwm2mEvent.Cancelled(observation.path()));
            }
        }
    }

    private void registrationMayHaveEnded(boolean before) {
        if (before && registration.state() == RegistrationState.DEREGISTERED) {
            forgetSession();
        }
    }

    /** What a registration brings and its end takes: observations, attributes, half bodies (OMA TS 1.0.2 §5.5.1). */
    private void forgetSession() {
        served.observations().clear();
        served.attributes().clear();
        periods.clear();
        served.download().clear();
        management.clear();
    }
}
