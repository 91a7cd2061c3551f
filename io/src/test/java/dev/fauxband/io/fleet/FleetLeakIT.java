package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.ShardNetwork;
import dev.fauxband.io.net.SocketNetwork;
import dev.fauxband.io.net.onesocket.SourcePool;
import dev.fauxband.io.net.transport.Transports;
import dev.fauxband.io.platform.UdpSimPlatform;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.platform.SimPlatformOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fleets come and go, and leave nothing: no descriptor, no thread, no heap. */
final class FleetLeakIT {
    private static final boolean SOAK = Boolean.getBoolean("fauxband.soak");
    private static final int ROUNDS = SOAK ? 50 : 10;
    private static final int MODULES = SOAK ? 2_000 : 500;

    /** A module left over in each round would be four times as much. */
    private static final long GROWTH_MAX = 700L * MODULES;

    /** What a process has. */
    private record Use(long descriptors, int threads, long heapBytes) {
        static Use now() throws IOException {
            long heapBytes = Long.MAX_VALUE;
            for (int i = 0; i < 4; i++) {
                System.gc();
                heapBytes = Math.min(
                        heapBytes,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
            try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
                return new Use(open.count(), ManagementFactory.getThreadMXBean().getThreadCount(), heapBytes);
            }
        }
    }

    @Test
    void tenRoundsOfFiveHundredModulesLeaveNothing() throws Exception {
        round(SocketNetwork::open);
        round(Transports.oneSocket(SourcePool.LOOPBACK));
        Use before = Use.now();

        for (int i = 2; i < ROUNDS; i++) {
            round(i % 2 == 0 ? SocketNetwork::open : Transports.oneSocket(SourcePool.LOOPBACK));
        }

        Use after = Use.now();
        assertThat(after.descriptors()).isEqualTo(before.descriptors());
        assertThat(after.threads()).isEqualTo(before.threads());
        assertThat(after.heapBytes() - before.heapBytes()).isLessThan(GROWTH_MAX);
    }

    /** With a platform of its own: one that goes on would remember whom it has seen. */
    private static void round(ShardNetwork.Opener opener) throws Exception {
        try (UdpSimPlatform platform = UdpSimPlatform.start(
                        new Address(Octets.of(127, 0, 0, 1), 0), SimPlatformOptions.defaults(), 1, line -> {});
                Names names = Fleets.names();
                Fleet fleet = Fleets.start(MODULES, platform.address().port(), opener, names, List.of())) {
            fleet.begin(0, MODULES);
            Fleets.await(fleet, tally -> tally.in(HostState.REGISTERED) == MODULES);
            fleet.stop(0, MODULES);
            Fleets.await(fleet, tally -> tally.in(HostState.ENDED) == MODULES);
            assertThat(platform.clients()).isEmpty();
        }
    }
}
