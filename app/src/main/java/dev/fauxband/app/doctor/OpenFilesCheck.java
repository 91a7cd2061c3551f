package dev.fauxband.app.doctor;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many files may be open: a module takes a few, each door and host one more. */
final class OpenFilesCheck {
    private static final String ABOUT = "open files";

    /** What one run with Leshan and a few doors stays below. */
    private static final long ENOUGH = 256;

    private OpenFilesCheck() {}

    static Finding look() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? judge(unix.getMaxFileDescriptorCount())
                : Finding.ok(ABOUT, "no limit that Java knows of");
    }

    static Finding judge(long limit) {
        return limit >= ENOUGH
                ? Finding.ok(ABOUT, "up to " + limit + " at once")
                : Finding.warn(ABOUT, "only " + limit + " at once; raise the limit: ulimit -n 1024");
    }
}
