package dev.fauxband.sim;

import dev.fauxband.data.Address;
import java.util.ArrayList;
import java.util.List;

/**
 * The ports that a platform sees one module at: another for each server that the module sends to, and another for the
 * same one once the way back was forgotten or the module bound anew.
 */
final class Ports {
    static final int FIRST = 56_830;

    /** Ports that are remembered; then the oldest comes anew, as it would from a real translation. */
    static final int PORTS_MAX = 65_536 - FIRST;

    /** The server of each use of a port, the last {@link #PORTS_MAX} of them. */
    private final List<Address> servers = new ArrayList<>(1);

    private int dropped;
    private int bound;
    private int forgotten;

    /** The port for this server: the one that it knows, or the next. */
    int to(Address server) {
        int use = dropped + servers.lastIndexOf(server);
        if (use >= Math.max(bound, dropped)) {
            return port(use);
        }
        if (servers.size() == PORTS_MAX) {
            servers.remove(0);
            dropped++;
        }
        servers.add(server);
        return port(end() - 1);
    }

    /** The module has bound anew: each server sees a port that none has seen; the old ones lead to it still. */
    void rebind() {
        bound = end();
    }

    /** The way back from all ports until now is forgotten. */
    void forget() {
        forgotten = end();
        bound = forgotten;
    }

    /** Whether nothing comes back from this port any more. */
    boolean forgotten(int port) {
        return use(port) < forgotten;
    }

    /** Whose port it is. */
    Address server(int port) {
        return servers.get(use(port) - dropped);
    }

    private int end() {
        return dropped + servers.size();
    }

    private static int port(int use) {
        return FIRST + use % PORTS_MAX;
    }

    /** The last use of a port. */
    private int use(int port) {
        int last = end() - 1;
        return last - Math.floorMod(last - (port - FIRST), PORTS_MAX);
    }
}
