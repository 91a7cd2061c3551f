package dev.fauxband.sim;

import dev.fauxband.data.Datagram;
import dev.fauxband.data.SeededRandom;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * One direction of the way between a module and its platform. Datagrams go in with the present time and come out when
 * they have arrived, with the faults that {@link LinkFaults} names; one seed, one fate.
 */
public final class Link {
    /** No datagram is on its way. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Datagrams on their way at most; beyond it they are lost. */
    static final int FLIGHTS_MAX = 4096;

    private final SeededRandom random;
    private final Queue<Flight> flights =
            new PriorityQueue<>(Comparator.comparingLong(Flight::arrivesNs).thenComparingLong(Flight::order));
    private LinkFaults faults;
    private long order;
    private long lastNs = Long.MIN_VALUE;

    /** A datagram under way. */
    private record Flight(long arrivesNs, long order, Datagram datagram) {}

    public Link(LinkFaults faults, long seed) {
        this.faults = faults;
        this.random = new SeededRandom(seed);
    }

    /** From now on; what is on its way arrives as it would have. */
    public void suffer(LinkFaults newFaults) {
        faults = newFaults;
    }

    public void send(long nowNs, Datagram datagram) {
        if (chance(faults.loss())) {
            return;
        }
        fly(nowNs, datagram);
        if (chance(faults.duplicate())) {
            fly(nowNs, datagram);
        }
    }

    private void fly(long nowNs, Datagram datagram) {
        long spreadNs = faults.delayMaxNs() - faults.delayMinNs();
        long arrivesNs = nowNs + faults.delayMinNs() + Math.round(random.nextDouble() * spreadNs);
        if (chance(faults.reorder())) {
            arrivesNs += faults.delayMaxNs();
        } else {
            lastNs = Math.max(lastNs, arrivesNs);
            arrivesNs = lastNs;
        }
        Datagram arriving = chance(faults.truncate()) ? truncated(datagram) : datagram;
        if (flights.size() < FLIGHTS_MAX) {
            flights.add(new Flight(arrivesNs, order++, arriving));
        }
    }

    private Datagram truncated(Datagram datagram) {
        int kept = random.nextInt(Math.max(1, datagram.payload().size()));
        return new Datagram(
                datagram.peer(), datagram.local(), datagram.payload().slice(0, kept));
    }

    /** A probability of 0 draws no number: an ideal link leaves the seed's row alone. */
    private boolean chance(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    /** When the next datagram arrives, or {@link #NEVER}. */
    public long nextArrivalNs() {
        Flight next = flights.peek();
        return next == null ? NEVER : next.arrivesNs();
    }

    /** A datagram that has arrived by now. */
    public Optional<Datagram> poll(long nowNs) {
        return nextArrivalNs() <= nowNs ? Optional.of(flights.remove().datagram()) : Optional.empty();
    }
}
