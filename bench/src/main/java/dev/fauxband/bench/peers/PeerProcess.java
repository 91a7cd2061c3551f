package dev.fauxband.bench.peers;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One peer in a process of its own: registers, is idle, keeps a window; says what that took in one line. */
final class PeerProcess {
    private static final String LINE = "RESULT";
    private static final int REGISTER_AT_ONCE = 1_000;
    private static final long WARM_UP_TRIPS = 300_000;
    private static final long WARM_UP_NS_MAX = 8_000_000_000L;

    private final PeerName name;
    private final Load load;
    private final InetSocketAddress sink;

    private PeerProcess(PeerName name, Load load, int port) {
        this.name = name;
        this.load = load;
        this.sink = new InetSocketAddress("127.0.0.1", port);
    }

    /** Arguments: the peer, the port of the sink, the load. */
    public static void main(String[] arguments) throws Exception {
        Load load = Load.of(arguments[2]);
        new PeerProcess(PeerName.named(arguments[0]), load, Integer.parseInt(arguments[1])).run();
        // Some peers leave threads behind.
        System.exit(0);
    }

    private void run() throws Exception {
        long heapBefore = ProcessFigures.heapOctets();
        long rssBefore = ProcessFigures.rssOctets();
        Peer peer = name.make(load.shards());
        ProcessFigures start = ProcessFigures.now();
        peer.register(load.clients(), sink, REGISTER_AT_ONCE);
        ProcessFigures registered = ProcessFigures.now();
        peer.awaitObserved();
        long rss = ProcessFigures.rssOctets();
        long heap = ProcessFigures.heapOctets();
        StringBuilder line = new StringBuilder(LINE);
        figure(line, "register_s", (registered.atNs() - start.atNs()) / 1e9);
        figure(line, "register_cpu_us", (registered.cpuNs() - start.cpuNs()) / 1e3 / load.clients());
        figure(line, "heap_octets_per_client", (double) (heap - heapBefore) / load.clients());
        figure(line, "rss_octets_per_client", (double) (rss - rssBefore) / load.clients());
        figure(line, "rss_mb", rss / 1e6);
        if (load.seconds() > 0) {
            roundTrips(peer, line);
        }
        figure(line, "rss_end_mb", ProcessFigures.rssOctets() / 1e6);
        System.out.println(line);
    }

    private void roundTrips(Peer peer, StringBuilder line) throws Exception {
        peer.begin(Math.min(load.window(), load.clients()));
        warmUp(peer);
        long lost = peer.lost();
        long calls = peer.systemCalls();
        long trips = peer.roundTrips();
        ProcessFigures before = ProcessFigures.now();
        TimeUnit.SECONDS.sleep(load.seconds());
        ProcessFigures after = ProcessFigures.now();
        trips = peer.roundTrips() - trips;
        figure(line, "round_trips_per_s", trips * 1e9 / (after.atNs() - before.atNs()));
        figure(line, "cpu_us", (after.cpuNs() - before.cpuNs()) / 1e3 / trips);
        figure(line, "allocated_octets", (double) (after.allocatedOctets() - before.allocatedOctets()) / trips);
        figure(line, "gc_ms_per_s", (after.gcMs() - before.gcMs()) * 1e9 / (after.atNs() - before.atNs()));
        if (calls != Peer.UNKNOWN) {
            figure(line, "system_calls", (double) (peer.systemCalls() - calls) / trips);
        }
        figure(line, "lost", (double) (peer.lost() - lost));
    }

    /** Until the code is compiled: by count, since the machine may be busy, but not for ever. */
    private void warmUp(Peer peer) throws InterruptedException {
        long endNs = System.nanoTime() + WARM_UP_NS_MAX;
        TimeUnit.SECONDS.sleep(load.warmUpSeconds());
        while (peer.roundTrips() < WARM_UP_TRIPS && System.nanoTime() - endNs < 0) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void figure(StringBuilder line, String key, double value) {
        line.append(String.format(Locale.ROOT, " %s=%.4f", key, value));
    }
}
