package dev.fauxband.app.box;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.clock.Clock;
import dev.fauxband.io.net.dtls.PreSharedKey;
import dev.fauxband.io.platform.UdpSimPlatform;
import dev.fauxband.leshan.LeshanKey;
import dev.fauxband.leshan.LeshanOptions;
import dev.fauxband.leshan.LeshanPlatform;
import dev.fauxband.sim.platform.PlatformInTheBox;
import dev.fauxband.sim.platform.PlatformLog;
import dev.fauxband.sim.platform.SimPlatformOptions;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.util.Optional;

/** The platforms that the box holds. */
public enum PlatformKind {
    /** An unmodified Leshan server: the witness that the module interoperates. */
    LESHAN,
    /** Ours: small, scriptable, seeded. */
    SIM;

    /** Where a LwM2M server without DTLS listens by default. */
    public static final int PORT = 5683;

    private static final Octets LOOPBACK = Octets.of(127, 0, 0, 1);

    /**
     * Starts one without DTLS on 127.0.0.1.
     *
     * @param port 0 lets the system pick one
     * @throws IOException when the port is taken
     */
    public PlatformInTheBox start(int port, PlatformLog log) throws IOException {
        return start(new Address(LOOPBACK, port), BoxOptions.PLAIN, log);
    }

    /**
     * Starts one.
     *
     * @param at a loopback address; port 0 lets the system pick one
     * @throws IOException when the port is taken
     */
    public PlatformInTheBox start(Address at, BoxOptions options, PlatformLog log) throws IOException {
        return start(at, options, log, Clock.real());
    }

    private PlatformInTheBox start(Address at, BoxOptions options, PlatformLog log, Clock clock) throws IOException {
        return switch (this) {
            case LESHAN -> LeshanPlatform.start(leshan(at, options), log);
            case SIM -> UdpSimPlatform.start(at, sim(options), new SecureRandom().nextLong(), log, clock);
        };
    }

    /**
     * Starts one on 127.0.0.1 at the default port, or at another when that is taken.
     *
     * @param clock of the simulated one; Leshan keeps real time
     */
    public PlatformInTheBox startNearby(BoxOptions options, PlatformLog log, Clock clock) throws IOException {
        // Asked before the platform is: Leshan tells of a taken port at length.
        if (free(PORT)) {
            try {
                return start(new Address(LOOPBACK, PORT), options, log, clock);
            } catch (IOException taken) {
                log.line("the port " + PORT + " was taken a moment ago");
            }
        }
        return start(new Address(LOOPBACK, 0), options, log, clock);
    }

    private static boolean free(int port) throws IOException {
        InetSocketAddress at = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK.toArray()), port);
        try (DatagramChannel probe = DatagramChannel.open(StandardProtocolFamily.INET)) {
            probe.bind(at);
            return true;
        } catch (BindException taken) {
            return false;
        }
    }

    /** What is wrong with giving this platform a key, if anything. */
    public void check(Optional<PreSharedKey> key) throws UsageException {
        if (this == SIM && key.isPresent()) {
            throw new UsageException("the sim platform has no DTLS: leave --psk out, or take leshan.");
        }
    }

    private static SimPlatformOptions sim(BoxOptions options) {
        return SimPlatformOptions.defaults().withObserveAfterUpdate(options.observeAfterUpdate());
    }

    private static LeshanOptions leshan(Address at, BoxOptions options) {
        LeshanOptions plain = LeshanOptions.defaults()
                .withIp(at.ip())
                .withPort(at.port())
                .withObserveAfterUpdate(options.observeAfterUpdate());
        return options.key()
                .map(psk -> plain.withKey(new LeshanKey(psk.identity(), psk.key())))
                .orElse(plain);
    }

    /** Its word on the command line. */
    @Override
    public String toString() {
        return this == LESHAN ? "leshan" : "sim";
    }
}
