package dev.fauxband.io.net.onesocket;

import java.util.concurrent.atomic.AtomicLong;

/** A number that one thread adds to and others read; adding costs no more than a store. */
final class Count {
    private final AtomicLong value = new AtomicLong();

    void add(long more) {
        value.lazySet(value.getPlain() + more);
    }

    long now() {
        return value.get();
    }
}
