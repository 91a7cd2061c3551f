package dev.fauxband.bench.peers;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/** Keeps a window: with each acknowledgement the next client sends. Any thread. */
final class Turns {
    private final int clients;
    private final IntConsumer send;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong acknowledged = new AtomicLong();
    private volatile boolean begun;

    /** @param send makes the client with this number send a notification */
    Turns(int clients, IntConsumer send) {
        this.clients = clients;
        this.send = send;
    }

    void begin(int window) {
        begun = true;
        for (int i = 0; i < window; i++) {
            sendNext();
        }
    }

    void acknowledged() {
        if (begun) {
            acknowledged.incrementAndGet();
            sendNext();
        }
    }

    private void sendNext() {
        send.accept(Math.floorMod(next.getAndIncrement(), clients));
    }

    long count() {
        return acknowledged.get();
    }
}
