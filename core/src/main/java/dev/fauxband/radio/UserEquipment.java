package dev.fauxband.radio;

import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.data.ShortQueue;
import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;
import java.util.Optional;

/** The radio side, from power to registration: told what host, network and tester do, {@link #pollEvent} answers. */
public final class UserEquipment {
    private final TimerTable timers;
    private final Trace trace;
    private final ShortQueue<RadioEvent> events = new ShortQueue<>();
    private final AttachConditions conditions = new AttachConditions();
    private final Activity activity;
    private final Standing standing;
    private final Tenancy tenancy;
    private RadioPolicy policy;
    private RadioSettings settings;
    private Cell cell = Cell.GOOD;

    /** Up and attached, with what it kept over the power cycle before; the network gives the address. */
    public UserEquipment(RadioPolicy policy, RadioSettings settings, Lease lease, TimerTable timers, Trace trace) {
        this.policy = policy;
        this.settings = settings;
        this.timers = timers;
        this.trace = trace;
        this.activity = new Activity(timers, new Rrc(timers, trace, events), settings, trace);
        this.standing = new Standing(trace, events);
        this.tenancy = new Tenancy(lease, events);
    }

    /** The same without power, until {@link #receivePowerKey}. */
    public UserEquipment off() {
        standing.off();
        activity.rrc().edrx(false);
        return this;
    }

    /** Octets of the host as they reach the firmware: none while nobody listens; they may wake the module. */
    public Octets receiveFromDte(long nowNs, Octets octets) {
        if (!state().running() || (state() == UeState.PSM && policy.deafInPsm())) {
            trace.note(nowNs, "lost " + octets.size() + " octets of the host: " + state().sentence());
            return Octets.EMPTY;
        }
        Octets heard = activity.hear(nowNs, octets, settings.saving(), policy);
        if (state() == UeState.PSM) {
            events.add(new RadioEvent.WokenByHost());
            wake(nowNs, "the host types");
        }
        planSleep();
        return heard;
    }

    /** Whether a datagram of the network arrives; if not, the trace says why. */
    public boolean receiveDatagram(long nowNs, Datagram datagram) {
        return pass(nowNs, datagram, false);
    }

    /** PWRKEY: gives power to a module that is off, and wakes one that sleeps. */
    public void receivePowerKey(long nowNs) {
        if (state() == UeState.POWER_OFF) {
            restart(nowNs, "the power key");
        } else if (state() == UeState.PSM) {
            wake(nowNs, "the power key");
        } else {
            trace.note(nowNs, "the power key does nothing: the module is on");
        }
    }

    /** The reset line, or a failure of the firmware; a module without power does not notice. */
    public void receiveReset(long nowNs, String why) {
        if (state() == UeState.POWER_OFF) {
            trace.note(nowNs, why + " does nothing: " + state().sentence());
        } else {
            restart(nowNs, why);
        }
    }

    /** The cell is heard better, worse or not at all, or lets others in than before. */
    public void receiveCell(long nowNs, Cell changed) {
        cell = changed;
        reconsider(nowNs, cell.sentence());
    }

    /** Somebody changes the card. */
    public void receiveSim(long nowNs, SimState card) {
        conditions.sim().insert(card);
        reconsider(nowNs, "the SIM is " + card.text());
    }

    /** The network detaches the module: until AT+CGATT=1, AT+CFUN or a restart it stays so. */
    public void receiveDetach(long nowNs) {
        conditions.refuse();
        reconsider(nowNs, "the network detached it");
    }

    /** The network gives another address; empty: the next one. */
    public void receiveAddress(String given) {
        tenancy.change(given);
    }

    /** Deep sleep now, whatever the timers say; nothing happens unless it is registered. */
    public void receiveSleep(long nowNs) {
        if (state() == UeState.REGISTERED) {
            sleep(nowNs, "told to sleep");
        }
    }

    /** Out of deep sleep. */
    public void receiveWake(long nowNs) {
        if (state() == UeState.PSM) {
            wake(nowNs, "told to wake up");
        }
    }

    /** One of its timers is due; false when it is somebody else's. */
    public boolean handleTimeout(long nowNs, Timer timer) {
        switch (timer) {
            case BOOT -> start(nowNs);
            case ATTACH -> register(nowNs, "attached to the cell that was found");
            case RRC_TAIL -> activity.rrc().letGo(nowNs);
            case PSM_ENTRY -> sleep(nowNs, "the active time is over");
            case PERIODIC_UPDATE -> wake(nowNs, "the periodic update is due");
            case WAKE -> awake(nowNs);
            case NETWORK_SCAN -> events.add(new RadioEvent.ScanEnded());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** AT+CFUN. */
    public void switchTo(long nowNs, Functionality wanted) {
        conditions.use(wanted);
        reconsider(nowNs, "AT+CFUN=" + wanted.code());
    }

    /** AT+CGATT. */
    public void attach(long nowNs, boolean wanted) {
        conditions.want(wanted);
        reconsider(nowNs, "AT+CGATT=" + (wanted ? 1 : 0));
    }

    /** AT+COPS=2. */
    public void deregister(long nowNs) {
        conditions.deregister();
        reconsider(nowNs, "AT+COPS=2");
    }

    /** AT+COPS=?: {@link RadioEvent.ScanEnded} tells when it is over. */
    public void scan(long nowNs) {
        timers.start(Timer.NETWORK_SCAN, nowNs + policy.scanNs());
    }

    /** AT+CPIN: whether it was the right one. */
    public boolean enterPin(long nowNs, String pin) {
        boolean right = conditions.sim().unlock(pin, policy.pin());
        reconsider(nowNs, "a PIN was entered");
        return right;
    }

    /** Begins anew; {@link RadioEvent.Restarting} tells it, and {@link #powerUp} goes on. */
    public void restart(long nowNs, String why) {
        end(nowNs, UeState.BOOTING, why, new RadioEvent.Restarting(why));
    }

    /** All timers are stopped and the firmware is a new one: it boots. */
    public void powerUp(long nowNs) {
        conditions.reset();
        settings = settings.kept();
        if (policy.boot() == BootStyle.NONE) {
            start(nowNs);
        } else {
            timers.start(Timer.BOOT, nowNs + policy.bootNs());
        }
    }

    /** AT+QPOWD. */
    public void powerDown(long nowNs, String why) {
        end(nowNs, UeState.POWER_OFF, why, new RadioEvent.PoweredOff());
    }

    /** The host set something; with the network it is agreed upon at once. */
    public void use(long nowNs, RadioSettings wanted) {
        boolean agreed = !wanted.saving().equals(settings.saving()) && state() == UeState.REGISTERED;
        settings = wanted;
        if (agreed) {
            useLink(nowNs);
        }
        if (agreed && wanted.saving().edrxMode() == PowerSaving.EDRX_WITH_URC) {
            events.add(new RadioEvent.EdrxGranted());
        }
        planSleep();
    }

    /** Another policy, from now on. */
    public void use(RadioPolicy changed) {
        policy = changed;
        planSleep();
    }

    /** AT+QRELLOCK: the last command keeps the module awake no longer. */
    public void releaseWakeLock(long nowNs) {
        activity.lock().release(nowNs);
        planSleep();
    }

    /** Whether a datagram of the module leaves; if not, the trace says why. */
    public boolean send(long nowNs, Datagram datagram) {
        return pass(nowNs, datagram, true);
    }

    /** Something is to be sent. Whether it has to wait until the module has woken up. */
    public boolean sendWaits(long nowNs) {
        if (state() == UeState.PSM) {
            wake(nowNs, "something is to be sent");
        }
        return state() == UeState.WAKING;
    }

    /** Whether {@link #pollEvent} has one. */
    public boolean tells() {
        return !events.isEmpty();
    }

    public Optional<RadioEvent> pollEvent() {
        return events.poll();
    }

    public UeState state() {
        return standing.state();
    }

    public RrcState connection(long nowNs) {
        return activity.rrc().state(nowNs);
    }

    /** How often the module listens for the network: its eDRX cycle without a connection, else 0: always. */
    public long pagingNs(long nowNs) {
        return activity.rrc().dozes(nowNs) ? settings.saving().edrxCycleNs() : 0;
    }

    public Functionality functionality() {
        return conditions.functionality();
    }

    /** Whether the host had it leave the network by AT+COPS=2, and attach no more. */
    public boolean deregistered() {
        return conditions.deregistered();
    }

    /** Whether the network knows where the module is. */
    public boolean attached() {
        return state().attached();
    }

    public Sim sim() {
        return conditions.sim();
    }

    public Cell cell() {
        return cell;
    }

    /** The address that the network gave, as text. */
    public String address() {
        return tenancy.address();
    }

    public RadioPolicy policy() {
        return policy;
    }

    public RadioSettings settings() {
        return settings;
    }

    private boolean pass(long nowNs, Datagram datagram, boolean up) {
        if (state() != UeState.REGISTERED) {
            trace.lost(nowNs, datagram, up, state().sentence());
            // Nothing waits for an answer while the radio is off: what was sent then ends as what was open then.
            if (up && (state() == UeState.RADIO_OFF || state() == UeState.DETACHED)) {
                events.add(new RadioEvent.LinkEnded());
            }
            return false;
        }
        useLink(nowNs);
        return true;
    }

    private void end(long nowNs, UeState next, String why, RadioEvent event) {
        activity.rrc().end(nowNs, why);
        become(nowNs, next, why);
        events.add(event);
    }

    private void useLink(long nowNs) {
        activity.rrc().use(nowNs, policy.rrcTailNs());
        planSleep();
    }

    private void start(long nowNs) {
        events.add(new RadioEvent.Started());
        activity.lock().hold(nowNs, policy.wakeLockNs());
        become(nowNs, conditions.target() == UeState.DETACHED ? UeState.DETACHED : UeState.SEARCHING, "started");
        reconsider(nowNs, "a cell is heard");
    }

    /** Goes where conditions and coverage lead. A sleeping module notices only when it wakes. */
    private void reconsider(long nowNs, String why) {
        if (!state().running()) {
            return;
        }
        UeState target = conditions.target();
        if (target != UeState.SEARCHING) {
            leave(nowNs, target, why);
        } else if (!state().attached() || (!cell.open() && state() != UeState.PSM)) {
            search(nowNs, why);
        }
    }

    private void leave(long nowNs, UeState target, String why) {
        if (state() == UeState.PSM) {
            wake(nowNs, why);
        }
        if (state() != target) {
            stopLink(nowNs, why);
            become(nowNs, target, why);
            tenancy.end();
            events.add(new RadioEvent.LinkEnded());
        }
    }

    private void search(long nowNs, String why) {
        if (state() != UeState.SEARCHING) {
            stopLink(nowNs, why);
            become(nowNs, UeState.SEARCHING, why);
        }
        if (!cell.open()) {
            timers.stop(Timer.ATTACH);
        } else if (policy.attachNs() == 0) {
            register(nowNs, why);
        } else if (!timers.running(Timer.ATTACH)) {
            timers.start(Timer.ATTACH, nowNs + policy.attachNs());
        }
    }

    private void register(long nowNs, String why) {
        become(nowNs, UeState.REGISTERED, why);
        tenancy.begin(policy.newAddress());
        events.add(new RadioEvent.Attached());
        useLink(nowNs);
    }

    private void stopLink(long nowNs, String why) {
        timers.stop(Timer.ATTACH);
        timers.stop(Timer.WAKE);
        activity.rrc().drop(nowNs, why);
    }

    private void sleep(long nowNs, String why) {
        activity.rrc().drop(nowNs, why);
        become(nowNs, UeState.PSM, why);
        events.add(new RadioEvent.SleepChanged(true));
        timers.start(Timer.PERIODIC_UPDATE, nowNs + policy.t3412Ns());
    }

    private void wake(long nowNs, String why) {
        timers.stop(Timer.PERIODIC_UPDATE);
        become(nowNs, UeState.WAKING, why);
        events.add(new RadioEvent.SleepChanged(false));
        if (policy.wakeNs() == 0) {
            awake(nowNs);
        } else {
            timers.start(Timer.WAKE, nowNs + policy.wakeNs());
        }
    }

    private void awake(long nowNs) {
        if (cell.open()) {
            become(nowNs, UeState.REGISTERED, "the network heard of it");
            useLink(nowNs);
        } else {
            search(nowNs, "no cell is heard any more");
        }
    }

    private void planSleep() {
        activity.plan(state() == UeState.REGISTERED, settings, policy);
    }

    private void become(long nowNs, UeState next, String why) {
        standing.become(nowNs, next, why);
        planSleep();
    }
}
