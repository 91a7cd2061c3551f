package dev.fauxband.io.net.transport;

import dev.fauxband.data.Octets;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.ShardNetwork;
import dev.fauxband.io.net.SocketNetwork;
import dev.fauxband.io.net.SourceAddress;
import dev.fauxband.io.net.onesocket.SharedSocketNetwork;
import dev.fauxband.io.net.onesocket.SourcePool;
import java.io.IOException;
import java.util.Optional;

/** Chooses what carries the datagrams of a process. */
public final class Transports {
    private Transports() {}

    /**
     * What was chosen.
     *
     * @param used {@link Transport#SOCKETS} or {@link Transport#ONE_SOCKET}
     * @param notice why, in one sentence, where that is not what was wanted or nobody said what is
     * @param opener makes the network of each shard
     */
    public record Chosen(Transport used, Optional<String> notice, ShardNetwork.Opener opener) {}

    /**
     * Chooses; opens nothing yet.
     *
     * @param sources where modules send from when they share a socket; {@code --bind} with an address overrules it
     */
    public static Chosen choose(Transport wanted, FleetSize fleet, SourcePool sources, SystemFigures system) {
        return choose(wanted, fleet, sources, system, SharedSocketNetwork.missing());
    }

    static Chosen choose(
            Transport wanted, FleetSize fleet, SourcePool sources, SystemFigures system, Optional<String> missing) {
        boolean sockets =
                wanted == Transport.SOCKETS || (wanted == Transport.AUTO && SystemNeeds.socketsSuffice(fleet, system));
        if (sockets) {
            return new Chosen(Transport.SOCKETS, Optional.empty(), SocketNetwork::open);
        }
        if (missing.isPresent()) {
            return new Chosen(
                    Transport.SOCKETS,
                    Optional.of("Each module has a socket of its own, which is slower: one socket for all is not to be"
                            + " had because " + missing.get() + "."),
                    SocketNetwork::open);
        }
        Optional<String> notice = wanted == Transport.AUTO
                ? Optional.of("The modules of a shard share a socket: the system grants too few for one each.")
                : Optional.empty();
        return new Chosen(Transport.ONE_SOCKET, notice, oneSocket(sources));
    }

    /** One socket for all modules of a shard, which send from these addresses. */
    public static ShardNetwork.Opener oneSocket(SourcePool sources) {
        return (reach, source) -> SharedSocketNetwork.open(reach, pool(reach, source, sources), source.port());
    }

    private static SourcePool pool(Reach reach, SourceAddress source, SourcePool sources) throws IOException {
        Optional<Octets> bound = source.ip();
        if (bound.filter(ip -> ip.size() != 4).isPresent()) {
            throw new IOException(SharedSocketNetwork.IPV4_ONLY);
        }
        SourcePool pool = bound.map(SourcePool::only).orElse(sources);
        if (!reach.permits(pool.lowest())) {
            throw new IOException(
                    "--net " + reach.word() + " keeps datagrams on this machine, but " + pool + " is not loopback");
        }
        return pool;
    }
}
