package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where datagrams really go: firmware has its platform's address compiled in, the developer wants them elsewhere.
 * Immutable and shared by all modules. A rule is applied once, its target is not looked up again. The most specific
 * rule counts: host and port before host alone, before port alone, before {@code *}; of equals the later. What no rule
 * names goes where {@link #everythingTo} says, else to where it was meant for.
 *
 * <p>A host name that a rule names never reaches a resolver: a <em>stand-in</em> address of TEST-NET-1 (RFC 5737) is
 * given to the module for it, and datagrams to the stand-in follow the rule. With {@code everythingTo}, or a rule for
 * any host, each other name has one.
 */
public final class Redirection {
    /** Nothing is redirected. */
    public static final Redirection NONE = new Redirection(Map.of(), Map.of(), Optional.empty());

    /** One stand-in each from 192.0.2.1 on; the last is for the names that no rule names. */
    static final int NAMES_MAX = 253;

    private static final Octets STAND_IN_FOR_REST = standIn(NAMES_MAX + 1);
    private static final Octets ANY_IP = Octets.EMPTY;

    private final Map<Meant, Destination> targets;
    private final Map<String, Octets> standIns;
    private final Optional<Destination> everything;

    /** What a rule is for: {@link #ANY_IP} and {@link HostPort#ANY_PORT} are wildcards. */
    private record Meant(Octets ip, int port) {}

    private Redirection(
            Map<Meant, Destination> targets, Map<String, Octets> standIns, Optional<Destination> everything) {
        this.targets = targets;
        this.standIns = standIns;
        this.everything = everything;
    }

    /** Reads each {@code A:P=B:P} as {@link RedirectRule#parse} does; the first that is wrong is the answer. */
    public static Parsed<Redirection> parse(List<String> rules, Reach reach, Resolver resolver) {
        Redirection redirection = NONE;
        for (String text : rules) {
            Parsed<RedirectRule> rule = RedirectRule.parse(text, reach, resolver);
            if (rule instanceof Parsed.Refused<RedirectRule> refused) {
                return Parsed.refused(refused.why());
            }
            redirection = redirection.with(((Parsed.Accepted<RedirectRule>) rule).value());
            if (redirection.standIns.size() > NAMES_MAX) {
                return Parsed.refused("--redirect takes at most " + NAMES_MAX + " host names.");
            }
        }
        return Parsed.accepted(redirection);
    }

    private Redirection with(RedirectRule rule) {
        HostPort from = rule.from();
        Map<String, Octets> names = new LinkedHashMap<>(standIns);
        Octets ip = from.anyHost()
                ? ANY_IP
                : from.ip().orElseGet(() -> names.computeIfAbsent(from.host(), name -> standIn(names.size() + 1)));
        Map<Meant, Destination> all = new LinkedHashMap<>(targets);
        all.put(new Meant(ip, from.port()), rule.to());
        return new Redirection(all, names, everything);
    }

    /** This, and all that no rule names goes to {@code target}. */
    public Redirection everythingTo(Address target) {
        return everythingTo(Destination.plain(target));
    }

    /** This, and all that no rule names goes to {@code target}. */
    public Redirection everythingTo(Destination target) {
        Address plain = IpForm.plain(target.address());
        return new Redirection(targets, standIns, Optional.of(new Destination(target.scheme(), plain)));
    }

    /** Whether anything goes over DTLS. */
    public boolean secures() {
        return Stream.concat(targets.values().stream(), everything.stream())
                .anyMatch(target -> target.scheme() == Scheme.COAPS);
    }

    /** Where a datagram that is meant for {@code meant} goes, and how: never to an IPv4-mapped address. */
    public Destination destination(Address meant) {
        Address plain = IpForm.plain(meant);
        if (targets.isEmpty() && everything.isEmpty()) {
            return Destination.plain(plain);
        }
        Destination target = target(plain).or(() -> everything).orElseGet(() -> Destination.plain(plain));
        return target.address().port() == HostPort.ANY_PORT ? target.withPort(plain.port()) : target;
    }

    private Optional<Destination> target(Address meant) {
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        return rule(meant.ip(), meant.port())
                .or(() -> rule(meant.ip(), HostPort.ANY_PORT))
                .or(() -> rule(ANY_IP, meant.port()))
                .or(() -> rule(ANY_IP, HostPort.ANY_PORT));
    }

    private Optional<Destination> rule(Octets ip, int port) {
        return Optional.ofNullable(targets.get(new Meant(ip, port)));
    }

    /** The address that a module is given for a host name that needs no resolver, because it leads elsewhere anyway. */
    public Optional<Octets> standInFor(String name) {
        Octets standIn = standIns.get(name.toLowerCase(Locale.ROOT));
        if (standIn != null) {
            return Optional.of(standIn);
        }
        boolean anyHost = targets.keySet().stream().anyMatch(meant -> meant.ip().equals(ANY_IP));
        return anyHost || everything.isPresent() ? Optional.of(STAND_IN_FOR_REST) : Optional.empty();
    }

    /** The host name of a rule whose stand-in this address is; {@code *} for a name that only a wildcard covers. */
    Optional<String> nameBehind(Octets standIn) {
        if (standIns.isEmpty() && everything.isEmpty()) {
            return Optional.empty();
        }
        if (standIn.equals(STAND_IN_FOR_REST) && standInFor(HostPort.ANY_HOST).isPresent()) {
            return Optional.of(HostPort.ANY_HOST);
        }
        return standIns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(standIn))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Octets standIn(int number) {
        return Octets.of(192, 0, 2, number);
    }
}
