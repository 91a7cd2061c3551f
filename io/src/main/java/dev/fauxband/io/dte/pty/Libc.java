package dev.fauxband.io.dte.pty;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.IOException;

/**
 * What we call of the C library on 64-bit Linux, by its own names; the numbers are those of x86-64 and aarch64. A call
 * that fails returns −1 and leaves its reason in {@link Native#getLastError()}.
 */
@SuppressWarnings("MemberName") // The C library's names.
final class Libc {
    static final int EINTR = 4;
    static final int EIO = 5;
    static final int EAGAIN = 11;
    static final int EBUSY = 16;

    static final int O_RDONLY = 0x0;
    static final int O_RDWR = 0x2;
    static final int O_NOCTTY = 0x100;
    static final int O_NONBLOCK = 0x800;
    static final int O_CLOEXEC = 0x80000;

    static final int TCSANOW = 0;
    static final int TCIFLUSH = 0;
    static final int TCOFLUSH = 1;
    static final long TIOCGEXCL = 0x80045440L;

    static final short POLLHUP = 0x10;

    static final int EPOLL_CTL_ADD = 1;
    static final int EPOLL_CTL_DEL = 2;
    static final int EPOLLIN = 0x1;
    static final int EPOLLOUT = 0x4;
    static final int EPOLLET = 0x8000_0000;

    static final int IN_CLOSE_NOWRITE = 0x10;
    static final int IN_CLOSE = 0x8 | IN_CLOSE_NOWRITE;
    static final int IN_OPEN = 0x20;
    static final int IN_Q_OVERFLOW = 0x4000;

    static {
        Native.register(Libc.class, Platform.C_LIBRARY_NAME);
    }

    private Libc() {}

    static native int posix_openpt(int flags);

    static native int grantpt(int master);

    static native int unlockpt(int master);

    static native int ptsname_r(int master, byte[] name, long size);

    static native int tcgetattr(int terminal, Pointer settings);

    static native int tcsetattr(int terminal, int when, Pointer settings);

    static native int tcflush(int terminal, int queue);

    static native void cfmakeraw(Pointer settings);

    static native int ioctl(int terminal, long request, Pointer argument);

    static native int open(String path, int flags);

    static native int close(int descriptor);

    static native long read(int descriptor, byte[] target, long size);

    static native long write(int descriptor, byte[] source, long size);

    static native int poll(Pointer descriptors, long count, int timeoutMs);

    static native int epoll_create1(int flags);

    static native int epoll_ctl(int epoll, int operation, int descriptor, Pointer event);

    static native int epoll_wait(int epoll, Pointer events, int count, int timeoutMs);

    static native int eventfd(int initial, int flags);

    static native int inotify_init1(int flags);

    static native int inotify_add_watch(int inotify, String path, int mask);

    static native int inotify_rm_watch(int inotify, int watch);

    private static native String strerror(int error);

    /** The result of a call that should not fail. */
    static int must(String call, int result) throws IOException {
        if (result < 0) {
            throw new IOException(call + ": " + strerror(Native.getLastError()));
        }
        return result;
    }
}
