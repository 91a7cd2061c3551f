package dev.fauxband.data;

import java.util.Arrays;

/** Octets in the making; grows as needed. */
public final class OctetsBuilder {
    private static final byte[] EMPTY = new byte[0];

    private byte[] octets;
    private int size;

    public OctetsBuilder() {
        this(32);
    }

    public OctetsBuilder(int capacity) {
        octets = capacity == 0 ? EMPTY : new byte[capacity];
    }

    public int size() {
        return size;
    }

    /** Appends the low eight bits of {@code octet}. */
    public OctetsBuilder add(int octet) {
        reserve(1);
        octets[size++] = (byte) octet;
        return this;
    }

    public OctetsBuilder add(Octets more) {
        reserve(more.size());
        more.copyTo(octets, size);
        size += more.size();
        return this;
    }

    /** Appends the low {@code width} octets of {@code value}, big-endian. */
    public OctetsBuilder addUint(long value, int width) {
        for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
            add((int) (value >>> shift));
        }
        return this;
    }

    public int at(int index) {
        return octets[index] & 0xFF;
    }

    public void clear() {
        size = 0;
    }

    /** Empties it and gives a large array back: a module that nobody types into holds no buffer. */
    public void release() {
        size = 0;
        octets = EMPTY;
    }

    /** Keeps only the first {@code newSize} octets. */
    public void truncate(int newSize) {
        size = Math.min(size, newSize);
    }

    public Octets build() {
        return Octets.copyOf(octets, 0, size);
    }

    /** What {@link #build} gives, without a copy where it fills its room; the builder is empty then. */
    public Octets take() {
        Octets taken = size == octets.length ? Octets.own(octets) : build();
        release();
        return taken;
    }

    private void reserve(int more) {
        if (size + more > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(Math.max(16, size + more), 2 * octets.length));
        }
    }
}
