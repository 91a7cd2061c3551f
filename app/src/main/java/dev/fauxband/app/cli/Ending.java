package dev.fauxband.app.cli;

import com.sun.jna.Function;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of a command that runs until it is stopped: by SIGINT or SIGTERM, or from inside. On a signal the command has
 * a second to put away what it opened; then the process ends with exit code 0. A second Ctrl-C ends it at once, with
 * 130.
 */
public final class Ending implements AutoCloseable {
    /** From the signal to the end; the rest of the second is the JVM's own. */
    private static final long PATIENCE_MS = 500;

    private static final int SIGINT = 2;
    private static final long SIG_DFL = 0;

    private final CountDownLatch wanted = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::signalled, "fauxband-ending");
    private final long patienceMs;
    private volatile boolean done;
    private volatile int exitCode = ExitCode.DONE;

    private Ending(long patienceMs) {
        this.patienceMs = patienceMs;
    }

    /** From now on a signal ends the command. */
    public static Ending onSignal() {
        return onSignal(PATIENCE_MS);
    }

    /** The same for a command that has more to put away. */
    public static Ending onSignal(long patienceMs) {
        Ending ending = new Ending(patienceMs);
        Runtime.getRuntime().addShutdownHook(ending.hook);
        return ending;
    }

    /** Waits until the end is wanted. */
    public void await() {
        try {
            wanted.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the end is wanted, or so long. Whether it is wanted. */
    public boolean await(long time, TimeUnit unit) {
        try {
            return wanted.await(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The end is wanted. */
    public void end() {
        wanted.countDown();
    }

    /** What the process ends with after a signal; without it 0. */
    public void exitWith(int code) {
        exitCode = code;
    }

    /** All is put away: open it first, so that it closes last. */
    @Override
    public void close() {
        done = true;
        closed.countDown();
    }

    private void signalled() {
        if (done) {
            return;
        }
        long endNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMs);
        letInterruptKill();
        wanted.countDown();
        try {
            closed.await(endNs - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Without this the JVM would end with 128 plus the number of the signal.
        Runtime.getRuntime().halt(exitCode);
    }

    /** The JVM takes no further notice of Ctrl-C while it shuts down; the system's default does. */
    private static void letInterruptKill() {
        try {
            Function.getFunction("c", "signal").invokeLong(new Object[] {SIGINT, SIG_DFL});
        } catch (LinkageError noLibc) {
            // Then a second Ctrl-C does nothing, and the process ends within a second all the same.
        }
    }
}
