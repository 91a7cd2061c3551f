package dev.fauxband.io.dte.pty;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that looks after all PTYs of the process. It sleeps in epoll until a master has something to read or
 * room to write or was hung up (edge-triggered), until inotify saw a slave opened or closed, or until it is called.
 */
final class PtyLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(PtyLoop.class);
    private static final int EVENTS_MAX = 64;
    private static final long CALL_SECONDS_MAX = 2;

    /** Who calls waits for the end, so that more than this wait only behind a thread that hangs. */
    private static final int CALLS_MAX = 1_024;

    private static final byte[] ONE = {1, 0, 0, 0, 0, 0, 0, 0};

    private static Optional<PtyLoop> shared = Optional.empty();

    private final EpollSet epoll = new EpollSet(EVENTS_MAX);
    private final SlaveWatch watch = new SlaveWatch();
    private final int wakeup = Libc.must("eventfd", Libc.eventfd(0, Libc.O_NONBLOCK | Libc.O_CLOEXEC));
    private final byte[] wakeups = new byte[Long.BYTES];
    private final Queue<FutureTask<?>> calls = new ArrayBlockingQueue<>(CALLS_MAX);

    /** Those that other threads want to have looked at. */
    private final Set<PtyLine> asked = ConcurrentHashMap.newKeySet();

    private final Map<Integer, PtyLine> lines = new HashMap<>();
    private final Set<PtyLine> due = new LinkedHashSet<>();
    private final Thread thread = new Thread(this, "fauxband-pty");

    private PtyLoop() throws IOException {
        epoll.add(watch.descriptor());
        epoll.add(wakeup);
        thread.setDaemon(true);
    }

    /** The loop of this process, which starts with the first use and sleeps when there is no PTY. */
    static synchronized PtyLoop shared() throws IOException {
        if (shared.isEmpty()) {
            PtyLoop loop = new PtyLoop();
            loop.thread.start();
            shared = Optional.of(loop);
        }
        return shared.get();
    }

    /** Has {@code work} done on this thread and waits for it, though not for ever, and not on this thread itself. */
    void call(FutureTask<?> work) throws IOException {
        if (!calls.offer(work)) {
            throw new IOException("the PTY thread is busy");
        }
        wakeUp();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            work.get(CALL_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException("the PTY thread is busy", e);
        }
    }

    /** Looks at {@code line} soon. Any thread. */
    void ask(PtyLine line) {
        asked.add(line);
        wakeUp();
    }

    private void wakeUp() {
        // An eventfd takes any number of these; it only counts.
        Libc.write(wakeup, ONE, ONE.length);
    }

    /** Begins to look after {@code pty}. On this thread only, as all that follows. */
    void add(Pty pty, PtyLine line) throws IOException {
        watch.add(pty.slave(), line);
        epoll.add(pty.master());
        lines.put(pty.master(), line);
        due.add(line);
    }

    /** Forgets {@code pty}, which the caller then closes. */
    void remove(Pty pty) {
        lines.remove(pty.master());
        epoll.remove(pty.master());
        watch.remove(pty.slave());
    }

    /** Looks at {@code line} again in this turn or the next. */
    void lookAt(PtyLine line) {
        due.add(line);
    }

    /** Brings the {@link Visits} of all lines up to now. */
    void takeVisits() {
        watch.take(due::add);
    }

    @Override
    public void run() {
        try {
            while (true) {
                turn();
            }
        } catch (IOException e) {
            LOG.error("All PTY doors are dead: {}", e.getMessage());
        }
    }

    private void turn() throws IOException {
        int count = epoll.await(due.isEmpty() ? -1 : 0);
        for (int i = 0; i < count; i++) {
            PtyLine line = lines.get(epoll.descriptor(i));
            if (line != null) {
                due.add(line);
            }
        }
        Libc.read(wakeup, wakeups, wakeups.length);
        for (FutureTask<?> work = calls.poll(); work != null; work = calls.poll()) {
            work.run();
        }
        for (Iterator<PtyLine> wanted = asked.iterator(); wanted.hasNext(); wanted.remove()) {
            due.add(wanted.next());
        }
        takeVisits();
        List<PtyLine> now = List.copyOf(due);
        due.clear();
        now.forEach(this::serve);
    }

    private void serve(PtyLine line) {
        try {
            line.serve();
        } catch (RuntimeException e) {
            LOG.error("{} failed; the other PTYs go on.", line.description(), e);
        }
    }
}
