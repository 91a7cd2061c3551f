package dev.fauxband.app.box;

import dev.fauxband.io.platform.UdpSimPlatform;
import dev.fauxband.leshan.LeshanOptions;
import dev.fauxband.leshan.LeshanPlatform;
import dev.fauxband.sim.platform.PlatformInTheBox;
import dev.fauxband.sim.platform.PlatformLog;
import dev.fauxband.sim.platform.SimPlatformOptions;
import java.io.IOException;
import java.security.SecureRandom;

/** The platforms that the box holds. */
public enum PlatformKind {
    /** An unmodified Leshan server: the witness that the module interoperates. */
    LESHAN,
    /** Ours: small, scriptable, seeded. */
    SIM;

    /** Where a LwM2M server without DTLS listens by default. */
    public static final int PORT = 5683;

    /**
     * Starts one on 127.0.0.1.
     *
     * @param port 0 lets the system pick one
     * @throws IOException when the port is taken
     */
    public PlatformInTheBox start(int port, PlatformLog log) throws IOException {
        return switch (this) {
            case LESHAN -> LeshanPlatform.start(LeshanOptions.defaults().withPort(port), log);
            case SIM -> UdpSimPlatform.start(port, SimPlatformOptions.defaults(), new SecureRandom().nextLong(), log);
        };
    }

    /** Starts one at the default port, or at another when that is taken. */
    public PlatformInTheBox startNearby(PlatformLog log) throws IOException {
        try {
            return start(PORT, log);
        } catch (IOException taken) {
            return start(0, log);
        }
    }

    /** Its word on the command line. */
    @Override
    public String toString() {
        return this == LESHAN ? "leshan" : "sim";
    }
}
