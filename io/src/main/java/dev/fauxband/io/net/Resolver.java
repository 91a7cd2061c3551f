package dev.fauxband.io.net;

import dev.fauxband.data.Octets;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Finds the address of a host name. May block for long, so {@link Names} calls it on a thread of its own. */
public interface Resolver {
    /** The name's first address, 4 or 16 octets; empty when it has none. */
    Optional<Octets> resolve(String name);

    /** The resolver of this machine. */
    static Resolver system() {
        return name -> {
            try {
                return Optional.of(Octets.copyOf(InetAddress.getByName(name).getAddress()));
            } catch (UnknownHostException e) {
                return Optional.empty();
            }
        };
    }
}
