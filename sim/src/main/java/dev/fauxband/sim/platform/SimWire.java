package dev.fauxband.sim.platform;

import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapType;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import dev.fauxband.data.SeededRandom;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Where a platform's datagrams wait to leave, with the time and the chance that sending needs. */
final class SimWire {
    private final SimPlatformOptions options;
    private final Timetable timetable;
    private final SeededRandom random;
    private final Queue<Datagram> waiting = new ArrayDeque<>();
    private boolean garbling;

    SimWire(SimPlatformOptions options, Timetable timetable, SeededRandom random) {
        this.options = options;
        this.timetable = timetable;
        this.random = random;
    }

    Timetable timetable() {
        return timetable;
    }

    SimPlatformOptions options() {
        return options;
    }

    int firstMessageId() {
        return chance(CoapMessage.MESSAGE_ID_MAX + 1);
    }

    /** Evenly from 0 to {@code bound} - 1. */
    int chance(int bound) {
        return random.nextInt(bound);
    }

    /** @param octets 0–8 */
    Octets newToken(int octets) {
        OctetsBuilder token = new OctetsBuilder(octets);
        for (int i = 0; i < octets; i++) {
            token.add(random.nextInt(256));
        }
        return token.build();
    }

    /** The wait before a first repeat: ACK_TIMEOUT times 1 to ACK_RANDOM_FACTOR. */
    long firstWaitNs() {
        double factor = 1 + random.nextDouble() * (options.transmission().ackRandomFactor() - 1);
        return Math.round(options.transmission().ackTimeoutNs() * factor);
    }

    Octets send(SimPeer to, CoapMessage message) {
        Octets encoded = CoapEncoder.encode(message);
        send(to, encoded);
        return encoded;
    }

    /** Whether octets that are no CoAP leave before each datagram. */
    void garbles(boolean wanted) {
        garbling = wanted;
    }

    void send(SimPeer to, Octets encoded) {
        if (garbling) {
            // Version 3 of CoAP, which nobody speaks.
            waiting.add(new Datagram(to.address(), Octets.of(0xFF).concat(newToken(1 + chance(8)))));
        }
        waiting.add(new Datagram(to.address(), encoded));
    }

    /** An empty ACK or RST to a message of {@code to}. */
    Octets sendEmpty(SimPeer to, CoapType type, int messageId) {
        return send(to, CoapMessage.empty(type, messageId));
    }

    Optional<Datagram> poll() {
        return Optional.ofNullable(waiting.poll());
    }
}
