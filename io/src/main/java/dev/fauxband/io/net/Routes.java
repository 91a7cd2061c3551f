package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import java.util.Locale;
import java.util.Optional;

/** Redirection first, then the guard: the rules of the way out, shared by all modules. */
public record Routes(Redirection redirection, Reach reach) {
    /** Where a datagram goes. */
    public sealed interface Passage {
        /** It leaves for this address. */
        record Open(Address to) implements Passage {}

        /** It must not leave; why, in one sentence as traces have it. */
        record Barred(String why) implements Passage {}
    }

    /** Where a datagram that is meant for this address goes. */
    public Passage outward(Address meant) {
        Address to = redirection.outward(meant);
        Optional<String> name = redirection.nameBehind(to.ip());
        if (name.isPresent()) {
            return new Passage.Barred("nothing leaves for " + name.get() + ":" + to.port()
                    + ": that host is redirected, but not this port of it");
        }
        if (!reach.permits(to.ip())) {
            return new Passage.Barred("nothing leaves for " + to + ": --net " + reach.word()
                    + " keeps datagrams on this machine; --redirect leads them to a local platform");
        }
        return new Passage.Open(to);
    }

    /** The address of a host name for which no resolver is needed. */
    public Optional<Octets> known(String name) {
        Optional<Octets> elsewhere = IpLiteral.parse(name).or(() -> redirection.standInFor(name));
        boolean local = name.toLowerCase(Locale.ROOT).equals(RedirectRule.LOCALHOST);
        return elsewhere.isEmpty() && local ? Optional.of(RedirectRule.LOCALHOST_IP) : elsewhere;
    }
}
