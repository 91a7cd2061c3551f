package dev.fauxband.io.net.onesocket;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A UDP socket on the wildcard address that tells where each datagram was sent to, and what ICMP says of ours. What it
 * is ready for is noted and looked at by the shard's thread only.
 */
final class UdpSocket implements AutoCloseable {
    /** More than a system grants without being told to; see {@code net.core.rmem_max}. */
    static final int BUFFER_OCTETS_WANTED = 8 << 20;

    private static final int SCRATCH_OCTETS = 64;
    private static final int NAME_OCTETS = 16;
    private static final String LOOPBACK_DEVICE = "lo";

    private final int descriptor;
    private final Memory scratch = new Memory(SCRATCH_OCTETS);

    /** Datagrams may be there. */
    boolean ready;

    /** So many came at once that looking again is cheaper than sleeping. */
    boolean dense;

    /** The error queue may hold something. */
    boolean failed;

    UdpSocket(int descriptor) {
        this.descriptor = descriptor;
    }

    /**
     * Opens one.
     *
     * @param port the port to have, or 0 for any; when somebody else has it by now, it is any
     * @param guarded whether only the loopback device shall carry its datagrams
     * @throws IOException when there is none to be had
     */
    static UdpSocket open(int port, boolean guarded) throws IOException {
        int type = Libc.SOCK_DGRAM | Libc.SOCK_NONBLOCK | Libc.SOCK_CLOEXEC;
        UdpSocket socket = new UdpSocket(Libc.must("socket", Libc.socket(Libc.AF_INET, type, 0)));
        try {
            socket.prepare(guarded);
            socket.bind(port);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    int descriptor() {
        return descriptor;
    }

    /** The port that it is bound to. */
    int port() {
        scratch.setInt(NAME_OCTETS, NAME_OCTETS);
        Libc.getsockname(descriptor, at(0), at(NAME_OCTETS));
        return Byte.toUnsignedInt(scratch.getByte(2)) << Byte.SIZE | Byte.toUnsignedInt(scratch.getByte(3));
    }

    /** The octets that the system grants for what waits to be read, with all that it counts in. */
    int receiveBufferOctets() {
        return option(Libc.SO_RCVBUF);
    }

    /** The octets that the system grants for what waits to leave, with all that it counts in. */
    int sendBufferOctets() {
        return option(Libc.SO_SNDBUF);
    }

    /** How many datagrams came while the receive buffer was full. */
    long overruns() {
        return Integer.toUnsignedLong(numbers(Libc.SO_MEMINFO, Libc.SK_MEMINFO_DROPS));
    }

    @Override
    public void close() {
        Libc.close(descriptor);
        scratch.close();
    }

    private void prepare(boolean guarded) throws IOException {
        must("IP_PKTINFO", set(Libc.IPPROTO_IP, Libc.IP_PKTINFO, 1));
        must("IP_RECVERR", set(Libc.IPPROTO_IP, Libc.IP_RECVERR, 1));
        must("IP_MTU_DISCOVER", set(Libc.IPPROTO_IP, Libc.IP_MTU_DISCOVER, Libc.IP_PMTUDISC_DONT));
        enlarge(Libc.SO_RCVBUFFORCE, Libc.SO_RCVBUF);
        enlarge(Libc.SO_SNDBUFFORCE, Libc.SO_SNDBUF);
        if (guarded) {
            // Where this is not granted (before Linux 5.7), the network looks at the addresses of each datagram.
            byte[] device = LOOPBACK_DEVICE.getBytes(StandardCharsets.US_ASCII);
            scratch.write(0, device, 0, device.length);
            Libc.setsockopt(descriptor, Libc.SOL_SOCKET, Libc.SO_BINDTODEVICE, at(0), device.length);
        }
    }

    /** Past the system's limit where we may, else up to it. */
    private void enlarge(int byForce, int asGranted) {
        if (set(Libc.SOL_SOCKET, byForce, BUFFER_OCTETS_WANTED) < 0) {
            set(Libc.SOL_SOCKET, asGranted, BUFFER_OCTETS_WANTED);
        }
    }

    private void bind(int port) throws IOException {
        if (named(port) == 0 || (port != 0 && Native.getLastError() == Libc.EADDRINUSE && named(0) == 0)) {
            return;
        }
        Libc.must("bind", -1);
    }

    private int named(int port) {
        scratch.clear(NAME_OCTETS);
        scratch.setShort(0, (short) Libc.AF_INET);
        scratch.setByte(2, (byte) (port >> 8));
        scratch.setByte(3, (byte) port);
        return Libc.bind(descriptor, at(0), NAME_OCTETS);
    }

    private int set(int level, int option, int value) {
        scratch.setInt(0, value);
        return Libc.setsockopt(descriptor, level, option, at(0), Integer.BYTES);
    }

    private int option(int option) {
        return numbers(option, 0);
    }

    /** One of the numbers of an option; 0 where the system does not know it. Any thread. */
    private int numbers(int option, int index) {
        int room = SCRATCH_OCTETS - Integer.BYTES;
        try (Memory answer = new Memory(SCRATCH_OCTETS)) {
            answer.clear();
            answer.setInt(room, room);
            long address = Pointer.nativeValue(answer);
            Libc.getsockopt(descriptor, Libc.SOL_SOCKET, option, address, address + room);
            return answer.getInt((long) index * Integer.BYTES);
        }
    }

    private static void must(String option, int result) throws IOException {
        Libc.must("setsockopt " + option, result);
    }

    private long at(int offset) {
        return Pointer.nativeValue(scratch) + offset;
    }
}
