package dev.fauxband.bench.peers;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What this process has used until now.
 *
 * @param atNs when
 * @param cpuNs processor time, user and system, of all threads
 * @param gcMs in collections
 * @param allocatedOctets by the threads that are there
 */
record ProcessFigures(long atNs, long cpuNs, long gcMs, long allocatedOctets) {
    private static final int KIB = 1024;

    static ProcessFigures now() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] allocated = threads.getThreadAllocatedBytes(threads.getAllThreadIds());
        return new ProcessFigures(
                System.nanoTime(),
                system.getProcessCpuTime(),
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum(),
                Arrays.stream(allocated).filter(octets -> octets > 0).sum());
    }

    /** What stays after a collection. */
    static long heapOctets() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** The memory that it holds now. */
    static long rssOctets() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * KIB;
            }
        }
        return Peer.UNKNOWN;
    }
}
