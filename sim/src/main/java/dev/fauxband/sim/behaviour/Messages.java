package dev.fauxband.sim.behaviour;

import dev.fauxband.command.HostVerb;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.util.Optional;

/** The steps of one module: when they are due, what waits to be sent, and the message that has no result yet. */
final class Messages {
    private static final byte NONE = -1;
    private static final long MODE = 7;
    private static final long KINDS = 8;

    private final Crew crew;
    private final long[] cells;
    private final int number;
    private int observed;
    private byte step = NONE;
    private long dueNs;
    private long askedNs;

    Messages(Crew crew, int number) {
        this.crew = crew;
        this.number = number;
        this.cells = Agenda.of(crew.behaviour());
    }

    /** The schedules begin. */
    void begin(long nowNs) {
        Agenda.begin(behaviour(), cells, seed(), nowNs);
    }

    long nextDueNs() {
        return Agenda.nextDueNs(behaviour(), cells);
    }

    /** When a step is due by its schedule. */
    long nextDueNs(int which) {
        return Agenda.nextDueNs(behaviour(), cells, which);
    }

    /** The step was due. */
    void advance(int which) {
        Agenda.advance(behaviour(), cells, seed(), which);
    }

    /** A message of a step is due: it waits until it may be sent, or is left out when one waits. */
    void due(int which, long sinceNs) {
        if (Agenda.waitingSinceNs(behaviour(), cells, which) == Agenda.NEVER) {
            Agenda.await(behaviour(), cells, which, sinceNs);
        } else {
            crew.ledger().missed(work(which));
        }
    }

    void observed(Path path) {
        observed = Observing.begun(behaviour(), observed, path);
    }

    void cancelled(Path path) {
        observed = Observing.ended(behaviour(), observed, path);
    }

    /** A registration begins or ends. */
    void unobserved() {
        observed = 0;
    }

    /** Sends the message that waits longest, of those that the platform observes. */
    Optional<HostVerb> poll(long nowNs) {
        int which = step == NONE ? longestWaiting() : NONE;
        if (which == NONE || !(behaviour().steps().get(which).action() instanceof Action.Send send)) {
            return Optional.empty();
        }
        step = (byte) which;
        dueNs = Agenda.waitingSinceNs(behaviour(), cells, which);
        askedNs = nowNs;
        Octets value = send.payload().render(new Material(behaviour(), cells, seed(), number, which));
        return Optional.of(new HostVerb.Send(send.resource(), value, work(which) == Work.SEND_CON));
    }

    private int longestWaiting() {
        int longest = NONE;
        long sinceNs = Agenda.NEVER;
        for (int which = 0; which < behaviour().steps().size(); which++) {
            long waitingNs = Agenda.waitingSinceNs(behaviour(), cells, which);
            if (waitingNs < sinceNs && Observing.any(observed, which)) {
                longest = which;
                sinceNs = waitingNs;
            }
        }
        return longest;
    }

    /** The message was taken; a confirmable one has its result later. */
    void sent(long nowNs) {
        Work work = work(step);
        Agenda.sent(behaviour(), cells, step);
        if (work == Work.SEND_NON) {
            step = NONE;
            crew.ledger().ended(work, dueNs, askedNs, nowNs);
        }
    }

    /** The message was refused, and waits on. */
    void refused() {
        step = NONE;
    }

    /** The message was refused, and is left out. */
    void dropped(long nowNs, String why) {
        Work work = work(step);
        Agenda.await(behaviour(), cells, step, Agenda.NEVER);
        step = NONE;
        crew.ledger().failed(work, dueNs, nowNs, why);
    }

    /** The confirmable message has its result. False: it failed. */
    boolean ended(long nowNs, Optional<String> why) {
        if (step == NONE) {
            return true;
        }
        step = NONE;
        crew.report(Work.SEND_CON, dueNs, askedNs, nowNs, why);
        return why.isEmpty();
    }

    /** Whether the open message is sent because one failed: then its own failure is no occasion for another. */
    boolean answersFailure() {
        return step != NONE && behaviour().steps().get(step).trigger().equals(new Trigger.On(Trigger.Event.FAIL));
    }

    /** Whether a message has no answer or no result yet. */
    boolean open() {
        return step != NONE;
    }

    /** When the last message was asked for. */
    long askedNs() {
        return askedNs;
    }

    /** What the next message of a step is. */
    private Work work(int which) {
        double share = behaviour().steps().get(which).action() instanceof Action.Send send ? send.confirmable() : 0;
        long count = Agenda.count(behaviour(), cells, which);
        return Draw.unit(seed(), count, KINDS * which + MODE) < share ? Work.SEND_CON : Work.SEND_NON;
    }

    Crew crew() {
        return crew;
    }

    int number() {
        return number;
    }

    private Behaviour behaviour() {
        return crew.behaviour();
    }

    /** Of all chance of this module. */
    long seed() {
        return Draw.number(crew.seed(), number, 0);
    }
}
