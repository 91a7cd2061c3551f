package dev.fauxband.coap;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.data.ShortQueue;
import java.util.Optional;

/** Datagrams to the one server that wait for the shell, and the numbers that messages need. */
public final class Outbox {
    /** Datagrams that wait at most, while the radio wakes up; beyond it the newest is lost, as on the way. */
    static final int WAITING_MAX = 256;

    private final SeededRandom random;
    private final ShortQueue<Datagram> waiting = new ShortQueue<>();
    private Address server = Address.UNSPECIFIED;
    private int nextMessageId;
    private int repeats;

    public Outbox(SeededRandom random) {
        this.random = random;
        this.nextMessageId = random.nextInt(1 << 16);
    }

    /** Where everything goes from now on. */
    public void connect(Address newServer) {
        server = newServer;
    }

    /** The server, or {@link Address#UNSPECIFIED} when there has been none. */
    public Address server() {
        return server;
    }

    /** Plus one each time, so none comes again within 247 s at any rate a module reaches (RFC 7252 §4.4). */
    public int takeMessageId() {
        int taken = nextMessageId;
        nextMessageId = nextMessageId + 1 & 0xFFFF;
        return taken;
    }

    /** A token that a stranger cannot guess (RFC 7252 §5.3.1). */
    public Octets newToken() {
        return Octets.of(random.nextInt(256), random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    SeededRandom random() {
        return random;
    }

    public void send(CoapMessage message) {
        send(CoapEncoder.encode(message));
    }

    /** Sends a message once more: the same to the bit. */
    public void repeat(Octets encoded) {
        repeats++;
        send(encoded);
    }

    /** How many messages were sent once more. */
    public int repeats() {
        return repeats;
    }

    /** Sends octets that were encoded before. */
    public void send(Octets encoded) {
        if (waiting.size() < WAITING_MAX) {
            waiting.add(new Datagram(server, encoded));
        }
    }

    /** Whether {@link #poll} has one. */
    public boolean waits() {
        return !waiting.isEmpty();
    }

    public Optional<Datagram> poll() {
        return waiting.poll();
    }
}
