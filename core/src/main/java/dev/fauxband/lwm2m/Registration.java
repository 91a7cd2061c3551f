package dev.fauxband.lwm2m;

import dev.fauxband.coap.ClientRequest.Outcome;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.Outbox;
import dev.fauxband.data.Address;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import dev.fauxband.data.ShortQueue;
import dev.fauxband.data.Transition;
import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Register, Update, Deregister (OMA TS 1.0.2 §5.3): one exchange at a time, one result for each that the host asked
 * for.
 */
public final class Registration {
    private final ObjectTree tree;
    private final ClientPolicy policy;
    private final Outbox outbox;
    private final TimerTable timers;
    private final Lifetime lifetime;
    private final RegistrationExchange exchange;
    private final UntoldChanges changes = new UntoldChanges();
    private final Trace trace;
    private final ShortQueue<Lwm2mEvent> events;

    private RegistrationState state = RegistrationState.DEREGISTERED;
    private Optional<HostExchange> resultDue = Optional.empty();
    private @Nullable Target target;
    private Optional<String> lookup = Optional.empty();
    private Location location = Location.NONE;
    private boolean updateFailed;
    private boolean updateWanted;
    private boolean renewalOwed;

    Registration(Outbox outbox, ObjectTree tree, ClientPolicy policy, TimerTable timers, Surroundings surroundings) {
        this.outbox = outbox;
        this.tree = tree;
        this.policy = policy;
        this.timers = timers;
        this.lifetime = new Lifetime(timers, policy.updateAheadS());
        this.trace = surroundings.trace();
        this.exchange = new RegistrationExchange(outbox, timers, policy, trace);
        this.events = surroundings.events();
    }

    /** Where what happened is said. */
    record Surroundings(Trace trace, ShortQueue<Lwm2mEvent> events) {}

    public RegistrationState state() {
        return state;
    }

    /** Whether the platform has the module on its list, as far as the module knows. */
    public boolean registered() {
        return state == RegistrationState.REGISTERED || state == RegistrationState.UPDATING;
    }

    /** Whether requests of the platform are answered: from the 2.01 until the registration is over. */
    boolean serving() {
        return registered()
                || (state == RegistrationState.DEREGISTERING && exchange.purpose() == RegistrationPurpose.DEREGISTER);
    }

    /** Where the platform keeps the registration, as a path; empty when there is none. */
    public String location() {
        return location.text();
    }

    /** The platform that the last AT+QLWOPEN named. */
    public Optional<Target> target() {
        return Optional.ofNullable(target);
    }

    /** The exchange of the host whose result it has not seen yet. */
    public Optional<HostExchange> resultDue() {
        return resultDue;
    }

    /** The host has seen the result of its exchange. */
    void resultShown() {
        resultDue = Optional.empty();
    }

    /** Whether a registration that stands may be replaced: an Update of it failed. */
    boolean updateFailed() {
        return updateFailed;
    }

    /** Registers at a platform; one that stands is given up. */
    void open(long nowNs, Target newTarget) {
        abandon(nowNs);
        forgetRegistration();
        resultDue = Optional.of(HostExchange.REGISTER);
        target = newTarget;
        exchange.begin(nowNs, RegistrationPurpose.REGISTER);
        Optional<Octets> literal = IpLiteral.parse(newTarget.host());
        if (newTarget.port() == 0) {
            become(nowNs, RegistrationState.REGISTERING, "the host opens");
            registrationFailed(nowNs, "nothing can be reached at port 0");
        } else if (literal.isPresent()) {
            register(nowNs, literal.get());
        } else {
            become(nowNs, RegistrationState.RESOLVING, "the host opens by name");
            lookup = Optional.of(newTarget.host());
            timers.start(Timer.NAME_LOOKUP, nowNs + policy.nameLookupNs());
        }
    }

    /** A name that the shell is to look up; each is given once. */
    Optional<String> takeLookup() {
        Optional<String> taken = lookup;
        lookup = Optional.empty();
        return taken;
    }

    void resolved(long nowNs, String name, Optional<Octets> ip) {
        if (state != RegistrationState.RESOLVING || !target().map(Target::host).equals(Optional.of(name))) {
            return;
        }
        timers.stop(Timer.NAME_LOOKUP);
        if (ip.isPresent()) {
            register(nowNs, ip.get());
        } else {
            registrationFailed(nowNs, "no address was found for the name " + name);
        }
    }

    private void register(long nowNs, Octets ip) {
        Target to = target().orElseThrow();
        outbox.connect(new Address(ip, to.port()));
        become(nowNs, RegistrationState.REGISTERING, "the host opens");
        long lifetimeS = tree.server().lifetimeS();
        exchange.send(nowNs, RegistrationRequests.register(to.endpoint(), lifetimeS, LinkFormat.registration(tree)));
    }

    /** The host's Update; the module's own, if one is open, is abandoned. */
    void update(long nowNs) {
        abandon(nowNs);
        resultDue = Optional.of(HostExchange.UPDATE);
        sendUpdate(nowNs, RegistrationPurpose.UPDATE, "the host updates");
    }

    /** The platform wants an Update: at once, or when the open exchange has ended. */
    void updateWanted(long nowNs) {
        if (state == RegistrationState.REGISTERED) {
            sendUpdate(nowNs, RegistrationPurpose.AUTOMATIC_UPDATE, "the platform wants it");
        } else {
            updateWanted = true;
        }
    }

    private void sendUpdate(long nowNs, RegistrationPurpose forWhom, String why) {
        exchange.begin(nowNs, forWhom);
        become(nowNs, RegistrationState.UPDATING, why);
        if (location.isEmpty()) {
            failed(nowNs, "the platform gave no Location-Path, so there is nothing to update");
        } else {
            exchange.send(nowNs, RegistrationRequests.update(location, changes.say(), tree));
        }
    }

    void objectsChanged() {
        changes.objectsChanged();
    }

    void lifetimeChanged() {
        changes.lifetimeChanged();
    }

    void close(long nowNs) {
        abandon(nowNs);
        resultDue = Optional.of(HostExchange.DEREGISTER);
        deregister(nowNs, RegistrationPurpose.DEREGISTER, "the host closes");
    }

    /** Ends all, a registration with a DELETE first; {@link Lwm2mEvent.Deleted} tells when it is done. */
    void deleteContext(long nowNs) {
        abandon(nowNs);
        resultDue = Optional.empty();
        if (state == RegistrationState.REGISTERED && !location.isEmpty()) {
            timers.start(Timer.DELETE_OK, nowNs + policy.deleteWaitNs());
            deregister(nowNs, RegistrationPurpose.DELETE_CONTEXT, "the host deletes the context");
            return;
        }
        if (state != RegistrationState.DEREGISTERED) {
            become(nowNs, RegistrationState.DEREGISTERED, "the host deletes the context");
        }
        forgetRegistration();
        events.add(new Lwm2mEvent.Deleted());
    }

    private void deregister(long nowNs, RegistrationPurpose forWhom, String why) {
        exchange.begin(nowNs, forWhom);
        become(nowNs, RegistrationState.DEREGISTERING, why);
        if (location.isEmpty()) {
            failed(nowNs, "the platform gave no Location-Path, so there is nothing to delete");
        } else {
            exchange.send(nowNs, RegistrationRequests.deregister(location));
        }
    }

    /** Whether this message is of the open exchange. Requests never are. */
    boolean receive(long nowNs, CoapMessage message) {
        Outcome outcome = exchange.receive(nowNs, message);
        if (outcome instanceof Outcome.Answered answered) {
            answered(nowNs, answered.response());
        } else if (outcome instanceof Outcome.Reset) {
            failed(nowNs, "the platform answered RST: it does not speak with this module");
        }
        return !(outcome instanceof Outcome.Unrelated);
    }

    private void answered(long nowNs, CoapMessage response) {
        CoapCode code = response.code();
        switch (exchange.purpose()) {
            case REGISTER -> {
                if (code.equals(CoapCode.CREATED)) {
                    registered(nowNs, response);
                } else {
                    registrationFailed(nowNs, "the platform answered " + code + " to Register");
                }
            }
            case UPDATE, AUTOMATIC_UPDATE -> updateAnswered(nowNs, code);
            case DEREGISTER, DELETE_CONTEXT -> {
                boolean success = code.equals(CoapCode.DELETED);
                deregistered(nowNs, success, "the platform answered " + code + " to Deregister");
            }
        }
    }

    private void registered(long nowNs, CoapMessage created) {
        endRequest();
        location = Location.of(created);
        changes.clear();
        lifetime.begin(nowNs, tree.server().lifetimeS());
        become(nowNs, RegistrationState.REGISTERED, "2.01");
        events.add(new Lwm2mEvent.ExchangeEnded(HostExchange.REGISTER, true, ""));
    }

    private void updateAnswered(long nowNs, CoapCode code) {
        if (code.equals(CoapCode.CHANGED)) {
            endRequest();
            updateFailed = false;
            lifetime.begin(nowNs, tree.server().lifetimeS());
            become(nowNs, RegistrationState.REGISTERED, "2.04");
            updateEnded(nowNs, "");
        } else if (code.equals(CoapCode.NOT_FOUND)) {
            endRequest();
            String why = "the platform answered 4.04: it no longer knows this registration";
            trace.reason(nowNs, exchange.purpose().failure() + why);
            forgetRegistration();
            become(nowNs, RegistrationState.DEREGISTERED, "4.04 to Update");
            updateEnded(nowNs, why);
        } else {
            failed(nowNs, "the platform answered " + code + " to Update");
        }
    }

    /** @param why it failed; empty when it did not */
    private void updateEnded(long nowNs, String why) {
        if (exchange.purpose() == RegistrationPurpose.UPDATE) {
            events.add(new Lwm2mEvent.ExchangeEnded(HostExchange.UPDATE, why.isEmpty(), why));
        }
        boolean renew = renewalOwed && !why.isEmpty();
        boolean again = updateWanted || renew;
        updateWanted = false;
        renewalOwed = false;
        if (again && state == RegistrationState.REGISTERED) {
            String cause = renew ? "the Update before it renewed nothing" : "the platform wants it";
            sendUpdate(nowNs, RegistrationPurpose.AUTOMATIC_UPDATE, cause);
        }
    }

    /** The open exchange came to nothing. */
    private void failed(long nowNs, String why) {
        switch (exchange.purpose()) {
            case REGISTER -> registrationFailed(nowNs, why);
            case UPDATE, AUTOMATIC_UPDATE -> {
                endRequest();
                changes.unheard();
                trace.reason(nowNs, exchange.purpose().failure() + why);
                updateFailed = true;
                become(nowNs, RegistrationState.REGISTERED, why);
                updateEnded(nowNs, why);
            }
            case DEREGISTER, DELETE_CONTEXT -> deregistered(nowNs, false, why);
        }
    }

    private void registrationFailed(long nowNs, String why) {
        endRequest();
        trace.reason(nowNs, RegistrationPurpose.REGISTER.failure() + why);
        become(nowNs, RegistrationState.DEREGISTERED, why);
        events.add(new Lwm2mEvent.ExchangeEnded(HostExchange.REGISTER, false, why));
    }

    private void deregistered(long nowNs, boolean success, String why) {
        endRequest();
        forgetRegistration();
        become(nowNs, RegistrationState.DEREGISTERED, why);
        if (exchange.purpose() == RegistrationPurpose.DELETE_CONTEXT) {
            timers.stop(Timer.DELETE_OK);
            events.add(new Lwm2mEvent.Deleted());
            return;
        }
        if (!success) {
            trace.reason(nowNs, exchange.purpose().failure() + why);
        }
        events.add(new Lwm2mEvent.ExchangeEnded(HostExchange.DEREGISTER, success, success ? "" : why));
    }

    /** One of the registration's timers is due. */
    void handleTimeout(long nowNs, Timer timer) {
        switch (timer) {
            case NAME_LOOKUP -> registrationFailed(nowNs, "nobody told the address of the name in time");
            case REGISTRATION_RETRANSMIT -> retransmit(nowNs);
            case REGISTRATION_GIVE_UP -> failed(nowNs, exchange.lateness());
            case DELETE_OK -> deregistered(nowNs, false, "the platform did not answer the DELETE in time");
            case AUTO_UPDATE -> updateInTime(nowNs);
            case LIFETIME_END -> expired(nowNs);
            default -> throw new IllegalStateException(timer + " is not the registration's");
        }
    }

    /** An Update that is open already serves as well, unless it fails. */
    private void updateInTime(long nowNs) {
        if (state == RegistrationState.REGISTERED) {
            sendUpdate(nowNs, RegistrationPurpose.AUTOMATIC_UPDATE, "the lifetime is nearly over");
        } else {
            renewalOwed = true;
        }
    }

    private void retransmit(long nowNs) {
        if (!exchange.repeat(nowNs)) {
            failed(nowNs, "the platform never answered");
        }
    }

    private void expired(long nowNs) {
        updateWanted = false;
        renewalOwed = false;
        if (state == RegistrationState.UPDATING) {
            failed(nowNs, "the lifetime ended before the platform answered");
        }
        if (state == RegistrationState.REGISTERED) {
            forgetRegistration();
            become(nowNs, RegistrationState.DEREGISTERED, "the lifetime is over");
            trace.reason(nowNs, "not registered any more: the lifetime of the registration is over");
        }
    }

    /** Drops the open request without a result: the module's own Update gives way, and is owed if the host's fails. */
    private void abandon(long nowNs) {
        if (state == RegistrationState.UPDATING) {
            renewalOwed = true;
            changes.unheard();
            become(nowNs, RegistrationState.REGISTERED, "abandoned");
        }
        endRequest();
    }

    private void endRequest() {
        exchange.end();
        timers.stop(Timer.NAME_LOOKUP);
    }

    private void forgetRegistration() {
        location = Location.NONE;
        updateFailed = false;
        updateWanted = false;
        renewalOwed = false;
        lifetime.end();
    }

    private void become(long nowNs, RegistrationState next, String why) {
        Transition.check(state, state.next(), next);
        trace.became(nowNs, "registration", state, next, why);
        state = next;
    }
}
