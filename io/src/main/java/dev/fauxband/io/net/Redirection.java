package dev.fauxband.io.net;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where datagrams really go: firmware has its platform's address compiled in, the developer wants them elsewhere.
 * Immutable and shared by all modules. A rule is applied once, its target is not looked up again; of two rules for
 * the same address the later counts; what no rule names goes where {@link #everythingTo} says, else to where it was
 * meant for.
 *
 * <p>A host name that a rule names never reaches a resolver: a <em>stand-in</em> address of TEST-NET-1 (RFC 5737) is
 * given to the module for it, and datagrams to the stand-in follow the rule. With {@code everythingTo} each unknown
 * name has one.
 */
public final class Redirection {
    /** Nothing is redirected. */
    public static final Redirection NONE = new Redirection(Map.of(), Map.of(), Optional.empty());

    /** One stand-in each from 192.0.2.1 on; the last is for the names that no rule names. */
    static final int NAMES_MAX = 253;

    private static final Octets STAND_IN_FOR_REST = standIn(NAMES_MAX + 1);

    private final Map<Address, Address> targets;
    private final Map<String, Octets> standIns;
    private final Optional<Address> everything;

    private Redirection(Map<Address, Address> targets, Map<String, Octets> standIns, Optional<Address> everything) {
        this.targets = targets;
        this.standIns = standIns;
        this.everything = everything;
    }

    /** Reads each {@code A:P=B:P}; the first that is wrong is the answer. */
    public static Parsed<Redirection> parse(List<String> rules) {
        Redirection redirection = NONE;
        for (String text : rules) {
            Parsed<RedirectRule> rule = RedirectRule.parse(text);
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

    /** This and one more rule. At most {@link #NAMES_MAX} host names. */
    public Redirection with(RedirectRule rule) {
        Map<String, Octets> names = new LinkedHashMap<>(standIns);
        Address from = rule.from().orElseGet(() -> {
            Octets ip = names.computeIfAbsent(rule.host(), name -> standIn(names.size() + 1));
            return new Address(ip, rule.port());
        });
        Map<Address, Address> all = new LinkedHashMap<>(targets);
        all.put(from, rule.to());
        return new Redirection(all, names, everything);
    }

    /** This, and all that no rule names goes to {@code target}. */
    public Redirection everythingTo(Address target) {
        return new Redirection(targets, standIns, Optional.of(IpForm.plain(target)));
    }

    /** Where a datagram that is meant for {@code meant} goes: never an IPv4-mapped address. */
    public Address outward(Address meant) {
        Address plain = IpForm.plain(meant);
        Address target = targets.get(plain);
        return target == null ? everything.orElse(plain) : target;
    }

    /** The address that a module is given for a host name that needs no resolver, because it leads elsewhere anyway. */
    public Optional<Octets> standInFor(String name) {
        Octets standIn = standIns.get(name.toLowerCase(Locale.ROOT));
        if (standIn != null) {
            return Optional.of(standIn);
        }
        return everything.map(target -> STAND_IN_FOR_REST);
    }

    /** The host name of a rule whose stand-in this address is. */
    Optional<String> nameBehind(Octets standIn) {
        return standIns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(standIn))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Octets standIn(int number) {
        return Octets.of(192, 0, 2, number);
    }
}
