package dev.fauxband.io.net;

import dev.fauxband.data.Octets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Host names of all shards. Names that need no resolver (see {@link Routes#known}) are answered at once; the others
 * by one daemon thread, one after the other, which is there only while there is something to ask. With {@link
 * Reach#LOOPBACK} no resolver is ever asked: unknown names have no address.
 */
public final class Names implements AutoCloseable {
    /** More open questions than this are answered with "no address" at once. */
    static final int QUESTIONS_MAX = 4096;

    private static final long THREAD_IDLE_SECONDS = 10;

    private final Routes routes;
    private final Resolver resolver;
    private final ThreadPoolExecutor asking;

    public Names(Routes routes, Resolver resolver) {
        this.routes = routes;
        this.resolver = resolver;
        this.asking = new ThreadPoolExecutor(
                1, 1, THREAD_IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUESTIONS_MAX), work -> {
                    Thread thread = new Thread(work, "fauxband-resolver");
                    thread.setDaemon(true);
                    return thread;
                });
        asking.allowCoreThreadTimeOut(true);
    }

    /**
     * Gives the address of {@code name} to {@code answer}, once: on this thread if it is known, else on the
     * resolver's.
     *
     * @return why nobody looks it up, if that is so: then the answer is that there is no address
     */
    public Optional<String> ask(String name, Consumer<Optional<Octets>> answer) {
        Optional<Octets> known = routes.known(name);
        if (known.isPresent() || routes.reach() == Reach.LOOPBACK) {
            answer.accept(known);
            return known.isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            "no resolver is asked for " + name + ": --net loopback keeps look-ups on this machine");
        }
        try {
            asking.execute(() -> lookUp(name, answer));
            return Optional.empty();
        } catch (RejectedExecutionException e) {
            answer.accept(Optional.empty());
            return Optional.of(
                    "no resolver is asked for " + name + ": " + QUESTIONS_MAX + " look-ups are open already");
        }
    }

    /** Open questions stay unanswered. */
    @Override
    public void close() {
        asking.shutdownNow();
    }

    private void lookUp(String name, Consumer<Optional<Octets>> answer) {
        Optional<Octets> ip = Optional.empty();
        try {
            ip = resolver.resolve(name);
        } finally {
            answer.accept(ip);
        }
    }
}
