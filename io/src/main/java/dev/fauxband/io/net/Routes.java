package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import java.util.Locale;
import java.util.Optional;

/**
 * Redirection first, then the guard: the rules of the way out, shared by all modules.
 *
 * @param source where datagrams come from
 */
public record Routes(Redirection redirection, Reach reach, SourceAddress source) {
    /** Datagrams come from where the system likes. */
    public Routes(Redirection redirection, Reach reach) {
        this(redirection, reach, SourceAddress.ANY);
    }

    /** Where a datagram goes. */
    public sealed interface Passage {
        /** It leaves for this place. */
        record Open(Destination destination) implements Passage {}

        /** It must not leave; why, in one sentence as traces have it. */
        record Barred(String why) implements Passage {}
    }

    /** Where a datagram that is meant for this address goes. */
    public Passage outward(Address meant) {
        Destination destination = redirection.destination(meant);
        Address to = destination.address();
        Optional<String> name = redirection.nameBehind(to.ip());
        if (name.isPresent()) {
            return new Passage.Barred("nothing leaves for " + name.get() + ":" + to.port()
                    + ": that host is redirected, but not this port of it");
        }
        if (!reach.permits(to.ip())) {
            return new Passage.Barred("nothing leaves for " + to + ": --net " + reach.word()
                    + " keeps datagrams on this machine; --redirect leads them to a local platform");
        }
        return new Passage.Open(destination);
    }

    /** The address of a host name for which no resolver is needed. */
    public Optional<Octets> known(String name) {
        Optional<Octets> elsewhere = IpLiteral.parse(name).or(() -> redirection.standInFor(name));
        boolean local = name.toLowerCase(Locale.ROOT).equals(RedirectRule.LOCALHOST);
        return elsewhere.isEmpty() && local ? Optional.of(RedirectRule.LOCALHOST_IP) : elsewhere;
    }
}
