package dev.fauxband.bench.sink;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.io.IOException;

/**
 * A platform that knows just enough of CoAP to keep clients busy: accepts registrations, observes 19/0/0 of each,
 * acknowledges what is confirmable. One socket on loopback, many datagrams at a call.
 */
public final class Sink {
    private static final int BUFFER_OCTETS = 16 << 20;
    private static final long PATIENCE_US = 5_000;
    private static final int LOOPBACK = 0x0100_007F;

    private final int socket;
    private final Frames incoming = new Frames();
    private final Answers answers;
    private final Watch watch;

    private Sink(boolean observes, boolean opaque) throws IOException {
        socket = Calls.must("socket", Calls.socket(Calls.AF_INET, Calls.SOCK_DGRAM, 0));
        watch = new Watch(observes, opaque, this::send);
        answers = new Answers(watch);
    }

    /** Options: {@code observe}, {@code opaque}. Says its port, and ends when its standard input does. */
    public static void main(String[] options) throws IOException {
        Sink sink = new Sink(has(options, "observe"), has(options, "opaque"));
        System.out.println(sink.bind());
        Thread thread = new Thread(sink::run, "sink");
        thread.setDaemon(true);
        thread.start();
        while (System.in.read() >= 0) {
            // Whoever started it is still there.
        }
    }

    private static boolean has(String[] options, String word) {
        return String.join(" ", options).contains(word);
    }

    private int bind() throws IOException {
        try (Memory scratch = new Memory(Frames.NAME_OCTETS * 2L)) {
            long at = Pointer.nativeValue(scratch);
            scratch.setInt(0, BUFFER_OCTETS);
            if (Calls.setsockopt(socket, Calls.SOL_SOCKET, Calls.SO_RCVBUFFORCE, at, Integer.BYTES) < 0) {
                Calls.setsockopt(socket, Calls.SOL_SOCKET, Calls.SO_RCVBUF, at, Integer.BYTES);
            }
            scratch.setLong(0, 0);
            scratch.setLong(Long.BYTES, PATIENCE_US);
            Calls.setsockopt(socket, Calls.SOL_SOCKET, Calls.SO_RCVTIMEO, at, 2 * Long.BYTES);
            scratch.clear();
            scratch.setShort(0, (short) Calls.AF_INET);
            scratch.setInt(4, LOOPBACK);
            Calls.must("bind", Calls.bind(socket, at, Frames.NAME_OCTETS));
            scratch.setInt(Frames.NAME_OCTETS, Frames.NAME_OCTETS);
            Calls.must("getsockname", Calls.getsockname(socket, at, at + Frames.NAME_OCTETS));
            return (scratch.getByte(2) & 0xFF) << 8 | (scratch.getByte(3) & 0xFF);
        }
    }

    private void run() {
        while (true) {
            int count = Calls.recvmmsg(socket, incoming.messages(0), Frames.COUNT, Calls.MSG_WAITFORONE, 0);
            answer(Math.max(0, count));
            watch.ask();
        }
    }

    /** Those with an answer leave with one call as far as they stand in a row. */
    private void answer(int count) {
        int first = 0;
        for (int i = 0; i < count; i++) {
            int octets = answers.answer(incoming, i);
            incoming.size(i, octets);
            if (octets == 0) {
                send(incoming, first, i);
                first = i + 1;
            }
        }
        send(incoming, first, count);
        for (int i = 0; i < count; i++) {
            incoming.empty(i);
        }
    }

    private void send(Frames frames, int first, int end) {
        int next = first;
        while (next < end) {
            next += Math.max(1, Calls.sendmmsg(socket, frames.messages(next), end - next, 0));
        }
    }
}
