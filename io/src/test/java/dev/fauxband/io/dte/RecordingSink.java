package dev.fauxband.io.dte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Remembers what a door told, checks the order that the door promises, and lets a test wait for what it expects. */
final class RecordingSink implements DteSink {
    static final Duration DEADLINE = Duration.ofSeconds(20);

    private final BiConsumer<DteLink, Octets> onReceived;
    private final Map<DteLink, Stay> stays = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();

    /** One host from its arrival on. */
    private static final class Stay {
        private final StringBuilder typed = new StringBuilder();
        private boolean gone;
    }

    RecordingSink() {
        this((host, octets) -> {});
    }

    /** A sink that does {@code onReceived} with what comes in before it counts as typed. */
    RecordingSink(BiConsumer<DteLink, Octets> onReceived) {
        this.onReceived = onReceived;
    }

    @Override
    public void arrived(DteLink host) {
        note(() -> {
            if (stays.put(host, new Stay()) != null) {
                broken.add(host.name() + " arrived twice");
            }
        });
    }

    @Override
    public void received(DteLink host, Octets octets) {
        try {
            onReceived.accept(host, octets);
        } finally {
            note(() -> noteTyped(host, octets));
        }
    }

    private void noteTyped(DteLink host, Octets octets) {
        Stay stay = stays.get(host);
        if (stay == null || stay.gone || octets.isEmpty()) {
            broken.add(host.name() + " typed " + octets + " out of turn");
        } else {
            stay.typed.append(octets.toLatin1());
        }
    }

    @Override
    public void gone(DteLink host) {
        note(() -> {
            Stay stay = stays.get(host);
            if (stay == null || stay.gone) {
                broken.add(host.name() + " went out of turn");
            } else {
                stay.gone = true;
            }
        });
    }

    private synchronized void note(Runnable news) {
        news.run();
        notifyAll();
    }

    /** The host that arrived as number {@code index}, counted from 0. */
    synchronized DteLink awaitHost(int index) throws InterruptedException {
        await(index + " hosts before this one", () -> stays.size() > index);
        return List.copyOf(stays.keySet()).get(index);
    }

    /** Waits until all that host number {@code index} typed is {@code expected}. */
    synchronized void awaitTyped(int index, String expected) throws InterruptedException {
        await(
                "host " + index + " typed all of " + expected.length() + " octets",
                () -> stays.size() > index && stay(index).typed.length() >= expected.length());
        assertThat(stay(index).typed.toString()).isEqualTo(expected);
    }

    /** Waits until the hosts together typed {@code expected}. */
    synchronized void awaitAllTyped(String expected) throws InterruptedException {
        await(
                "all typed " + expected.length() + " octets",
                () -> String.join("", typed()).length() >= expected.length());
        assertThat(String.join("", typed())).isEqualTo(expected);
    }

    /** Waits until some host typed just {@code expected}. */
    synchronized void awaitAnyTyped(String expected) throws InterruptedException {
        await("somebody typed " + expected, () -> typed().contains(expected));
    }

    synchronized void awaitGone(int index) throws InterruptedException {
        await("host " + index + " went", () -> stays.size() > index && stay(index).gone);
    }

    /** Waits until this many hosts arrived and went. */
    synchronized void awaitAllGone(int hosts) throws InterruptedException {
        await(
                hosts + " hosts went",
                () -> stays.size() >= hosts && stays.values().stream().allMatch(stay -> stay.gone));
    }

    /** What each host typed, in the order of their arrival. */
    synchronized List<String> typed() {
        return stays.values().stream().map(stay -> stay.typed.toString()).toList();
    }

    synchronized boolean gone(int index) {
        return stay(index).gone;
    }

    synchronized void assertPromisesKept() {
        assertThat(broken).isEmpty();
    }

    private Stay stay(int index) {
        return List.copyOf(stays.values()).get(index);
    }

    private void await(String what, BooleanSupplier met) throws InterruptedException {
        long untilNs = System.nanoTime() + DEADLINE.toNanos();
        while (!met.getAsBoolean()) {
            long leftMs = Duration.ofNanos(untilNs - System.nanoTime()).toMillis();
            assertThat(leftMs).as("in time: %s; heard %s", what, summary()).isPositive();
            wait(leftMs);
        }
        assertPromisesKept();
    }

    private String summary() {
        return stays.values().stream()
                .map(stay -> stay.typed.length() + (stay.gone ? " octets, gone" : " octets"))
                .toList()
                .toString();
    }
}
