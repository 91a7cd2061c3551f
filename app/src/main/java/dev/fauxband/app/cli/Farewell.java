package dev.fauxband.app.cli;

import com.sun.jna.Function;
import java.util.concurrent.TimeUnit;

/**
 * The way out of a command that runs until it is told to stop. SIGINT, SIGTERM and SIGHUP tidy up and end the process
 * with 0, within a second even if tidying hangs; a second Ctrl-C ends it at once, with 130. Cancel it when the command
 * ends by itself: then its own exit code counts.
 */
public final class Farewell {
    private static final long PATIENCE_NS = TimeUnit.MILLISECONDS.toNanos(900);

    private static final int SIGINT = 2;

    private static final long SIG_DFL = 0;

    private final Thread hook;

    private Farewell(Runnable tidy) {
        this.hook = new Thread(() -> leave(tidy), "farewell");
    }

    /** From now on a signal runs {@code tidy}, on a thread of its own, and ends the process. */
    public static Farewell with(Runnable tidy) {
        Farewell farewell = new Farewell(tidy);
        Runtime.getRuntime().addShutdownHook(farewell.hook);
        return farewell;
    }

    /** Signals are the JVM's again. */
    public void cancel() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException leaving) {
            // A signal came first: the hook ends the process.
        }
    }

    private static void leave(Runnable tidy) {
        long startNs = System.nanoTime();
        letInterruptKill();
        Thread tidying = new Thread(tidy, "tidying");
        tidying.setDaemon(true);
        tidying.start();
        try {
            TimeUnit.NANOSECONDS.timedJoin(tidying, Math.max(1, PATIENCE_NS - (System.nanoTime() - startNs)));
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
        }
        // exit() would wait for this hook, and keep the signal's own code.
        Runtime.getRuntime().halt(ExitCode.DONE);
    }

    /** The JVM takes no further notice of Ctrl-C while it shuts down; the system's default does. */
    private static void letInterruptKill() {
        try {
            Function.getFunction("c", "signal").invokeLong(new Object[] {SIGINT, SIG_DFL});
        } catch (UnsatisfiedLinkError noLibc) {
            // Then a second Ctrl-C does nothing, and the process ends within a second all the same.
        }
    }
}
