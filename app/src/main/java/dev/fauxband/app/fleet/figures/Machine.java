package dev.fauxband.app.fleet.figures;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;

/** What this process costs its machine, from one reading to the next. */
public final class Machine {
    private static final double MS_PER_SECOND = 1e3;
    private static final double NS_PER_SECOND = 1e9;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private long lastNs = System.nanoTime();
    private long lastCpuNs = system.getProcessCpuTime();
    private long lastGcMs = gcMs();

    /**
     * What it cost since the reading before.
     *
     * @param cpus processors kept busy, on average
     * @param heapBytes used now
     * @param gcShare of the time in which collectors worked, 0–1
     */
    public record Reading(double cpus, long heapBytes, double gcShare) {
        /** More than this of the time: the generator collects garbage instead of driving modules. */
        public static final double GC_SHARE_MAX = 0.05;
    }

    /** What it cost since the last call, or since it was made. */
    public Reading read() {
        long nowNs = System.nanoTime();
        long cpuNs = system.getProcessCpuTime();
        long gcMs = gcMs();
        double seconds = Math.max(1e-6, (nowNs - lastNs) / NS_PER_SECOND);
        Reading reading = new Reading(
                (cpuNs - lastCpuNs) / NS_PER_SECOND / seconds,
                memory.getHeapMemoryUsage().getUsed(),
                (gcMs - lastGcMs) / MS_PER_SECOND / seconds);
        lastNs = nowNs;
        lastCpuNs = cpuNs;
        lastGcMs = gcMs;
        return reading;
    }

    private long gcMs() {
        return collectors.stream()
                .mapToLong(collector -> Math.max(0, collector.getCollectionTime()))
                .sum();
    }
}
