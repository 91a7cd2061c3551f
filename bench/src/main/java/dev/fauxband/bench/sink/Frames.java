package dev.fauxband.bench.sink;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Room for datagrams that one system call takes or sends: {@code struct mmsghdr[64]}, with the peer of each. */
final class Frames {
    static final int COUNT = 64;
    static final int OCTETS_MAX = 2048;
    static final int NAME_OCTETS = 16;

    private static final int HEADER_OCTETS = 64;
    private static final int NAME_LENGTH = 8;
    private static final int IOVEC = 16;
    private static final int IOVECS = 24;
    private static final int LENGTH = 56;
    private static final int IOVEC_OCTETS = 16;
    private static final int IOVECS_AT = COUNT * HEADER_OCTETS;
    private static final int NAMES_AT = IOVECS_AT + COUNT * IOVEC_OCTETS;
    private static final int OCTETS_AT = NAMES_AT + COUNT * NAME_OCTETS;

    private final Memory memory = new Memory(OCTETS_AT + (long) COUNT * OCTETS_MAX);
    private final ByteBuffer block = memory.getByteBuffer(0, memory.size()).order(ByteOrder.nativeOrder());
    private final long address = Pointer.nativeValue(memory);

    Frames() {
        memory.clear();
        for (int i = 0; i < COUNT; i++) {
            int header = i * HEADER_OCTETS;
            block.putLong(header, address + NAMES_AT + (long) i * NAME_OCTETS);
            block.putLong(header + IOVEC, address + IOVECS_AT + (long) i * IOVEC_OCTETS);
            block.putLong(header + IOVECS, 1);
            block.putLong(IOVECS_AT + i * IOVEC_OCTETS, address + at(i));
            empty(i);
        }
    }

    /** Ready to be filled. */
    void empty(int frame) {
        block.putInt(frame * HEADER_OCTETS + NAME_LENGTH, NAME_OCTETS);
        size(frame, OCTETS_MAX);
    }

    /** How many octets are to be sent. */
    void size(int frame, int octets) {
        block.putLong(IOVECS_AT + frame * IOVEC_OCTETS + Long.BYTES, octets);
    }

    int received(int frame) {
        return block.getInt(frame * HEADER_OCTETS + LENGTH);
    }

    /** Where its octets begin in {@link #block}. */
    static int at(int frame) {
        return OCTETS_AT + frame * OCTETS_MAX;
    }

    ByteBuffer block() {
        return block;
    }

    /** Family, port and address of the peer. */
    long peer(int frame) {
        return block.getLong(NAMES_AT + frame * NAME_OCTETS);
    }

    void peer(int frame, long name) {
        block.putLong(NAMES_AT + frame * NAME_OCTETS, name);
    }

    long messages(int first) {
        return address + (long) first * HEADER_OCTETS;
    }
}
