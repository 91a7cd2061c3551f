package dev.fauxband.io.fleet;

import dev.fauxband.data.Octets;
import dev.fauxband.modem.HostNews;
import dev.fauxband.modem.Modem;
import dev.fauxband.sim.behaviour.HostProgram;
import dev.fauxband.sim.behaviour.HostSide;
import dev.fauxband.sim.behaviour.HostState;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Where a module's host sits: a program, or nobody but who comes to its doors. */
final class Seat {
    /** Only the doors. */
    static final Seat EMPTY = new Seat(null);

    private final @Nullable HostSide host;

    private Seat(@Nullable HostSide host) {
        this.host = host;
    }

    static Seat of(HostSide host) {
        return new Seat(host);
    }

    /** A modem that begins, made ready for its program. */
    Modem prepared(Modem begun) {
        return host != null && host.drivesDirectly() ? begun.driven() : begun;
    }

    /** A module that is up at once after it failed; its program has to begin anew, as after a restart. */
    void begunAgain(long nowNs) {
        if (host != null) {
            host.program().heard(nowNs, new HostNews.Started());
            host.program().heard(nowNs, new HostNews.Attached());
        }
    }

    void prompt(long nowNs, BiConsumer<HostProgram, Long> word) {
        if (host != null) {
            word.accept(host.program(), nowNs);
        }
    }

    /** The module said this at its line. */
    void read(long nowNs, Octets said) {
        if (host != null) {
            host.read(nowNs, said);
        }
    }

    /** What the program asks of the module, and hears of it. Returns whether there was anything. */
    boolean carry(long nowNs, @Nullable Modem modem) {
        return host != null && modem != null && host.carry(nowNs, modem);
    }

    void handleTimeout(long nowNs) {
        if (host != null) {
            host.program().handleTimeout(nowNs);
        }
    }

    long nextDeadlineNs() {
        return host == null ? DeadlineQueue.NONE : host.program().nextDeadlineNs();
    }

    /** The number that its program has. */
    int number() {
        return host == null ? 0 : host.program().number();
    }

    Optional<HostState> state() {
        return Optional.ofNullable(host).map(side -> side.program().state());
    }
}
