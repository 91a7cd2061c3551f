package dev.fauxband.sim.platform;

import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One registration at a platform. */
final class SimClient {
    static final String GIVEN_UP = "given up: the registration ended or moved";

    private final String endpoint;
    private final List<Octets> location;
    private final List<SimObservation> observations = new ArrayList<>(1);
    private final List<SimExchange> open = new ArrayList<>(1);
    private SimPeer peer;
    private String links;
    private List<Octets> root;
    private long lifetimeS;
    private long endNs;
    private Optional<Timetable.Due> expiry = Optional.empty();
    private boolean over;

    SimClient(String endpoint, List<Octets> location, SimPeer peer, String links) {
        this.endpoint = endpoint;
        this.location = location;
        this.peer = peer;
        this.links = links;
        this.root = LinkList.root(links);
        peer.clients().add(this);
    }

    String endpoint() {
        return endpoint;
    }

    /** The Location-Path segments it was given; none: it cannot be updated. */
    List<Octets> location() {
        return location;
    }

    /** {@code /rd/xyz}, for lines. */
    String place() {
        return location.stream().map(Octets::toUtf8).collect(Collectors.joining("/", "/", ""));
    }

    SimPeer peer() {
        return peer;
    }

    /** From now on it is heard from another address. */
    void movedTo(SimPeer newPeer) {
        peer.clients().remove(this);
        newPeer.clients().add(this);
        peer = newPeer;
    }

    String links() {
        return links;
    }

    void links(String newLinks) {
        links = newLinks;
        root = LinkList.root(newLinks);
    }

    /** The segments of the path that its objects are below: none, as a rule. */
    List<Octets> root() {
        return root;
    }

    long lifetimeS() {
        return lifetimeS;
    }

    long endNs() {
        return endNs;
    }

    void liveFrom(long nowNs, long seconds) {
        lifetimeS = seconds;
        endNs = nowNs + seconds * 1_000_000_000L;
    }

    /** When to look whether its lifetime is over. */
    Optional<Timetable.Due> expiry() {
        return expiry;
    }

    void expireAt(Timetable.Due due) {
        expiry = Optional.of(due);
    }

    List<SimObservation> observations() {
        return observations;
    }

    Optional<SimObservation> observation(Path path) {
        return observations.stream().filter(it -> it.path().equals(path)).findFirst();
    }

    /** Requests to it that have not ended. */
    List<SimExchange> open() {
        return open;
    }

    /** Ends all requests to it. */
    void giveUp(long nowNs, String why) {
        for (SimExchange exchange : List.copyOf(open)) {
            exchange.fail(nowNs, why);
        }
    }

    /** It deregistered, registered afresh, or its lifetime is over. */
    boolean over() {
        return over;
    }

    void end(long nowNs) {
        over = true;
        expiry.ifPresent(Timetable.Due::cancel);
        observations.clear();
        peer.clients().remove(this);
        giveUp(nowNs, GIVEN_UP);
    }
}
