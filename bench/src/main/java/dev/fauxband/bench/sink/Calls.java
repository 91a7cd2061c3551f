package dev.fauxband.bench.sink;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;

/** What the sink calls of the C library, by its own names: Linux on x86-64 or aarch64. */
@SuppressWarnings("MemberName") // The C library's names.
final class Calls {
    static final int AF_INET = 2;
    static final int SOCK_DGRAM = 2;
    static final int SOL_SOCKET = 1;
    static final int SO_RCVBUF = 8;
    static final int SO_RCVTIMEO = 20;
    static final int SO_RCVBUFFORCE = 33;
    static final int MSG_WAITFORONE = 0x10000;

    static {
        Native.register(Calls.class, Platform.C_LIBRARY_NAME);
    }

    private Calls() {}

    static native int socket(int family, int type, int protocol);

    static native int bind(int socket, long address, int octets);

    static native int getsockname(int socket, long address, long octets);

    static native int setsockopt(int socket, int level, int option, long value, int octets);

    static native int recvmmsg(int socket, long messages, int count, int flags, long timeout);

    static native int sendmmsg(int socket, long messages, int count, int flags);

    static int must(String call, int result) throws IOException {
        if (result < 0) {
            throw new IOException(call + ": error " + Native.getLastError());
        }
        return result;
    }
}
