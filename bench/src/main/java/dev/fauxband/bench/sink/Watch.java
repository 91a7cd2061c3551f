package dev.fauxband.bench.sink;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/** The clients that registered, and the observation of 19/0/0 of each: asked for a little later, until it stands. */
final class Watch {
    private static final long FIRST_NS = 20_000_000;
    private static final long AGAIN_NS = 1_000_000_000;
    private static final int CON_TOKEN_4 = 0x44;
    private static final int GET = 0x01;
    private static final byte[] OPTIONS = {0x60, 0x52, '1', '9', 0x01, '0', 0x01, '0'};
    private static final byte[] OPAQUE = {0x61, 42};

    private final boolean observes;
    private final boolean opaque;
    private final Way way;
    private final Frames outgoing = new Frames();
    private final BitSet observed = new BitSet();
    private final Deque<Due> first = new ArrayDeque<>();
    private final Deque<Due> again = new ArrayDeque<>();
    private long[] peers = new long[1024];
    private int clients;
    private int messageId;

    /** A client that is to be asked at a time. */
    private record Due(int client, long atNs) {}

    /** Sends frames. */
    interface Way {
        void send(Frames frames, int from, int end);
    }

    /** @param opaque whether it asks for Content-Format 42 */
    Watch(boolean observes, boolean opaque, Way way) {
        this.observes = observes;
        this.opaque = opaque;
        this.way = way;
    }

    /** One more; its number. */
    int registered(long peer) {
        if (clients == peers.length) {
            peers = Arrays.copyOf(peers, 2 * clients);
        }
        peers[clients] = peer;
        if (observes) {
            first.add(new Due(clients, System.nanoTime() + FIRST_NS));
        }
        return clients++;
    }

    void observed(int client) {
        observed.set(client);
    }

    /** Sends the requests that are due, as many as one call takes. */
    void ask() {
        if (first.isEmpty() && again.isEmpty()) {
            return;
        }
        long nowNs = System.nanoTime();
        int count = fill(first, nowNs, 0);
        count = fill(again, nowNs, count);
        way.send(outgoing, 0, count);
    }

    private int fill(Deque<Due> queue, long nowNs, int from) {
        int count = from;
        while (count < Frames.COUNT && !queue.isEmpty() && queue.element().atNs - nowNs <= 0) {
            int client = queue.remove().client;
            if (!observed.get(client)) {
                request(count++, client);
                again.add(new Due(client, nowNs + AGAIN_NS));
            }
        }
        return count;
    }

    private void request(int frame, int client) {
        ByteBuffer block = outgoing.block();
        int at = Frames.at(frame);
        messageId++;
        block.put(at, (byte) CON_TOKEN_4).put(at + 1, (byte) GET);
        block.put(at + 2, (byte) (messageId >> 8)).put(at + 3, (byte) messageId);
        for (int i = 0; i < Integer.BYTES; i++) {
            block.put(at + 4 + i, (byte) (client >> (24 - 8 * i)));
        }
        block.put(at + 8, OPTIONS);
        int octets = 8 + OPTIONS.length;
        if (opaque) {
            block.put(at + octets, OPAQUE);
            octets += OPAQUE.length;
        }
        outgoing.size(frame, octets);
        outgoing.peer(frame, peers[client]);
    }
}
