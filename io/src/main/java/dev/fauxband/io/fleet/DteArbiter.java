package dev.fauxband.io.fleet;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets several hosts share the one line of a module. The first that types owns the line until its command is done: echo
 * and answers go to it, what the others type waits. Then the next one that waits has its turn. Reports go to every host
 * that is there.
 *
 * <p>A host that goes while it owns the line, or waits for it, stays until its complete lines have run: its link
 * drops what nobody reads, and a host that only shut its own direction still hears its answers. Then the module is
 * told to drop the half line. Touched only by the shard's thread.
 */
final class DteArbiter {
    /** More hosts than this, gone while others held the line, are not waited for. */
    static final int GONE_MAX = 16;

    private final SharedLine line;
    /** Lists of the JDK's that hold nothing, until the first host is there: most modules of a fleet never have one. */
    private List<AttachedHost> hosts = List.of();

    private List<AttachedHost> listeners = List.of();
    private @Nullable AttachedHost owner;
    private long droppedOctets;
    private boolean awaitsReading;

    DteArbiter(SharedLine line) {
        this.line = line;
    }

    void arrived(AttachedHost host) {
        hosts = with(host, hosts);
    }

    void received(AttachedHost host, Octets octets) {
        host.queue(octets);
    }

    void gone(AttachedHost host) {
        host.leave();
        if (host == owner) {
            return;
        }
        if (!host.waits()) {
            dismiss(host);
        } else if (hosts.stream().filter(AttachedHost::gone).count() > GONE_MAX) {
            forgetOldest();
        }
    }

    /** Brings octets of the module to whom they are for. */
    void deliver(DteOutput output) {
        if (output.kind() == DteOutput.Kind.REPORT) {
            if (!listeners.isEmpty()) {
                listeners.removeIf(host -> !host.listens());
            }
            listeners.forEach(host -> host.report(output.octets()));
            for (AttachedHost host : hosts) {
                if (host == owner || !host.gone()) {
                    host.report(output.octets());
                }
            }
        } else if (owner != null) {
            owner.write(output.octets());
        }
    }

    /**
     * Gives the line what waits for it, one portion at most; call again, after the module's outputs were delivered, as
     * long as it says that something happened.
     */
    boolean serve() {
        awaitsReading = false;
        if (owner != null && line.idle()) {
            release(owner);
        }
        AttachedHost typing = owner == null ? next() : owner;
        if (typing == null) {
            return false;
        }
        owner = typing;
        if (typing.waits()) {
            awaitsReading = typing.behind();
            return !awaitsReading && type(typing);
        }
        if (typing.gone() && !line.commandOpen()) {
            line.hostGone();
            release(typing);
            return true;
        }
        return false;
    }

    /** Whether the host that owns the line, or is next to own it, has typed something that the line did not take. */
    boolean waits() {
        return owner == null ? next() != null : owner.waits();
    }

    /** Whether the host whose turn it is must first read what it was answered; nobody tells when it has. */
    boolean awaitsReading() {
        return awaitsReading;
    }

    /** The module has lost its power: nobody owns the line. */
    void lineLost() {
        if (owner != null) {
            release(owner);
        }
    }

    /** How many hosts are there, or have lines that have not run yet. */
    int hosts() {
        return hosts.size() + (owner == null || hosts.contains(owner) ? 0 : 1);
    }

    /** Octets of hosts that had gone and were not waited for. */
    long droppedOctets() {
        return droppedOctets;
    }

    private boolean type(AttachedHost host) {
        int room = line.room();
        if (room > 0) {
            line.type(host.take(room));
        }
        return room > 0;
    }

    /** Its turn is over: the others come first next time. */
    private void release(AttachedHost host) {
        owner = null;
        without(host, hosts);
        if (!host.gone() || host.waits()) {
            hosts = with(host, hosts);
        } else {
            dismiss(host);
        }
    }

    /** It has typed its last; one that only shut its own direction still hears the reports. */
    private void dismiss(AttachedHost host) {
        without(host, hosts);
        host.served();
        if (host.listens() && listeners.size() < GONE_MAX) {
            listeners = with(host, listeners);
        }
    }

    private static List<AttachedHost> with(AttachedHost host, List<AttachedHost> some) {
        List<AttachedHost> more = some.isEmpty() ? new ArrayList<>(1) : some;
        more.add(host);
        return more;
    }

    private static void without(AttachedHost host, List<AttachedHost> some) {
        if (!some.isEmpty()) {
            some.remove(host);
        }
    }

    private @Nullable AttachedHost next() {
        for (AttachedHost host : hosts) {
            if (host.waits()) {
                return host;
            }
        }
        return null;
    }

    private void forgetOldest() {
        for (AttachedHost host : hosts) {
            if (host.gone() && host != owner) {
                droppedOctets += host.drop();
                without(host, hosts);
                host.served();
                return;
            }
        }
    }
}
