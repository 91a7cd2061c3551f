package dev.fauxband.io.dte.pty;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sees slaves being opened and closed, by one inotify.
 *
 * <p>inotify merges an event into the one before it if both are alike, so two quick openings would look like one. The
 * directory of the slaves is watched beside each slave: its events stand between and keep them apart, unless both
 * openings happen at the very same time.
 */
final class SlaveWatch {
    private static final int READ_OCTETS_MAX = 16_384;

    /** {@code struct inotify_event}: watch, mask, cookie, length of the name that follows. */
    private static final int HEAD_OCTETS = 16;

    private final int inotify;
    private final byte[] events = new byte[READ_OCTETS_MAX];
    private final Map<Integer, PtyLine> lines = new HashMap<>();
    private final Map<String, Integer> watches = new HashMap<>();

    SlaveWatch() throws IOException {
        inotify = Libc.must("inotify_init1", Libc.inotify_init1(Libc.O_NONBLOCK | Libc.O_CLOEXEC));
    }

    int descriptor() {
        return inotify;
    }

    void add(String slave, PtyLine line) throws IOException {
        String directory = String.valueOf(Path.of(slave).getParent());
        watch(directory, Libc.IN_OPEN | Libc.IN_CLOSE);
        int watch = watch(slave, Libc.IN_OPEN | Libc.IN_CLOSE);
        lines.put(watch, line);
        watches.put(slave, watch);
    }

    private int watch(String path, int mask) throws IOException {
        return Libc.must("inotify_add_watch " + path, Libc.inotify_add_watch(inotify, path, mask));
    }

    void remove(String slave) {
        Integer watch = watches.remove(slave);
        if (watch != null) {
            lines.remove(watch);
            Libc.inotify_rm_watch(inotify, watch);
        }
    }

    /** Tells all that happened to the lines' {@link Visits}, and each line concerned to {@code concerned}. */
    void take(Consumer<PtyLine> concerned) {
        for (int size = read(); size > 0; size = read()) {
            ByteBuffer buffer = ByteBuffer.wrap(events, 0, size).order(ByteOrder.nativeOrder());
            while (buffer.remaining() >= HEAD_OCTETS) {
                int watch = buffer.getInt();
                int mask = buffer.getInt();
                buffer.getInt();
                int nameOctets = buffer.getInt();
                buffer.position(buffer.position() + nameOctets);
                tell(watch, mask, concerned);
            }
        }
    }

    private int read() {
        return (int) Libc.read(inotify, events, events.length);
    }

    private void tell(int watch, int mask, Consumer<PtyLine> concerned) {
        if ((mask & Libc.IN_Q_OVERFLOW) != 0) {
            lines.values().forEach(line -> {
                line.visits().lost();
                concerned.accept(line);
            });
            return;
        }
        PtyLine line = lines.get(watch);
        if (line == null) {
            return;
        }
        if ((mask & Libc.IN_OPEN) != 0) {
            line.visits().opened();
        } else if ((mask & Libc.IN_CLOSE) != 0) {
            line.visits().closed((mask & Libc.IN_CLOSE_NOWRITE) != 0);
        }
        concerned.accept(line);
    }
}
