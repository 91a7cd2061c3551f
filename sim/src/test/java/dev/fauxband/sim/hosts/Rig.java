package dev.fauxband.sim.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.DteOutput;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.World;
import dev.fauxband.sim.air.AirField;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.platform.ParsedCommand;
import dev.fauxband.sim.platform.PlatformCommandLine;
import dev.fauxband.sim.platform.PlatformPolicy;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a driver has in its hands: it sends octets, sees those that have come since it last cleared its receive buffer,
 * and waits, for so long and no longer. Behind it are a module as after boot and the simulated platform, 300 ms away.
 */
final class Rig {
    private static final long MS_NS = 1_000_000;

    private final World world;
    private final StringBuilder received = new StringBuilder();
    private final List<String> log = new ArrayList<>();

    Rig() {
        this(PlatformPolicy.STANDARD);
    }

    Rig(PlatformPolicy policy) {
        Modem modem = new Modem(ModemProfile.BC26, Identity.EXAMPLE, 1, Trace.Level.OFF);
        SimPlatform platform = new SimPlatform(SimPlatformOptions.defaults().withPolicy(policy), 1);
        world = World.of(modem, platform, AirSettings.IDEAL.with(AirField.DELAY, "150ms"), 1);
    }

    void send(String text) {
        world.type(world.module(), Octets.latin1(text));
        take();
    }

    /** What has come since it was last cleared. */
    String buffer() {
        return received.toString();
    }

    void clear() {
        received.setLength(0);
    }

    /** Waits until the buffer is as wanted, at most so long; whether it came to be. */
    boolean await(long ms, Predicate<String> wanted) {
        long untilNs = world.nowNs() + ms * MS_NS;
        while (!wanted.test(buffer()) && world.nextEventNs() <= untilNs) {
            world.step();
            take();
        }
        if (!wanted.test(buffer())) {
            world.advanceTo(untilNs);
            take();
        }
        return wanted.test(buffer());
    }

    /** Waits for a text, and says what is missing when it does not come. */
    void mustSee(long ms, String text) {
        boolean came = await(ms, buffer -> buffer.contains(text));
        assertThat(came).as("%s within %s ms, in %s", text, ms, buffer()).isTrue();
    }

    void pass(long ms) {
        await(ms, buffer -> false);
    }

    /** Tells the platform to do something: {@code write 19/1/0 AAAA0000}. */
    void platform(String line) {
        world.perform(((ParsedCommand.Understood) PlatformCommandLine.parse(line)).command());
        take();
    }

    /** What the platform said, one line each. */
    List<String> platformLog() {
        take();
        return List.copyOf(log);
    }

    private void take() {
        for (Optional<DteOutput> out = world.module().pollDte();
                out.isPresent();
                out = world.module().pollDte()) {
            received.append(out.get().octets().toLatin1());
        }
        for (Optional<String> line = world.platform().pollLog();
                line.isPresent();
                line = world.platform().pollLog()) {
            log.add(line.get());
        }
    }
}
