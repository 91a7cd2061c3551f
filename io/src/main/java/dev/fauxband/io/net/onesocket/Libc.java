package dev.fauxband.io.net.onesocket;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.util.Optional;

/**
 * What we call of the C library on 64-bit Linux, by its own names; the numbers are those of x86-64 and aarch64.
 * Pointers are plain numbers. A call that fails returns −1 and leaves its reason in {@link Native#getLastError()}.
 */
@SuppressWarnings("MemberName") // The C library's names.
final class Libc {
    static final int EINTR = 4;
    static final int EAGAIN = 11;
    static final int EINVAL = 22;
    static final int EADDRINUSE = 98;
    static final int ENETUNREACH = 101;
    static final int ENOBUFS = 105;
    static final int ECONNREFUSED = 111;
    static final int EMSGSIZE = 90;

    static final int AF_INET = 2;
    static final int SOCK_DGRAM = 2;
    static final int SOCK_NONBLOCK = 0x800;
    static final int SOCK_CLOEXEC = 0x80000;

    static final int SOL_SOCKET = 1;
    static final int SO_SNDBUF = 7;
    static final int SO_RCVBUF = 8;
    static final int SO_BINDTODEVICE = 25;
    static final int SO_SNDBUFFORCE = 32;
    static final int SO_RCVBUFFORCE = 33;
    static final int SO_MEMINFO = 55;

    /** The place in SO_MEMINFO's numbers of the datagrams that the receive buffer had no room for. */
    static final int SK_MEMINFO_DROPS = 8;

    static final int IPPROTO_IP = 0;
    static final int IP_PKTINFO = 8;
    static final int IP_MTU_DISCOVER = 10;
    static final int IP_PMTUDISC_DONT = 0;
    static final int IP_RECVERR = 11;

    static final int MSG_DONTWAIT = 0x40;
    static final int MSG_ERRQUEUE = 0x2000;

    static final short POLLIN = 0x1;
    static final short POLLERR = 0x8;

    static final int EFD_NONBLOCK = 0x800;
    static final int EFD_CLOEXEC = 0x80000;

    static {
        Native.register(Libc.class, Platform.C_LIBRARY_NAME);
    }

    private Libc() {}

    static native int socket(int family, int type, int protocol);

    static native int bind(int socket, long address, int octets);

    static native int getsockname(int socket, long address, long octets);

    static native int setsockopt(int socket, int level, int option, long value, int octets);

    static native int getsockopt(int socket, int level, int option, long value, long octets);

    static native int recvmmsg(int socket, long messages, int count, int flags, long timeout);

    static native int sendmmsg(int socket, long messages, int count, int flags);

    static native int ppoll(long descriptors, long count, long timeout, long signals);

    static native int eventfd(int initial, int flags);

    static native long read(int descriptor, long target, long octets);

    static native long write(int descriptor, long source, long octets);

    static native int close(int descriptor);

    static native String strerror(int error);

    /** Why these calls are not to be had on this machine, in words that follow "because"; empty: they are. */
    static Optional<String> missing() {
        try {
            if (!Platform.isLinux() || !Platform.is64Bit() || !(Platform.isIntel() || Platform.isARM())) {
                return Optional.of("that needs Linux on x86-64 or aarch64");
            }
            close(-1);
            return Optional.empty();
        } catch (LinkageError e) {
            return Optional.of("native code does not load (" + e.getMessage() + ")");
        }
    }

    /** The result of a call that should not fail. */
    static int must(String call, int result) throws IOException {
        if (result < 0) {
            throw new IOException(call + ": " + strerror(Native.getLastError()));
        }
        return result;
    }

    /** The calls that carry datagrams, as they are. */
    static final UdpCalls UDP = new UdpCalls() {
        @Override
        public int receive(int socket, long messages, int count, int flags) {
            return recvmmsg(socket, messages, count, flags | MSG_DONTWAIT, 0);
        }

        @Override
        public int send(int socket, long messages, int count) {
            return sendmmsg(socket, messages, count, MSG_DONTWAIT);
        }

        @Override
        public int error() {
            return Native.getLastError();
        }
    };
}
