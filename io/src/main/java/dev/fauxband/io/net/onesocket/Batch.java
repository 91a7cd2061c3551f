package dev.fauxband.io.net.onesocket;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Native memory for {@link #MESSAGES} datagrams of one system call: {@code struct mmsghdr[]}, and for each its address,
 * its control messages and its octets. Pages that no datagram has touched cost nothing.
 */
final class Batch implements AutoCloseable {
    /** Datagrams of one call. More gain nothing: the call itself is paid by then. */
    static final int MESSAGES = 64;

    static final int DATAGRAM_OCTETS_MAX = 65_535;

    /** {@code struct cmsghdr} of 16 octets with {@code struct in_pktinfo} of 12, padded. */
    static final int PKTINFO_SPACE = 32;

    /** Room for IP_PKTINFO and, from the error queue, IP_RECVERR (48 octets). */
    static final int CONTROL_SPACE = 128;

    private static final int HEADER_OCTETS = 64;
    private static final int IOVEC_OCTETS = 16;
    private static final int NAME_OCTETS = 16;

    /** A line more than the largest datagram has, so that not all begin in the same set of the cache. */
    private static final int PAYLOAD_STRIDE = 65_536 + 64;

    private static final int IOVECS = MESSAGES * HEADER_OCTETS;
    private static final int NAMES = IOVECS + MESSAGES * IOVEC_OCTETS;
    private static final int CONTROLS = NAMES + MESSAGES * NAME_OCTETS;
    private static final int PAYLOADS = CONTROLS + MESSAGES * CONTROL_SPACE;
    private static final int OCTETS = PAYLOADS + MESSAGES * PAYLOAD_STRIDE;

    private static final int MSG_NAME_OCTETS = 8;
    private static final int MSG_IOVEC = 16;
    private static final int MSG_IOVECS = 24;
    private static final int MSG_CONTROL = 32;
    private static final int MSG_CONTROL_OCTETS = 40;
    private static final int MSG_FLAGS = 48;
    private static final int MSG_SIZE = 56;

    private static final int CMSG_LEVEL = 8;
    private static final int CMSG_TYPE = 12;
    private static final int CMSG_HEAD = 16;
    private static final int CMSG_ALIGNMENT = 8;
    private static final int PKTINFO_CMSG_OCTETS = CMSG_HEAD + 12;

    /** {@code ipi_spec_dst}: the source of what is sent. */
    private static final int PKTINFO_SPEC_DST = 4;

    /** {@code ipi_addr}: what the head of the received datagram says. */
    private static final int PKTINFO_ADDR = 8;

    private static final int NONE = -1;

    private final Memory memory;
    private final long address;
    private final ByteBuffer block;

    /** The same block, for numbers in network order. */
    private final ByteBuffer network;

    Batch() {
        memory = new Memory(OCTETS);
        address = Pointer.nativeValue(memory);
        block = memory.getByteBuffer(0, OCTETS).order(ByteOrder.nativeOrder());
        network = block.duplicate().order(ByteOrder.BIG_ENDIAN);
        memory.clear(PAYLOADS);
        for (int i = 0; i < MESSAGES; i++) {
            layOut(i);
        }
    }

    private void layOut(int message) {
        int header = message * HEADER_OCTETS;
        int iovec = IOVECS + message * IOVEC_OCTETS;
        block.putLong(header, address + name(message));
        block.putLong(header + MSG_IOVEC, address + iovec);
        block.putLong(header + MSG_IOVECS, 1);
        block.putLong(header + MSG_CONTROL, address + control(message));
        block.putLong(iovec, address + payload(message));
        empty(message);
    }

    /** Where the messages begin, for the system. */
    long messages(int first) {
        return address + (long) first * HEADER_OCTETS;
    }

    /** Makes all room of a message ready to be filled by the system. */
    void empty(int message) {
        int header = message * HEADER_OCTETS;
        block.putInt(header + MSG_NAME_OCTETS, NAME_OCTETS);
        block.putLong(header + MSG_CONTROL_OCTETS, CONTROL_SPACE);
        block.putInt(header + MSG_FLAGS, 0);
        block.putLong(IOVECS + message * IOVEC_OCTETS + Long.BYTES, DATAGRAM_OCTETS_MAX);
    }

    /** The peer: where it is sent to, or came from. */
    void peer(int message, int ip, int port) {
        int name = name(message);
        block.putShort(name, (short) Libc.AF_INET);
        network.putShort(name + 2, (short) port);
        network.putInt(name + 4, ip);
    }

    int peerIp(int message) {
        return network.getInt(name(message) + 4);
    }

    int peerPort(int message) {
        return network.getShort(name(message) + 2) & 0xFFFF;
    }

    /** The address that it is sent from. */
    void source(int message, int ip) {
        int control = control(message);
        block.putLong(control, PKTINFO_CMSG_OCTETS);
        block.putInt(control + CMSG_LEVEL, Libc.IPPROTO_IP);
        block.putInt(control + CMSG_TYPE, Libc.IP_PKTINFO);
        block.putInt(control + CMSG_HEAD, 0);
        network.putInt(control + CMSG_HEAD + PKTINFO_SPEC_DST, ip);
        block.putLong(message * HEADER_OCTETS + MSG_CONTROL_OCTETS, PKTINFO_SPACE);
    }

    /** The address that it was sent to; 0.0.0.0 when the system did not say. */
    int destination(int message) {
        int info = controlled(message, Libc.IP_PKTINFO);
        return info == NONE ? 0 : network.getInt(info + PKTINFO_ADDR);
    }

    /** The {@code ee_errno} of a message of the error queue; 0 when it has none. */
    int queuedError(int message) {
        int error = controlled(message, Libc.IP_RECVERR);
        return error == NONE ? 0 : block.getInt(error);
    }

    /** How many octets were received. */
    int size(int message) {
        return block.getInt(message * HEADER_OCTETS + MSG_SIZE);
    }

    /** Copies out what was received. */
    void read(int message, byte[] target, int size) {
        block.get(payload(message), target, 0, size);
    }

    /** Copies in what is to be sent. */
    void write(int message, byte[] source, int size) {
        block.put(payload(message), source, 0, size);
        block.putLong(IOVECS + message * IOVEC_OCTETS + Long.BYTES, size);
    }

    /** Gives the memory back; nothing may be called after it. */
    @Override
    public void close() {
        memory.close();
    }

    /** Where the octets of this control message begin. */
    private int controlled(int message, int type) {
        int at = control(message);
        int end = at + (int) block.getLong(message * HEADER_OCTETS + MSG_CONTROL_OCTETS);
        while (at + CMSG_HEAD <= end) {
            int octets = (int) block.getLong(at);
            if (octets < CMSG_HEAD) {
                return NONE;
            }
            if (block.getInt(at + CMSG_LEVEL) == Libc.IPPROTO_IP && block.getInt(at + CMSG_TYPE) == type) {
                return at + CMSG_HEAD;
            }
            at += (octets + CMSG_ALIGNMENT - 1) & -CMSG_ALIGNMENT;
        }
        return NONE;
    }

    private static int name(int message) {
        return NAMES + message * NAME_OCTETS;
    }

    private static int control(int message) {
        return CONTROLS + message * CONTROL_SPACE;
    }

    private static int payload(int message) {
        return PAYLOADS + message * PAYLOAD_STRIDE;
    }
}
