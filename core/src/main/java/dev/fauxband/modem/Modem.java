package dev.fauxband.modem;

import dev.fauxband.at.AtSession;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.DteOutput;
import dev.fauxband.at.LineState;
import dev.fauxband.at.ReportTag;
import dev.fauxband.command.CommandScope;
import dev.fauxband.command.Commands;
import dev.fauxband.command.Identity;
import dev.fauxband.command.PdpContext;
import dev.fauxband.command.QlwContext;
import dev.fauxband.command.Texts;
import dev.fauxband.command.Urcs;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.lwm2m.DeviceInfo;
import dev.fauxband.lwm2m.Lwm2mClient;
import dev.fauxband.lwm2m.Lwm2mEvent;
import dev.fauxband.radio.UserEquipment;
import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * The module (DCE). Octets, datagrams and events go in with the present time, octets, datagrams, requests and one next
 * deadline come out; it reads no clock, opens no socket and starts no thread. After each input the shell takes all that
 * must leave: first {@link #pollDte}, then {@link #pollDatagram}, {@link #pollRequest} and {@link #pollTrace}.
 *
 * <p>Times are nanoseconds on any clock that does not go back. Two modules with the same profile, identity, seed and
 * inputs give the same outputs.
 */
public final class Modem {
    private final ModemProfile profile;
    private final Identity identity;
    private final SeededRandom random;
    private final Trace trace;
    private final TimerTable timers = new TimerTable();
    private final LineState line;
    private final Queue<Datagram> datagrams = new ArrayDeque<>(1);
    private final Queue<ModemRequest> requests = new ArrayDeque<>(1);
    private NonVolatile kept;
    private int rate;
    private UserEquipment radio = new UserEquipment();
    private QlwContext context = new QlwContext();
    private Lwm2mClient client;
    private AtSession<CommandScope> session;

    /**
     * A module that nobody has set up, up and attached.
     *
     * @param seed of all chance in it: first Message ID, tokens, random waits
     */
    public Modem(ModemProfile profile, Identity identity, long seed, Trace.Level level) {
        this(profile, identity, seed, level, Octets.EMPTY);
    }

    /**
     * A module that is up and attached.
     *
     * @param seed of all chance in it: first Message ID, tokens, random waits
     * @param image what it stored last ({@link ModemRequest.Store}); what is none gives the factory's settings
     */
    public Modem(ModemProfile profile, Identity identity, long seed, Trace.Level level, Octets image) {
        this.kept = NonVolatile.read(image).orElse(NonVolatile.FACTORY);
        this.line = new LineState(kept.line());
        this.profile = profile;
        this.identity = identity;
        this.random = new SeededRandom(seed);
        this.trace = new Trace(level);
        this.client = newClient();
        this.session = newSession();
        ask();
    }

    private Lwm2mClient newClient() {
        return new Lwm2mClient(profile.client(), new Device(profile.texts(), identity), random, timers, trace);
    }

    private AtSession<CommandScope> newSession() {
        CommandScope scope =
                new CommandScope(identity, profile.texts(), line, radio, new PdpContext(), context, client);
        return new AtSession<>(Commands.ALL, scope, line, profile.line(), timers, trace);
    }

    /** Octets of the host, at most {@link #dteRoom}; more are lost when a command is running. */
    public void receiveFromDte(long nowNs, Octets octets) {
        fireDue(nowNs);
        int from = 0;
        // Line by line: what a command sends leaves, and stands in the trace, before the next line is read.
        while (from < octets.size()) {
            int to = lineEnd(octets, from);
            session.receive(nowNs, octets.slice(from, to));
            settle(nowNs);
            from = to;
        }
    }

    private static int lineEnd(Octets octets, int from) {
        for (int i = from; i < octets.size(); i++) {
            if (octets.at(i) == '\r' || octets.at(i) == '\n') {
                return i + 1;
            }
        }
        return octets.size();
    }

    /** A datagram of the network; lost while the radio is off. */
    public void receiveDatagram(long nowNs, Datagram datagram) {
        fireDue(nowNs);
        if (radio.attached()) {
            client.receive(nowNs, datagram);
            leave(nowNs);
        } else {
            trace.note(nowNs, "lost a datagram: the radio is off");
        }
        settle(nowNs);
    }

    public void receiveEvent(long nowNs, ModemEvent event) {
        fireDue(nowNs);
        if (event instanceof ModemEvent.HostGone) {
            session.hostGone(nowNs);
        } else if (event instanceof ModemEvent.Resolved resolved) {
            client.resolved(nowNs, resolved.name(), resolved.ip());
        } else if (event instanceof ModemEvent.Unreachable unreachable) {
            trace.reason(nowNs, "nothing listens at " + unreachable.peer() + ": the network says port unreachable");
        }
        settle(nowNs);
    }

    /** Does what is due. A call too early does nothing. */
    public void handleTimeout(long nowNs) {
        fireDue(nowNs);
    }

    /** When {@link #handleTimeout} has something to do next; {@link TimerTable#NEVER} when nothing is to come. */
    public long nextDeadlineNs() {
        return timers.nextDeadlineNs();
    }

    /** Octets for the host. */
    public Optional<DteOutput> pollDte() {
        return session.poll();
    }

    /** A datagram for the network. */
    public Optional<Datagram> pollDatagram() {
        return Optional.ofNullable(datagrams.poll());
    }

    public Optional<ModemRequest> pollRequest() {
        return Optional.ofNullable(requests.poll());
    }

    public Optional<TraceEvent> pollTrace() {
        return trace.poll();
    }

    /** Octets that {@link #receiveFromDte} takes now without losing any. */
    public int dteRoom() {
        return session.room();
    }

    /** No half line, no command running, no line waiting. */
    public boolean lineIdle() {
        return session.idle();
    }

    /** Nothing is owed to the host: the line is idle, each result it waits for has come, nothing waits to be shown. */
    public boolean quiet() {
        return session.idle() && !session.reportsHeld() && !client.resultDue();
    }

    /** A command is running; complete lines may wait behind it. A half line alone is none. */
    public boolean commandOpen() {
        return session.commandOpen();
    }

    public Identity identity() {
        return identity;
    }

    public ModemProfile profile() {
        return profile;
    }

    /** The client, to look at: its verbs are the commands'. */
    public Lwm2mClient client() {
        return client;
    }

    /** Whether what the host types comes back (ATE). */
    public boolean echo() {
        return line.current().echo();
    }

    private void fireDue(long nowNs) {
        Optional<Timer> due = timers.takeDue(nowNs);
        while (due.isPresent()) {
            Timer timer = due.get();
            if (timer == Timer.URC_HOLD || timer == Timer.REPORT_GAP) {
                session.handleTimeout(nowNs, timer);
            } else {
                client.handleTimeout(nowNs, timer);
            }
            settle(nowNs);
            due = timers.takeDue(nowNs);
        }
    }

    /** Carries what one room has to say to the other, until both are silent. */
    private void settle(long nowNs) {
        boolean more = true;
        while (more) {
            Optional<Lwm2mEvent> event = client.pollEvent();
            event.ifPresent(happened -> tell(nowNs, happened));
            Optional<ReportTag> printed = session.pollPrinted();
            printed.ifPresent(this::shown);
            more = event.isPresent() || printed.isPresent();
        }
        ask();
        client.takeLookup().ifPresent(name -> requests.add(new ModemRequest.Resolve(name)));
        leave(nowNs);
    }

    /** Asks the shell for what follows from settings that have changed. */
    private void ask() {
        if (line.current().rate() != rate) {
            rate = line.current().rate();
            requests.add(new ModemRequest.LineRate(rate));
        }
        NonVolatile now = new NonVolatile(line.stored());
        if (!now.equals(kept)) {
            kept = now;
            requests.add(new ModemRequest.Store(now.image()));
        }
    }

    /** An answer to the platform leaves before the host is told, an answer to the host before a datagram leaves. */
    private void leave(long nowNs) {
        Optional<Datagram> datagram = client.pollDatagram();
        while (datagram.isPresent()) {
            leave(nowNs, datagram.get());
            datagram = client.pollDatagram();
        }
    }

    private void leave(long nowNs, Datagram datagram) {
        if (radio.attached()) {
            trace.sent(nowNs, datagram);
            datagrams.add(datagram);
        } else {
            trace.note(nowNs, "lost a datagram of the module: the radio is off");
        }
    }

    private void tell(long nowNs, Lwm2mEvent event) {
        if (event instanceof Lwm2mEvent.Deleted) {
            session.dropReports(nowNs);
            session.complete(nowNs, CommandResponse.done());
        } else if (event instanceof Lwm2mEvent.RegistrationBegun) {
            session.dropUrcs(nowNs, Urcs.Tag.OBSERVE_URC, "a new registration begins");
        } else if (event instanceof Lwm2mEvent.RebootDue) {
            restart(nowNs);
        } else {
            Urcs.report(event, context).ifPresent(report -> session.report(nowNs, report.text(), report.tag()));
        }
    }

    private void shown(ReportTag tag) {
        if (tag == Urcs.Tag.EXCHANGE_RESULT) {
            client.exchangeResultShown();
        } else if (tag == Urcs.Tag.SEND_RESULT) {
            client.sendResultShown();
        }
    }

    /** As AT+QRST=1: context, objects, observations and unsaved settings are gone; the platform is not told. */
    private void restart(long nowNs) {
        trace.note(nowNs, "restarted: the platform executed 3/0/4");
        timers.stopAll();
        line.restore();
        radio = new UserEquipment();
        context = new QlwContext();
        client = newClient();
        session = newSession();
    }

    /** What objects 3 and 4 tell. */
    private record Device(Texts texts, Identity identity) implements DeviceInfo {
        private static final int SIGNAL_DBM = -84;

        @Override
        public String manufacturer() {
            return texts.manufacturer();
        }

        @Override
        public String model() {
            return texts.model();
        }

        @Override
        public String serialNumber() {
            return identity.imei();
        }

        @Override
        public String firmwareVersion() {
            return texts.revision();
        }

        @Override
        public int signalDbm() {
            return SIGNAL_DBM;
        }

        @Override
        public String ipAddress() {
            return identity.ip();
        }
    }
}
