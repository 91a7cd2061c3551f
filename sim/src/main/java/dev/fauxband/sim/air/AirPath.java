package dev.fauxband.sim.air;

import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent.Fate;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * One direction of the {@link Air}: what becomes of a datagram that is sent, and when it arrives. One seed, one fate; a
 * fault that cannot happen draws no number.
 */
final class AirPath {
    /** Datagrams on their way at most; beyond it they are lost. */
    static final int FLIGHTS_MAX = 4096;

    private static final long MS_NS = 1_000_000L;
    private static final long OVERTAKEN_NS_MIN = 200 * MS_NS;
    private static final int OCTET_BITS = 8;

    private final Fate.Way way;
    private final String where;
    private final SeededRandom random;
    private final Trace trace;
    private final Queue<Flight> flights =
            new PriorityQueue<>(1, Comparator.comparingLong(Flight::arrivesNs).thenComparingLong(Flight::order));
    private boolean burst;
    private long order;
    private long lastNs = Long.MIN_VALUE;

    /** A datagram under way. */
    private record Flight(long arrivesNs, long order, Datagram datagram) {}

    AirPath(Fate.Way way, long seed, Trace trace) {
        this.way = way;
        this.where = way == Fate.Way.UP ? "to the platform" : "to the module";
        this.random = new SeededRandom(seed);
        this.trace = trace;
    }

    /**
     * Sends one.
     *
     * @param nowNs the time for the trace
     * @param passedNs when its last bit is on the air
     */
    void send(long nowNs, long passedNs, Datagram datagram, AirFigures figures) {
        int octets = datagram.payload().size() + Channel.HEADER_OCTETS;
        if (figures.mtu() > 0 && octets > figures.mtu()) {
            lost(nowNs, datagram, octets + " octets are more than its MTU of " + figures.mtu());
        } else if (burstLoses(figures)) {
            lost(nowNs, datagram, "a burst of losses");
        } else if (chance(figures.loss())) {
            lost(nowNs, datagram, "chance");
        } else {
            fly(nowNs, passedNs, datagram, figures);
            if (chance(figures.duplicate())) {
                tell(nowNs, Fate.Kind.DOUBLED, datagram, "doubled a datagram " + where);
                fly(nowNs, passedNs, datagram, figures);
            }
        }
    }

    /** It is lost for a reason that is not on this path. */
    void lost(long nowNs, Datagram datagram, String why) {
        tell(nowNs, Fate.Kind.LOST, datagram, "lost a datagram " + where + ": " + why);
    }

    private boolean burstLoses(AirFigures figures) {
        burst = burst ? !chance(figures.burstLeave()) : chance(figures.burstEnter());
        burst &= figures.burstEnter() > 0;
        return burst && chance(figures.burstLoss());
    }

    private void fly(long nowNs, long passedNs, Datagram datagram, AirFigures figures) {
        if (flights.size() >= FLIGHTS_MAX) {
            lost(nowNs, datagram, "there are " + FLIGHTS_MAX + " under way");
            return;
        }
        long arrivesNs = passedNs + delayNs(figures);
        if (chance(figures.reorder())) {
            tell(nowNs, Fate.Kind.OVERTAKEN, datagram, "lets a datagram " + where + " be overtaken");
            arrivesNs += Math.max(OVERTAKEN_NS_MIN, figures.delayNs() + figures.jitterNs());
        } else {
            arrivesNs = Math.max(lastNs, arrivesNs);
            lastNs = arrivesNs;
        }
        flights.add(new Flight(arrivesNs, order++, mangled(nowNs, datagram, figures)));
        if (arrivesNs > nowNs && trace.all()) {
            String took = Span.of(arrivesNs - nowNs);
            tell(nowNs, Fate.Kind.DELAYED, datagram, "takes " + took + " for a datagram " + where);
        }
    }

    private long delayNs(AirFigures figures) {
        if (figures.jitterNs() == 0) {
            return figures.delayNs();
        }
        double offMs = figures.spread().draw(random) * figures.jitterNs() / MS_NS;
        return Math.max(0, figures.delayNs() + Math.round(offMs) * MS_NS);
    }

    private Datagram mangled(long nowNs, Datagram datagram, AirFigures figures) {
        Octets payload = datagram.payload();
        if (!payload.isEmpty() && chance(figures.truncate())) {
            payload = payload.slice(0, random.nextInt(payload.size()));
            tell(nowNs, Fate.Kind.SPOILT, datagram, "cut a datagram " + where + " to " + payload.size() + " octets");
        }
        if (!payload.isEmpty() && chance(figures.corrupt())) {
            int bit = random.nextInt(payload.size() * OCTET_BITS);
            payload = flipped(payload, bit);
            tell(nowNs, Fate.Kind.SPOILT, datagram, "spoilt octet " + bit / OCTET_BITS + " of a datagram " + where);
        }
        return new Datagram(datagram.peer(), datagram.local(), payload);
    }

    private static Octets flipped(Octets payload, int bit) {
        byte[] octets = payload.toArray();
        octets[bit / OCTET_BITS] ^= (byte) (1 << bit % OCTET_BITS);
        return Octets.copyOf(octets);
    }

    /** A probability of 0 draws no number: what cannot happen leaves the seed's row alone. */
    private boolean chance(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    private void tell(long nowNs, Fate.Kind kind, Datagram datagram, String what) {
        if (trace.all()) {
            trace.fate(new Fate(nowNs, way, kind, datagram, "the air " + what));
        }
    }

    /** When the next datagram arrives, or {@link Air#NEVER}. */
    long nextArrivalNs() {
        Flight next = flights.peek();
        return next == null ? Air.NEVER : next.arrivesNs();
    }

    /** A datagram that has arrived by now. */
    Optional<Datagram> poll(long nowNs) {
        return nextArrivalNs() <= nowNs ? Optional.of(flights.remove().datagram()) : Optional.empty();
    }
}
