package dev.fauxband.sim.platform;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is registered at a platform, by name and by location, in the order of registration. */
final class SimRegistry {
    private static final String ID_CHARS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 10;

    private final Map<String, SimClient> byEndpoint = new LinkedHashMap<>();
    private final Map<List<Octets>, SimClient> byLocation = new HashMap<>();
    private final SimWire wire;
    private final SimPeers peers;
    private final PlatformJournal journal;

    SimRegistry(SimWire wire, SimPeers peers, PlatformJournal journal) {
        this.wire = wire;
        this.peers = peers;
        this.journal = journal;
    }

    /** What a Register says. */
    record Entry(String endpoint, long lifetimeS, String links) {}

    /**
     * Enters a client; an older registration of the same name is replaced.
     *
     * @param location segments as {@link PlatformPolicy#location} has them
     */
    SimClient register(long nowNs, Entry entry, SimPeer peer, List<String> location) {
        find(entry.endpoint()).ifPresent(old -> remove(nowNs, old));
        SimClient client = new SimClient(entry.endpoint(), place(location), peer, entry.links());
        byEndpoint.put(entry.endpoint(), client);
        if (!client.location().isEmpty()) {
            byLocation.put(client.location(), client);
        }
        live(nowNs, client, entry.lifetimeS());
        journal.happened(
                PlatformLines.registered(client.endpoint(), client.place(), client.lifetimeS(), client.links()));
        return client;
    }

    private List<Octets> place(List<String> location) {
        List<Octets> place = new ArrayList<>();
        for (String segment : location) {
            place.add(Octets.utf8(segment.replace(PlatformPolicy.ID, newId())));
        }
        return List.copyOf(place);
    }

    private String newId() {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_CHARS.charAt(wire.chance(ID_CHARS.length())));
        }
        return id.toString();
    }

    /** Renews a registration; the client is reached at {@code peer} now. An entry without links changes none. */
    void update(long nowNs, SimClient client, Entry entry, SimPeer peer) {
        SimPeer before = client.peer();
        if (before != peer) {
            client.giveUp(nowNs, SimClient.GIVEN_UP);
            client.movedTo(peer);
            peers.forgetLater(nowNs, before);
        }
        live(nowNs, client, entry.lifetimeS());
        Optional<String> links = Optional.of(entry.links()).filter(text -> !text.isEmpty());
        links.ifPresent(client::links);
        journal.happened(PlatformLines.updated(client.endpoint(), client.place(), client.lifetimeS(), links));
    }

    /** A Register or Update that is answered with an error. */
    void refused(String who, CoapCode code, String why) {
        journal.happened(PlatformLines.registrationRefused(who, code, why));
    }

    /** The links of a client came without their Content-Format, and were taken all the same. */
    void linksUnmarked(SimClient client) {
        journal.happened(PlatformLines.linksUnmarked(client.endpoint()));
    }

    void deregister(long nowNs, SimClient client) {
        remove(nowNs, client);
        journal.happened(PlatformLines.deregistered(client.endpoint(), client.place()));
    }

    /** Forgets all, and tells none of them. */
    void forget(long nowNs) {
        for (SimClient client : clients()) {
            remove(nowNs, client);
            journal.happened("forgot " + PlatformLines.name(client.endpoint()) + " " + client.place());
        }
    }

    private void live(long nowNs, SimClient client, long lifetimeS) {
        client.liveFrom(nowNs, lifetimeS);
        if (client.expiry().filter(due -> due.atNs() <= client.endNs()).isEmpty()) {
            client.expiry().ifPresent(Timetable.Due::cancel);
            client.expireAt(wire.timetable().at(client.endNs(), atNs -> expire(atNs, client)));
        }
    }

    /** The end that was foreseen has come; the client may have renewed its registration since. */
    private void expire(long nowNs, SimClient client) {
        if (client.endNs() > nowNs) {
            client.expireAt(wire.timetable().at(client.endNs(), atNs -> expire(atNs, client)));
            return;
        }
        remove(nowNs, client);
        journal.happened(PlatformLines.expired(client.endpoint(), client.place()));
    }

    private void remove(long nowNs, SimClient client) {
        byEndpoint.remove(client.endpoint(), client);
        byLocation.remove(client.location(), client);
        client.end(nowNs);
        peers.forgetLater(nowNs, client.peer());
    }

    Optional<SimClient> find(String endpoint) {
        return Optional.ofNullable(byEndpoint.get(endpoint));
    }

    Optional<SimClient> at(List<Octets> location) {
        return Optional.ofNullable(byLocation.get(location));
    }

    List<SimClient> clients() {
        return List.copyOf(byEndpoint.values());
    }

    int size() {
        return byEndpoint.size();
    }

    List<String> endpoints() {
        return List.copyOf(byEndpoint.keySet());
    }
}
