package dev.fauxband.io.net.transport;

import dev.fauxband.io.net.onesocket.SharedSocketNetwork;
import dev.fauxband.io.net.onesocket.SourcePool;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a transport needs from the system before a fleet starts. Each lack is one line: what is short, and after a colon
 * the command that mends it. Pure: the figures are given.
 */
public final class SystemNeeds {
    /** Descriptors that a process needs besides the sockets of its modules. */
    static final int OTHER_FILES = 200;

    /** What a small datagram takes of a receive buffer, with what the system counts in. */
    static final int OCTETS_PER_DATAGRAM = 1_024;

    /** More is not needed: a shard reads faster than this fills. */
    static final int RECEIVE_BUFFER_OCTETS_MAX = 8 << 20;

    /** A batch of datagrams on its way out. */
    static final int SEND_BUFFER_OCTETS = 128 << 10;

    /** Ports below are not given to programs that do not ask for them. */
    private static final int PORT_MIN = 1_024;

    private static final int PORT_MAX = 65_535;

    private SystemNeeds() {}

    /**
     * What is short, in the order of how much it hurts; empty: nothing.
     *
     * @param used the transport; {@link Transport#AUTO} needs nothing of its own
     * @param sources where modules send from when they share a socket
     */
    public static List<String> lacks(Transport used, FleetSize fleet, SourcePool sources, SystemFigures system) {
        return switch (used) {
            case AUTO -> List.of();
            case SOCKETS -> socketsLack(fleet, system);
            case ONE_SOCKET -> oneSocketLacks(fleet, sources, system);
        };
    }

    /** Whether there are descriptors and ports for a socket each. */
    static boolean socketsSuffice(FleetSize fleet, SystemFigures system) {
        return socketsLack(fleet, system).isEmpty();
    }

    private static List<String> socketsLack(FleetSize fleet, SystemFigures system) {
        List<String> lacks = new ArrayList<>();
        files(lacks, fleet.modules(), system);
        if (fleet.modules() > system.ports()) {
            int first = Math.max(PORT_MIN, PORT_MAX + 1 - fleet.modules());
            boolean enough = fleet.modules() <= PORT_MAX + 1 - PORT_MIN;
            lacks.add(text("%,d ports for %,d sockets: ", system.ports(), fleet.modules())
                    + (enough
                            ? "sysctl -w net.ipv4.ip_local_port_range=\"" + first + " " + PORT_MAX + "\""
                            : "--transport one-socket"));
        }
        return lacks;
    }

    private static List<String> oneSocketLacks(FleetSize fleet, SourcePool sources, SystemFigures system) {
        List<String> lacks = new ArrayList<>();
        SharedSocketNetwork.missing().ifPresent(why -> lacks.add(text("%s: --transport sockets", why)));
        if (!system.owns().test(sources.lowest()) || !system.owns().test(sources.highest())) {
            lacks.add(text("this machine cannot send from %s: ip route add local %s dev lo", sources, sources));
        }
        int portsOfOneShard = Math.max(1, (fleet.modulesOfOneShard() + sources.size() - 1) / sources.size());
        if (portsOfOneShard > SharedSocketNetwork.PORTS_MAX) {
            lacks.add(text(
                    "%,d addresses for %,d modules of a shard: name a wider prefix with --sources, or more --shards",
                    sources.size(), fleet.modulesOfOneShard()));
        }
        files(lacks, (long) portsOfOneShard * fleet.shards(), system);
        if (!system.buffersByForce()) {
            long burst = (long) fleet.modulesOfOneShard() / portsOfOneShard * OCTETS_PER_DATAGRAM;
            long wanted = Math.min(RECEIVE_BUFFER_OCTETS_MAX, burst);
            buffer(lacks, "receive", wanted, system.receiveBufferMax(), "rmem_max");
            buffer(lacks, "send", SEND_BUFFER_OCTETS, system.sendBufferMax(), "wmem_max");
        }
        return lacks;
    }

    private static void files(List<String> lacks, long sockets, SystemFigures system) {
        long needed = sockets + OTHER_FILES;
        if (needed > system.openFilesMax()) {
            lacks.add(text("%,d open files for %,d sockets: ", system.openFilesMax(), sockets) + "ulimit -n " + needed);
        }
    }

    private static void buffer(List<String> lacks, String which, long wanted, long granted, String setting) {
        if (granted < wanted) {
            lacks.add(text("%,d octets of %s buffer, which loses datagrams in a burst: ", granted, which)
                    + "sysctl -w net.core." + setting + "=" + wanted);
        }
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
