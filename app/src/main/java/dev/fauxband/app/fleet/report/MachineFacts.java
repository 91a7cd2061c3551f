package dev.fauxband.app.fleet.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The machine that a fleet ran on, as names and values. */
final class MachineFacts {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final double OCTETS_PER_GIB = 1L << 30;

    private MachineFacts() {}

    static Map<String, String> read() {
        Map<String, String> facts = new LinkedHashMap<>();
        Runtime runtime = Runtime.getRuntime();
        facts.put("CPU", cpuModel());
        facts.put("processors", Integer.toString(runtime.availableProcessors()));
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        facts.put("memory", gib(system.getTotalMemorySize()));
        facts.put("OS", String.join(" ", property("os.name"), property("os.version"), property("os.arch")));
        facts.put("JVM", String.join(" ", property("java.vm.name"), property("java.vm.version")));
        facts.put("heap at most", gib(runtime.maxMemory()));
        facts.put(
                "garbage collectors",
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .collect(Collectors.joining(", ")));
        return facts;
    }

    private static String cpuModel() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(property("os.arch"));
        } catch (IOException notLinux) {
            return property("os.arch");
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    private static String gib(long octets) {
        return String.format(Locale.ROOT, "%.1f GiB", octets / OCTETS_PER_GIB);
    }
}
