package dev.fauxband.sim.air;

import dev.fauxband.data.Datagram;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.modem.FieldType.Duration;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * The way between one module and its platform. Datagrams go in with the present time and come out when they have
 * arrived, as its {@link AirSettings} want; it reads no clock, and one seed is one fate.
 *
 * <p>The module's end is the RRC connection and paging, the platform's end is an address translation: what comes down
 * passes that first.
 */
public final class Air {
    /** Nothing will happen by itself. */
    public static final long NEVER = Long.MAX_VALUE;

    private final Trace trace;
    private final AirPath up;
    private final AirPath down;
    private final Channel upChannel = new Channel();
    private final Channel downChannel = new Channel();
    private final Connection connection = new Connection();
    private final Nat nat = new Nat();
    private final Queue<Datagram> unpaged = new ArrayDeque<>(1);
    private final double phase;
    private AirSettings settings = AirSettings.IDEAL;
    private AirFaults faults = AirFaults.NONE;
    private AirFigures figures = AirFigures.of(settings);
    private AirFigures upFigures = figures;
    private AirFigures downFigures = figures;
    private long pagedNs;
    private long edrxNs;

    /**
     * What has come through to the platform's end.
     *
     * @param newSource whether the way back was forgotten: this datagram, and those behind it, come from a new port
     */
    public record Uplink(Datagram datagram, boolean newSource) {}

    /**
     * An ideal one.
     *
     * @param profile of the module, for the length of its RRC connections
     * @param traced whether {@link #pollTrace} tells what becomes of datagrams
     */
    public Air(ModemProfile profile, long seed, boolean traced) {
        this.trace = new Trace(traced ? Trace.Level.ALL : Trace.Level.OFF);
        this.up = new AirPath(TraceEvent.Fate.Way.UP, seed, trace);
        this.down = new AirPath(TraceEvent.Fate.Way.DOWN, ~seed, trace);
        this.phase = new SeededRandom(Long.reverse(seed)).nextDouble();
        connection.tail(nanoseconds(profile.value(ProfileField.RRC_TAIL)));
    }

    public AirSettings settings() {
        return settings;
    }

    /**
     * From now on it is like this; what is on its way arrives as it would have. Gives back what the module has to be
     * told, and {@link #heed} too.
     */
    public List<ModemEvent> use(long nowNs, AirSettings changed, ModemProfile profile) {
        List<ModemEvent> events = changed.events(settings, profile);
        settings = changed;
        figure();
        trace.note(nowNs, "the air is " + changed);
        releaseUnlessPaged(nowNs);
        return events;
    }

    /**
     * How the module listens from now on: once in an eDRX cycle of its own, or always when that is 0. It counts where
     * the settings say nothing of paging.
     */
    public void listening(long nowNs, long cycleNs) {
        edrxNs = cycleNs;
        releaseUnlessPaged(nowNs);
    }

    private void releaseUnlessPaged(long nowNs) {
        if (cycleNs() == 0 && !unpaged.isEmpty()) {
            release(nowNs, ready(nowNs, nowNs));
        }
    }

    private long cycleNs() {
        return figures.pagingNs() == 0 ? edrxNs : figures.pagingNs();
    }

    /** From now on this is wrong with it, and nothing else. */
    public void suffer(AirFaults wrong) {
        if (wrong != faults) {
            faults = wrong;
            figure();
        }
    }

    private void figure() {
        figures = AirFigures.of(settings);
        upFigures = faults.none() ? figures : AirFigures.of(faults.up(settings));
        downFigures = faults.none() ? figures : AirFigures.of(faults.down(settings));
    }

    /** What happens to the module may concern the air: the length of an RRC connection. */
    public void heed(ModemEvent event) {
        if (event instanceof ModemEvent.Change change && change.field() == ProfileField.RRC_TAIL) {
            connection.tail(nanoseconds(change.value()));
        }
    }

    /** The module sends. */
    public void sendUp(long nowNs, Datagram datagram) {
        page(nowNs);
        long readyNs = ready(nowNs, nowNs);
        up.send(nowNs, passed(upChannel, readyNs, datagram, figures.rateUp()), datagram, upFigures);
        release(nowNs, readyNs);
    }

    /** The platform sends. */
    public void sendDown(long nowNs, Datagram datagram) {
        page(nowNs);
        if (nat.forgot(nowNs, figures.natNs())) {
            forgotten(nowNs, datagram);
            return;
        }
        nat.use(nowNs);
        if (cycleNs() == 0 || !connection.idle(nowNs)) {
            leaveDown(nowNs, ready(nowNs, nowNs), datagram);
        } else if (unpaged.size() == AirPath.FLIGHTS_MAX) {
            down.lost(nowNs, datagram, unpaged.size() + " wait for the module to be paged");
        } else {
            pagedNs = unpaged.isEmpty() ? nextPageNs(nowNs) : pagedNs;
            unpaged.add(datagram);
            trace.note(nowNs, "the air pages the module in " + Span.of(pagedNs - nowNs));
        }
    }

    /** A datagram for the module goes to a port that the address translation has forgotten. */
    public void forgotten(long nowNs, Datagram datagram) {
        down.lost(nowNs, datagram, "the address translation has forgotten its port");
    }

    /** When something arrives, or the module is paged; {@link #NEVER} when nothing is on its way. */
    public long nextArrivalNs() {
        long arrivalNs = Math.min(up.nextArrivalNs(), down.nextArrivalNs());
        return unpaged.isEmpty() ? arrivalNs : Math.min(arrivalNs, pagedNs);
    }

    /** What has reached the platform by now. */
    public Optional<Uplink> pollUp(long nowNs) {
        page(nowNs);
        return up.poll(nowNs).map(datagram -> translated(nowNs, datagram));
    }

    /** What has reached the module by now. */
    public Optional<Datagram> pollDown(long nowNs) {
        page(nowNs);
        Optional<Datagram> arrived = down.poll(nowNs);
        arrived.ifPresent(datagram -> connection.use(nowNs));
        return arrived;
    }

    /** Whether {@link #pollTrace} tells what becomes of datagrams from now on. */
    public void traced(boolean told) {
        trace.use(told ? Trace.Level.ALL : Trace.Level.OFF);
    }

    /** What it did, in sentences; nothing unless it is traced. */
    public Optional<TraceEvent> pollTrace() {
        return trace.poll();
    }

    private Uplink translated(long nowNs, Datagram datagram) {
        boolean forgot = nat.forgot(nowNs, figures.natNs());
        if (forgot) {
            trace.note(
                    nowNs,
                    "the next datagram has a new source port: nothing passed the address translation for "
                            + Span.of(nat.quietNs(nowNs)));
        }
        nat.use(nowNs);
        return new Uplink(datagram, forgot);
    }

    private long passed(Channel channel, long readyNs, Datagram datagram, int bitsPerSecond) {
        return channel.pass(readyNs, datagram.payload().size(), bitsPerSecond);
    }

    private void leaveDown(long nowNs, long readyNs, Datagram datagram) {
        Channel channel = figures.halfDuplex() ? upChannel : downChannel;
        down.send(nowNs, passed(channel, readyNs, datagram, figures.rateDown()), datagram, downFigures);
    }

    /** When a datagram that needs the connection from {@code wantedNs} on can go. */
    private long ready(long nowNs, long wantedNs) {
        if (connection.idle(wantedNs) && figures.setupNs() > 0) {
            trace.note(nowNs, "the air sets up an RRC connection for " + Span.of(figures.setupNs()));
        }
        return connection.ready(wantedNs, figures.setupNs());
    }

    /** Lets go down what waited until the module listens. */
    private void page(long nowNs) {
        if (!unpaged.isEmpty() && pagedNs <= nowNs) {
            release(nowNs, ready(nowNs, pagedNs));
        }
    }

    private void release(long nowNs, long readyNs) {
        while (!unpaged.isEmpty()) {
            leaveDown(nowNs, readyNs, unpaged.remove());
        }
    }

    /** The cycles of two modules do not begin at the same time. */
    private long nextPageNs(long nowNs) {
        long cycleNs = cycleNs();
        long offNs = (long) (phase * cycleNs);
        return (Math.floorDiv(nowNs - offNs, cycleNs) + 1) * cycleNs + offNs;
    }

    private static long nanoseconds(String duration) {
        return Duration.parse(duration).orElseThrow();
    }
}
