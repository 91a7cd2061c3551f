package dev.fauxband.sim.platform;

import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.sim.fault.Fault;
import dev.fauxband.sim.fault.FaultKind;
import dev.fauxband.sim.fault.FaultName;
import dev.fauxband.sim.fault.FaultOrder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * What a platform does wrong by name: when each fault begins and ends, and what the platform then does unasked. What is
 * only another way to answer is a {@link PlatformPolicy}.
 */
final class Mischief {
    private static final int FILL = 0xA5;

    private final PlatformFaults faults = new PlatformFaults();
    private final SimWire wire;
    private final SimRegistry registry;
    private final SimPeers peers;
    private final PlatformJournal journal;
    private final LongConsumer changed;
    private final Map<FaultName, Timetable.Due> ends = new EnumMap<>(FaultName.class);
    private long goneUntilNs = Long.MIN_VALUE;
    private int written;

    /** @param changed told with the present time when it is to behave otherwise */
    Mischief(SimWire wire, SimRegistry registry, SimPeers peers, PlatformJournal journal, LongConsumer changed) {
        this.wire = wire;
        this.registry = registry;
        this.peers = peers;
        this.journal = journal;
        this.changed = changed;
    }

    PlatformPolicy over(PlatformPolicy policy) {
        return faults.over(policy);
    }

    /** Whether it is switched off just now. */
    boolean gone(long nowNs) {
        return nowNs < goneUntilNs;
    }

    void suffer(long nowNs, FaultOrder order) {
        if (order instanceof FaultOrder.Begin begin && begin.fault().name().kind() == FaultKind.PLATFORM) {
            begin(nowNs, begin.fault());
        } else if (order instanceof FaultOrder.End end) {
            end(nowNs, end.name());
        } else if (order instanceof FaultOrder.EndAll) {
            Arrays.asList(FaultName.values()).forEach(name -> end(nowNs, name));
        }
    }

    private void begin(long nowNs, Fault fault) {
        journal.happened("fault: " + fault);
        if (fault.name() == FaultName.FORGETS_REGISTRATION) {
            registry.forget(nowNs);
        } else if (fault.name() == FaultName.RESTARTS) {
            registry.forget(nowNs);
            peers.clear();
            goneUntilNs = nowNs + fault.timeNs();
        } else {
            faults.begin(fault);
            endLater(nowNs, fault);
            wire.garbles(faults.has(FaultName.PLATFORM_GARBAGE));
            changed.accept(nowNs);
        }
    }

    /** Unless it is begun anew before. */
    private void endLater(long nowNs, Fault fault) {
        dropEnd(fault.name());
        fault.lastsNs()
                .map(lastsNs -> wire.timetable().at(nowNs + lastsNs, atNs -> end(atNs, fault.name())))
                .ifPresent(due -> ends.put(fault.name(), due));
    }

    private void dropEnd(FaultName name) {
        Optional.ofNullable(ends.remove(name)).ifPresent(Timetable.Due::cancel);
    }

    private void end(long nowNs, FaultName name) {
        dropEnd(name);
        if (faults.end(name)) {
            journal.happened("fault: " + name.word() + " has ended");
            wire.garbles(faults.has(FaultName.PLATFORM_GARBAGE));
            changed.accept(nowNs);
        }
    }

    /** How often it observes by itself where it is to observe once. */
    int observes() {
        if (faults.has(FaultName.NEVER_OBSERVES)) {
            return 0;
        }
        return faults.has(FaultName.OBSERVES_TWICE) ? 2 : 1;
    }

    /** An observation has begun: {@code cancel} ends it when it is time. */
    void observed(long nowNs, Timetable.Task cancel) {
        faults.timeNs(FaultName.CANCELS_EARLY)
                .ifPresent(afterNs -> wire.timetable().at(nowNs + afterNs, cancel));
    }

    /** A notification has come and nobody has acknowledged it yet. */
    void arriving(SimClient client, Path observed, Writer writer) {
        if (faults.has(FaultName.WRITES_DURING_SEND)) {
            write(client, observed, writer, 4);
        }
    }

    /** A notification was taken. */
    void notified(SimClient client, Path observed, Writer writer) {
        for (int i = 0; i < faults.count(FaultName.WRITES_IN_BURSTS).orElse(0); i++) {
            write(client, observed, writer, 4);
        }
        faults.count(FaultName.WRITES_TOO_LONG).ifPresent(octets -> write(client, observed, writer, octets));
    }

    /** Performs a command that is aimed at a client. */
    interface Writer {
        void perform(SimClient client, PlatformCommand command);
    }

    private void write(SimClient client, Path observed, Writer writer, int octets) {
        byte[] value = new byte[octets];
        Arrays.fill(value, (byte) FILL);
        written++;
        value[octets - 1] = (byte) written;
        writer.perform(
                client,
                new PlatformCommand(
                        PlatformVerb.WRITE,
                        Optional.of(client.endpoint()),
                        target(client, observed),
                        Optional.of(new PlatformValue.Opaque(Octets.copyOf(value))),
                        ""));
    }

    /** Resource 0 of the next instance of the same object, as the manual's objects have it, or else what notified. */
    private static Path target(SimClient client, Path observed) {
        return LinkList.paths(client.links()).stream()
                .filter(link -> link.object() == observed.object()
                        && link.instance() != Path.NONE
                        && link.instance() != Math.max(observed.instance(), 0))
                .findFirst()
                .map(link -> new Path(link.object(), link.instance(), 0))
                .orElseGet(() -> new Path(observed.object(), Math.max(observed.instance(), 0), 0));
    }
}
