package dev.fauxband.io.dte;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.stream.LongStream;

/** What threads of this process cost, by the beginning of their name. */
final class CpuTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    static long ns(String name) {
        return ids(name).map(THREADS::getThreadCpuTime).sum();
    }

    static long threads(String name) {
        return ids(name).count();
    }

    private static LongStream ids(String name) {
        return Arrays.stream(THREADS.getAllThreadIds()).filter(id -> {
            ThreadInfo info = THREADS.getThreadInfo(id);
            return info != null && info.getThreadName().startsWith(name);
        });
    }
}
