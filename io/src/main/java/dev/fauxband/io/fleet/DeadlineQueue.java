package dev.fauxband.io.fleet;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Which module of a shard wants to be called when: at most one deadline for each module number. A binary heap that
 * knows the place of each number in it.
 *
 * <p>Why a heap and no timer wheel: the next deadline is exact and one array read away, so an idle shard sleeps until
 * it without a tick; seconds and days of delay cost the same; a module moves its deadline in at most 17 steps of
 * 100,000, which is less than its next datagram costs. Four arrays, 24 octets a module, nothing allocated when a
 * deadline moves.
 *
 * <p>A deadline that moves away leaves its module where it is until that comes to the top: a module that sends and is
 * answered, again and again, moves its deadline to and fro, and mostly no place changes.
 */
final class DeadlineQueue {
    /** The deadline of a module that waits for nothing. */
    static final long NONE = Long.MAX_VALUE;

    private static final int ABSENT = -1;

    private int[] heap = new int[0];
    private int[] places = new int[0];
    private long[] deadlinesNs = new long[0];

    /** By which the heap is ordered: the deadline, or an earlier one that it had. */
    private long[] keysNs = new long[0];

    private int size;

    /** The module is due at this time, whatever was said before; {@link #NONE}: never. Numbers are small, from 0 on. */
    void set(int module, long deadlineNs) {
        reserve(module);
        int place = places[module];
        if (deadlineNs == NONE) {
            remove(place);
            return;
        }
        deadlinesNs[module] = deadlineNs;
        if (place == ABSENT) {
            keysNs[module] = deadlineNs;
            put(size, module);
            up(size++);
        } else if (deadlineNs < keysNs[module]) {
            keysNs[module] = deadlineNs;
            up(place);
        }
    }

    /** The earliest deadline, or {@link #NONE}. */
    long nextNs() {
        while (size > 0 && keysNs[heap[0]] < deadlinesNs[heap[0]]) {
            keysNs[heap[0]] = deadlinesNs[heap[0]];
            down(0);
        }
        return size == 0 ? NONE : deadlinesNs[heap[0]];
    }

    /** Takes the module out that was due first, if its time has come; of those due together the lowest number. */
    OptionalInt pollDue(long nowNs) {
        if (nextNs() > nowNs || size == 0) {
            return OptionalInt.empty();
        }
        int module = heap[0];
        remove(0);
        return OptionalInt.of(module);
    }

    /** How many modules have a deadline. */
    int size() {
        return size;
    }

    private void remove(int place) {
        if (place == ABSENT) {
            return;
        }
        places[heap[place]] = ABSENT;
        size--;
        if (place < size) {
            int last = heap[size];
            put(place, last);
            up(place);
            down(places[last]);
        }
    }

    private void up(int from) {
        int place = from;
        while (place > 0 && before(heap[place], heap[(place - 1) / 2])) {
            int parent = (place - 1) / 2;
            swap(place, parent);
            place = parent;
        }
    }

    private void down(int from) {
        int place = from;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (before(heap[place], heap[child])) {
                return;
            }
            swap(place, child);
            place = child;
        }
    }

    private boolean before(int one, int other) {
        long difference = Long.compare(keysNs[one], keysNs[other]);
        return difference < 0 || (difference == 0 && one < other);
    }

    private void swap(int one, int other) {
        int module = heap[one];
        put(one, heap[other]);
        put(other, module);
    }

    private void put(int place, int module) {
        heap[place] = module;
        places[module] = place;
    }

    private void reserve(int module) {
        if (module < places.length) {
            return;
        }
        int before = places.length;
        int capacity = Math.max(module + 1, before + before / 2);
        heap = Arrays.copyOf(heap, capacity);
        places = Arrays.copyOf(places, capacity);
        deadlinesNs = Arrays.copyOf(deadlinesNs, capacity);
        keysNs = Arrays.copyOf(keysNs, capacity);
        Arrays.fill(places, before, capacity, ABSENT);
    }
}
