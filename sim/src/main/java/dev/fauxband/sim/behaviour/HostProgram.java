package dev.fauxband.sim.behaviour;

import dev.fauxband.command.HostVerb;
import dev.fauxband.data.Transition;
import dev.fauxband.lwm2m.HostExchange;
import dev.fauxband.lwm2m.Lwm2mEvent;
import dev.fauxband.modem.HostNews;
import java.util.Optional;

/**
 * The host program of one module. News and answers go in with the present time, verbs and one next deadline come out.
 * After each input its driver takes the verbs that it asks for, one at a time: the next when the last is answered.
 *
 * <p>Two programs with the same crew, number and inputs ask for the same.
 */
public final class HostProgram {
    /** Nothing is to come by itself. */
    public static final long NEVER = Agenda.NEVER;

    private static final int FAILURES_MAX = 60;
    private static final long WAIT = 5;

    private final Messages messages;
    private HostState state = HostState.WAITING;
    private Ask asked = Ask.NOTHING;
    private long exchangeDueNs;
    private long exchangeSentNs;
    private long updateDueNs = NEVER;
    private short setUpAt;
    private byte failures;
    private boolean deletes;
    private boolean updating;
    private boolean closing;
    private boolean stopping;

    /** @param number of its module */
    public HostProgram(Crew crew, int number) {
        this.messages = new Messages(crew, number);
    }

    /** Begins: sets the module up, opens, and from now on does its steps. */
    public void start(long nowNs) {
        if (state != HostState.WAITING && state != HostState.ENDED) {
            return;
        }
        stopping = false;
        failures = 0;
        exchangeDueNs = nowNs;
        messages.begin(nowNs);
        setUp(SetUp.BEGIN);
    }

    /** The same with a module that has just been given its power: waits for the network first. */
    public void boot(long nowNs) {
        start(nowNs);
        exchangeSentNs = nowNs;
        become(HostState.ATTACHING);
    }

    /** Deregisters, once what is under way has its result, and does nothing more. */
    public void stop(long nowNs) {
        stopping = true;
        exchangeDueNs = state == HostState.REGISTERED && !updating ? nowNs : exchangeDueNs;
        boolean open = state == HostState.REGISTERED || state == HostState.OPENING || state == HostState.CLOSING;
        if (!open && asked == Ask.NOTHING && state != HostState.ENDED) {
            become(HostState.ENDED);
        }
    }

    /** AT+QLWUPDATE at once, as when all of a fleet update together. */
    public void updateNow(long nowNs) {
        if (updateDueNs <= nowNs) {
            crew().ledger().missed(Work.UPDATE);
        } else if (state.running()) {
            updateDueNs = nowNs;
        }
    }

    /** What the module tells. */
    public void heard(long nowNs, HostNews news) {
        if (!state.running()) {
            return;
        }
        if (news instanceof HostNews.Started) {
            restarted(nowNs);
        } else if (news instanceof HostNews.Attached && state == HostState.ATTACHING) {
            setUp(SetUp.BEGIN);
        } else if (news instanceof HostNews.Told told) {
            heard(nowNs, told.event());
        }
    }

    /** The answer to the verb that was taken last: empty when it is done or under way, else why it is refused. */
    public void answered(long nowNs, Optional<String> refusal) {
        Ask was = asked;
        asked = Ask.NOTHING;
        switch (was) {
            case NOTHING -> {}
            case SET_UP -> setUpAnswered(nowNs, refusal);
            case SEND -> sendAnswered(nowNs, refusal);
            case UPDATE -> {
                updating = refusal.isEmpty();
                if (refusal.isPresent()) {
                    updateEnded(nowNs, refusal);
                    lost(nowNs);
                }
            }
            case CLOSE -> {
                become(HostState.CLOSING);
                refusal.ifPresent(why -> closed(nowNs, refusal));
            }
        }
    }

    /** Whether a verb was taken and is not answered. */
    public boolean awaitsAnswer() {
        return asked != Ask.NOTHING;
    }

    /** Does what is due. A call too early does nothing. */
    public void handleTimeout(long nowNs) {
        if (!state.running()) {
            return;
        }
        for (int step = 0; step < behaviour().steps().size(); step++) {
            for (long dueNs = messages.nextDueNs(step); dueNs <= nowNs; dueNs = messages.nextDueNs(step)) {
                occasion(step, dueNs);
                messages.advance(step);
            }
        }
        handleSilence(nowNs);
        boolean begins = state == HostState.ATTACHING || state == HostState.BACKING_OFF;
        if (begins && Waits.untilNs(state, updating, exchangeDueNs, exchangeSentNs) <= nowNs) {
            setUp(setUpAt == SetUp.openAt(behaviour()) ? setUpAt : SetUp.BEGIN);
        }
    }

    /** When {@link #handleTimeout} has something to do next. */
    public long nextDeadlineNs() {
        if (!state.running()) {
            return NEVER;
        }
        long next = messages.nextDueNs();
        if (asked != Ask.NOTHING) {
            next = Math.min(next, (asked == Ask.SEND ? messages.askedNs() : exchangeSentNs) + Waits.ANSWER_NS);
        } else if (state == HostState.REGISTERED && !updating && !stopping && !closing) {
            next = Math.min(next, updateDueNs);
        }
        if (messages.open()) {
            next = Math.min(next, messages.askedNs() + Waits.RESULT_NS);
        }
        return Math.min(next, Waits.untilNs(state, updating, exchangeDueNs, exchangeSentNs));
    }

    /** The next verb, until it is answered the last. */
    public Optional<HostVerb> pollVerb(long nowNs) {
        if (asked != Ask.NOTHING) {
            return Optional.empty();
        }
        if (state == HostState.SETTING_UP) {
            return ask(nowNs, Ask.SET_UP, SetUp.verb(crew(), number(), setUpAt));
        }
        return state == HostState.REGISTERED ? stepVerb(nowNs) : Optional.empty();
    }

    private Optional<HostVerb> stepVerb(long nowNs) {
        if (stopping || closing) {
            return updating || messages.open() ? Optional.empty() : ask(nowNs, Ask.CLOSE, new HostVerb.Close());
        }
        if (!updating && updateDueNs <= nowNs) {
            exchangeDueNs = updateDueNs;
            updateDueNs = NEVER;
            return ask(nowNs, Ask.UPDATE, new HostVerb.Update());
        }
        Optional<HostVerb> message = messages.poll(nowNs);
        asked = message.isPresent() ? Ask.SEND : Ask.NOTHING;
        return message;
    }

    private Optional<HostVerb> ask(long nowNs, Ask ask, HostVerb verb) {
        asked = ask;
        exchangeSentNs = nowNs;
        return Optional.of(verb);
    }

    public HostState state() {
        return state;
    }

    /** The number of its module. */
    public int number() {
        return messages.number();
    }

    public Crew crew() {
        return messages.crew();
    }

    private Behaviour behaviour() {
        return crew().behaviour();
    }

    private void setUp(int at) {
        setUpAt = (short) at;
        deletes = false;
        become(HostState.SETTING_UP);
    }

    private void setUpAnswered(long nowNs, Optional<String> refusal) {
        if (refusal.isPresent() && !deletes && !stopping) {
            // A context of before is in the way.
            deletes = true;
            setUpAt = SetUp.DELETE;
        } else if (refusal.isPresent()) {
            setUpAt = SetUp.BEGIN;
            registered(nowNs, refusal);
        } else if (setUpAt == SetUp.openAt(behaviour())) {
            messages.unobserved();
            become(HostState.OPENING);
        } else if (stopping) {
            become(HostState.ENDED);
        } else {
            setUpAt++;
        }
    }

    /** The registration is gone, or was not made: it is to be made again, but not at once. */
    private void backOff(long nowNs) {
        if (updating) {
            updateEnded(nowNs, Optional.of("the module was not registered"));
        }
        exchangeDueNs = nowNs + waitNs(nowNs);
        failures = (byte) Math.min(FAILURES_MAX, failures + 1);
        become(stopping ? HostState.ENDED : HostState.BACKING_OFF);
    }

    private long waitNs(long nowNs) {
        return behaviour().onFail().waitNs(failures, Draw.unit(messages.seed(), nowNs, WAIT));
    }

    private void sendAnswered(long nowNs, Optional<String> refusal) {
        if (refusal.isEmpty()) {
            messages.sent(nowNs);
        } else if (behaviour().onFail().reopen()) {
            // The message waits: the module is not registered, or no longer observed.
            messages.refused();
            lost(nowNs);
        } else {
            messages.dropped(nowNs, refusal.get());
        }
    }

    private void updateEnded(long nowNs, Optional<String> why) {
        updating = false;
        report(Work.UPDATE, nowNs, why);
        why.ifPresent(it -> fire(Trigger.Event.FAIL, nowNs));
    }

    private void lost(long nowNs) {
        if (behaviour().onFail().reopen() && state == HostState.REGISTERED && !closing) {
            backOff(nowNs);
        }
    }

    private void closed(long nowNs, Optional<String> why) {
        report(Work.DEREGISTER, nowNs, why);
        closing = false;
        messages.unobserved();
        become(stopping ? HostState.ENDED : HostState.CLOSED);
    }

    private void heard(long nowNs, Lwm2mEvent event) {
        if (event instanceof Lwm2mEvent.ExchangeEnded ended) {
            exchangeEnded(nowNs, ended.exchange(), ended.success() ? Optional.empty() : Optional.of(ended.why()));
        } else if (event instanceof Lwm2mEvent.SendEnded ended) {
            sendEnded(nowNs, ended.success() ? Optional.empty() : Optional.of(ended.why()));
        } else if (event instanceof Lwm2mEvent.Observed seen) {
            messages.observed(seen.path());
            Occasions.each(behaviour(), Trigger.Event.OBSERVED, seen.path(), step -> occasion(step, nowNs));
        } else if (event instanceof Lwm2mEvent.Cancelled unseen) {
            messages.cancelled(unseen.path());
        } else if (event instanceof Lwm2mEvent.Pushed || event instanceof Lwm2mEvent.Buffered) {
            crew().ledger().written();
            fire(Trigger.Event.WRITE, nowNs);
        }
    }

    private void exchangeEnded(long nowNs, HostExchange exchange, Optional<String> why) {
        if (exchange == HostExchange.REGISTER && state == HostState.OPENING) {
            registered(nowNs, why);
        } else if (exchange == HostExchange.UPDATE && updating) {
            updateEnded(nowNs, why);
            why.ifPresent(it -> lost(nowNs));
        } else if (exchange == HostExchange.DEREGISTER && state == HostState.CLOSING) {
            closed(nowNs, why);
        }
    }

    private void registered(long nowNs, Optional<String> why) {
        report(Work.REGISTER, nowNs, why);
        if (why.isPresent()) {
            backOff(nowNs);
            return;
        }
        failures = 0;
        exchangeDueNs = nowNs;
        become(HostState.REGISTERED);
        fire(Trigger.Event.REGISTERED, nowNs);
    }

    private void sendEnded(long nowNs, Optional<String> why) {
        boolean again = messages.answersFailure();
        if (messages.ended(nowNs, why)) {
            return;
        }
        if (!again) {
            fire(Trigger.Event.FAIL, nowNs);
        }
        if (behaviour().onFail().reopen() && state == HostState.REGISTERED) {
            // Is the registration still there? An Update shows it.
            updateDueNs = Math.min(updateDueNs, nowNs + waitNs(nowNs));
        }
    }

    private void restarted(long nowNs) {
        Optional<String> why = Optional.of("the module restarted");
        if (asked == Ask.SEND) {
            messages.refused();
        }
        asked = Ask.NOTHING;
        messages.unobserved();
        if (state == HostState.OPENING || updating) {
            report(updating ? Work.UPDATE : Work.REGISTER, nowNs, why);
            updating = false;
        }
        sendEnded(nowNs, why);
        updateDueNs = NEVER;
        setUpAt = SetUp.BEGIN;
        if (state == HostState.CLOSING) {
            closed(nowNs, why);
        } else if (stopping) {
            become(HostState.ENDED);
        } else if (state != HostState.CLOSED) {
            exchangeSentNs = nowNs;
            exchangeDueNs = nowNs;
            become(HostState.ATTACHING);
        }
    }

    /** A module that never answers must not hold its host for ever. */
    private void handleSilence(long nowNs) {
        if (asked != Ask.NOTHING) {
            if ((asked == Ask.SEND ? messages.askedNs() : exchangeSentNs) + Waits.ANSWER_NS <= nowNs) {
                answered(nowNs, Optional.of("the module did not answer"));
            }
            return;
        }
        Optional<String> why = Optional.of("the module told no result");
        if (messages.open() && messages.askedNs() + Waits.RESULT_NS <= nowNs) {
            sendEnded(nowNs, why);
        }
        if (exchangeSentNs + Waits.RESULT_NS <= nowNs) {
            HostExchange open = state == HostState.OPENING ? HostExchange.REGISTER : HostExchange.DEREGISTER;
            exchangeEnded(nowNs, updating ? HostExchange.UPDATE : open, why);
        }
    }

    private void fire(Trigger.Event event, long nowNs) {
        Occasions.each(behaviour(), event, step -> occasion(step, nowNs));
    }

    private void occasion(int step, long dueNs) {
        if (!Occasions.taken(behaviour(), messages.seed(), step, dueNs)) {
            return;
        }
        Action action = behaviour().steps().get(step).action();
        if (action instanceof Action.Update) {
            updateNow(dueNs);
        } else if (action instanceof Action.Send) {
            messages.due(step, dueNs);
        } else if (action instanceof Action.Close) {
            closing = state != HostState.CLOSED && state != HostState.CLOSING;
            exchangeDueNs = state == HostState.REGISTERED && !updating ? dueNs : exchangeDueNs;
        } else if (state == HostState.CLOSED) {
            exchangeDueNs = dueNs;
            setUp(setUpAt);
        }
    }

    private void report(Work work, long nowNs, Optional<String> why) {
        crew().report(work, exchangeDueNs, exchangeSentNs, nowNs, why);
    }

    private void become(HostState next) {
        Transition.check(state, state.next(), next);
        crew().ledger().became(state, next);
        state = next;
    }
}
