package dev.fauxband.modem;

import dev.fauxband.at.AtSession;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.DteOutput;
import dev.fauxband.command.HostVerb;
import dev.fauxband.command.HostVerbs;
import dev.fauxband.command.Identity;
import dev.fauxband.command.QlwContext;
import dev.fauxband.command.RadioUrcs;
import dev.fauxband.command.Urcs;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.data.ShortQueue;
import dev.fauxband.lwm2m.Lwm2mClient;
import dev.fauxband.lwm2m.Lwm2mEvent;
import dev.fauxband.radio.BootStyle;
import dev.fauxband.radio.RadioEvent;
import dev.fauxband.radio.UserEquipment;
import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.Optional;

/**
 * The module (DCE). Octets, datagrams and events go in with the present time, octets, datagrams, requests and one next
 * deadline come out; it reads no clock, opens no socket and starts no thread. After each input the shell takes all that
 * must leave: first {@link #pollDte}, then {@link #pollDatagram}, {@link #pollRequest} and {@link #pollTrace}.
 *
 * <p>Times are nanoseconds on any clock that does not go back. Two modules with the same profile, identity, seed and
 * inputs give the same outputs.
 */
public final class Modem {
    private static final Octets KNOCK = Octets.of('\r');

    private final Hardware hardware;
    private final UserEquipment radio;
    private final Trace trace;
    private final TimerTable timers;
    private final ShortQueue<Datagram> datagrams = new ShortQueue<>();
    private final ShellRequests requests;
    private ModemProfile profile;
    private Firmware firmware;
    private Program program = Program.NONE;
    private int repeatsBefore;

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
        NonVolatile kept = NonVolatile.read(image).orElse(NonVolatile.FACTORY);
        this.profile = profile;
        this.hardware = Hardware.of(profile, identity, seed, level, kept);
        this.radio = hardware.radio();
        this.trace = hardware.trace();
        this.timers = hardware.timers();
        this.firmware = new Firmware(profile, hardware);
        this.requests = new ShellRequests(kept);
        requests.follow(hardware.line(), radio.settings());
    }

    /** The same without power: {@link ModemEvent.PowerKey} starts it. */
    public Modem off() {
        radio.off();
        return this;
    }

    /** Octets of the host, at most {@link #dteRoom}; more are lost when a command is running. */
    public void receiveFromDte(long nowNs, Octets octets) {
        fireDue(nowNs);
        int from = 0;
        // Line by line: what a command sends leaves, and stands in the trace, before the next line is read.
        while (from < octets.size()) {
            int to = AtSession.lineEnd(octets, from);
            Octets heard = radio.receiveFromDte(nowNs, octets.slice(from, to));
            if (!heard.isEmpty()) {
                firmware.session().receive(nowNs, heard);
            }
            settle(nowNs);
            from = to;
        }
    }

    /**
     * From now on a program drives the module in place of a host: it asks by {@link #perform} and is told by {@link
     * #pollNews}. The line stays usable.
     */
    public Modem driven() {
        program = Program.driver();
        return this;
    }

    /** Whether somebody listens at the line of a driven module; else nothing is said there. */
    public void useLine(boolean attached) {
        program.useLine(attached);
        if (!program.lineUsed()) {
            firmware.releaseLine();
        }
    }

    /** Does what the program of a driven module asks. Empty when it is done or under way, else why it is refused. */
    public Optional<String> perform(long nowNs, HostVerb verb) {
        fireDue(nowNs);
        if (radio.receiveFromDte(nowNs, KNOCK).isEmpty()) {
            settle(nowNs);
            return Optional.of("the module does not listen: " + radio.state().sentence());
        }
        if (verb instanceof HostVerb.Delete) {
            program.deletes();
        }
        Optional<String> refusal = HostVerbs.perform(firmware.context(), firmware.client(), verb, nowNs);
        settle(nowNs);
        return refusal;
    }

    /** What the program of a driven module is told; it counts as read then. */
    public Optional<HostNews> pollNews() {
        return program.poll(firmware.client());
    }

    /** A datagram of the network; lost while the radio does not listen. */
    public void receiveDatagram(long nowNs, Datagram datagram) {
        fireDue(nowNs);
        if (radio.receiveDatagram(nowNs, datagram)) {
            firmware.client().receive(nowNs, datagram);
            leave(nowNs);
        }
        settle(nowNs);
    }

    /** Something that is neither octets of the host nor a datagram. */
    public void receiveEvent(long nowNs, ModemEvent event) {
        fireDue(nowNs);
        if (event instanceof ModemEvent.HostGone) {
            firmware.session().hostGone(nowNs);
        } else if (event instanceof ModemEvent.Resolved resolved) {
            firmware.client().resolved(nowNs, resolved.name(), resolved.ip());
        } else if (event instanceof ModemEvent.Inject inject) {
            say(nowNs, inject.urcText());
        } else if (event instanceof ModemEvent.Change change) {
            change(nowNs, change);
        } else if (event instanceof ModemEvent.NatRebind) {
            rebind(nowNs, "an address translation was forgotten");
        } else if (event instanceof ModemEvent.Congestion congestion) {
            firmware.client().received().congest(congestion.full());
        } else {
            Surroundings.act(hardware, nowNs, event);
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

    /** When this timer is due, to look at; {@link TimerTable#NEVER} when it does not run. */
    public long dueNs(Timer timer) {
        return timers.dueNs(timer);
    }

    /** Octets for the host. */
    public Optional<DteOutput> pollDte() {
        return firmware.pollDte();
    }

    /** A datagram for the network. */
    public Optional<Datagram> pollDatagram() {
        return datagrams.poll();
    }

    public Optional<ModemRequest> pollRequest() {
        return requests.poll();
    }

    public Optional<TraceEvent> pollTrace() {
        return trace.poll();
    }

    /** Octets that {@link #receiveFromDte} takes now without losing any. */
    public int dteRoom() {
        return firmware.session().room();
    }

    /** No half line, no command running, no line waiting. */
    public boolean lineIdle() {
        return firmware.lineIdle();
    }

    /** Nothing is owed to the host: the line is idle, each result it waits for has come, nothing waits to be shown. */
    public boolean quiet() {
        return firmware.lineQuiet() && !firmware.client().resultDue();
    }

    /** A command is running; complete lines may wait behind it. A half line alone is none. */
    public boolean commandOpen() {
        return firmware.commandOpen();
    }

    public Identity identity() {
        return hardware.identity();
    }

    public ModemProfile profile() {
        return profile;
    }

    /** The client, to look at: its verbs are the commands'. */
    public Lwm2mClient client() {
        return firmware.client();
    }

    /** How many messages it had to send again since it was made. */
    public int retransmissions() {
        return repeatsBefore + firmware.client().retransmissions();
    }

    /** The user equipment, to look at: its verbs are the commands' and those of {@link ModemEvent}. */
    public UserEquipment radio() {
        return radio;
    }

    /** What the host configured for LwM2M, to look at. */
    public QlwContext context() {
        return firmware.context();
    }

    /** Whether it says all that happens in it. */
    public boolean traces() {
        return trace.all();
    }

    /** Whether what the host types comes back (ATE). */
    public boolean echo() {
        return hardware.line().current().echo();
    }

    private void fireDue(long nowNs) {
        Optional<Timer> due = timers.takeDue(nowNs);
        while (due.isPresent()) {
            Timer timer = due.get();
            if (timer == Timer.URC_HOLD || timer == Timer.REPORT_GAP) {
                firmware.session().handleTimeout(nowNs, timer);
            } else if (!radio.handleTimeout(nowNs, timer)) {
                firmware.client().handleTimeout(nowNs, timer);
            }
            settle(nowNs);
            due = timers.takeDue(nowNs);
        }
    }

    /** Carries what one room has to say to the other, until all are silent and what is to leave has left. */
    private void settle(long nowNs) {
        do {
            boolean more = true;
            while (more) {
                more = carry(nowNs);
            }
            leave(nowNs);
        } while (radio.tells());
        requests.follow(hardware.line(), radio.settings());
        requests.resolve(firmware.client().takeLookup());
    }

    /** Whether somebody had something to say. */
    private boolean carry(long nowNs) {
        Optional<RadioEvent> heard = radio.pollEvent();
        if (heard.isPresent()) {
            tell(nowNs, heard.get());
        } else if (firmware.takeSpeedFound()) {
            RadioUrcs.present(radio, nowNs).forEach(text -> say(nowNs, text));
        }
        Optional<Lwm2mEvent> event = firmware.client().pollEvent();
        if (event.isPresent()) {
            tell(nowNs, event.get());
        }
        firmware.dropReadUrcs(nowNs);
        boolean shown = firmware.takeShown(program.drives());
        return heard.isPresent() || event.isPresent() || shown;
    }

    /** An answer to the platform leaves before the host is told, an answer to the host before a datagram leaves. */
    private void leave(long nowNs) {
        if (firmware.client().sends() && radio.sendWaits(nowNs)) {
            return;
        }
        Lwm2mClient client = firmware.client();
        for (Optional<Datagram> out = client.pollDatagram(); out.isPresent(); out = client.pollDatagram()) {
            leave(nowNs, out.get());
        }
    }

    private void leave(long nowNs, Datagram datagram) {
        if (radio.send(nowNs, datagram)) {
            trace.sent(nowNs, datagram);
            datagrams.add(datagram);
        }
    }

    private void tell(long nowNs, Lwm2mEvent event) {
        program.tell(new HostNews.Told(event));
        if (event instanceof Lwm2mEvent.Deleted) {
            firmware.dropReportsOfContext(nowNs);
            if (!program.takeDeletion()) {
                firmware.session().complete(nowNs, CommandResponse.done());
            }
        } else if (event instanceof Lwm2mEvent.RegistrationBegun) {
            firmware.dropUrcs(nowNs, Urcs.Tag.OBSERVE_URC, "a new registration begins");
        } else if (event instanceof Lwm2mEvent.RebootDue) {
            radio.restart(nowNs, "the platform executed 3/0/4");
        } else if (program.lineUsed()) {
            Urcs.report(event, firmware.context())
                    .ifPresent(report -> firmware.session().report(nowNs, report.text(), report.tag()));
        }
    }

    private void tell(long nowNs, RadioEvent event) {
        if (event instanceof RadioEvent.Restarting restarting) {
            begin(nowNs, "restarted: " + restarting.why());
            radio.powerUp(nowNs);
        } else if (event instanceof RadioEvent.PoweredOff) {
            begin(nowNs, "the power is off");
        } else if (event instanceof RadioEvent.LinkEnded) {
            firmware.client().radioOff(nowNs);
        } else if (event instanceof RadioEvent.AddressChanged changed) {
            rebind(nowNs, "the network gave the address " + changed.address());
        } else if (event instanceof RadioEvent.Started) {
            started(nowNs);
        } else if (event instanceof RadioEvent.ScanEnded) {
            firmware.session().complete(nowNs, RadioUrcs.scanned(radio));
        } else {
            if (event instanceof RadioEvent.Attached) {
                program.tell(new HostNews.Attached());
            }
            if (!firmware.stateUntold()) {
                RadioUrcs.report(event, radio).forEach(text -> say(nowNs, text));
            }
        }
    }

    /** As after power-up: context, objects, observations and unsaved settings are gone; the platform is not told. */
    private void begin(long nowNs, String why) {
        trace.note(nowNs, why);
        repeatsBefore += firmware.client().retransmissions();
        timers.stopAll();
        hardware.line().restore();
        firmware = firmware.restarted(nowNs, profile);
    }

    private void started(long nowNs) {
        program.tell(new HostNews.Started());
        BootStyle style = radio.policy().boot();
        RadioUrcs.banner(style).ifPresent(text -> say(nowNs, text));
        if (style == BootStyle.ROM) {
            firmware.session().findSpeed();
            return;
        }
        RadioUrcs.ready(radio).forEach(text -> say(nowNs, text));
    }

    private void say(long nowNs, Octets urc) {
        if (program.lineUsed()) {
            firmware.session().report(nowNs, urc, Urcs.Tag.URC);
        }
    }

    private void rebind(long nowNs, String why) {
        trace.note(nowNs, "the next datagram has a new source: " + why);
        requests.add(new ModemRequest.Rebind());
    }

    private void change(long nowNs, ModemEvent.Change change) {
        profile = profile.with(change.field(), change.value());
        String when = change.field().live() ? "" : ", from the next start on";
        trace.note(nowNs, change.field().key() + " is " + change.value() + when);
        radio.use(profile.radio());
    }
}
