package dev.fauxband.io.dte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.command.Identity;
import dev.fauxband.io.dte.pty.PtyDoor;
import dev.fauxband.io.fleet.HostedModule;
import dev.fauxband.io.fleet.ModulePlan;
import dev.fauxband.io.fleet.Shard;
import dev.fauxband.io.fleet.Surroundings;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Routes;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Careless hosts at the serial port of a real module: each finds it as the first one did. */
final class CarelessHostsIT {
    private static final int CYCLES = 50;
    private static final List<String> MOVING = List.of("EBUSY", "ENOENT", "EIO");
    private static final int MOVING_MS_MAX = 1_000;
    private static final String ANSWER = "AT\r\r\nOK\r\n";

    @TempDir
    private Path directory;

    private final Routes routes = new Routes(Redirection.NONE, Reach.LOOPBACK);
    private final Names names = new Names(routes, name -> Optional.empty());
    private Path link;
    private Shard shard;
    private HostedModule module;
    private PtyDoor door;

    @BeforeEach
    void open() throws Exception {
        link = directory.resolve("fauxband.tty");
        shard = Shard.start(
                "fauxband-shard-careless",
                new Surroundings(Surroundings.clockFromNow(), routes, names, (module, event) -> {}));
        module = shard.add(new ModulePlan("m", ModemProfile.BC26, Identity.EXAMPLE, 1, Trace.Level.OFF));
        door = PtyDoor.open(link, module);
    }

    @AfterEach
    void close() {
        door.close();
        shard.close();
        names.close();
    }

    /** Each leaves a lock, an echo, an answer that it did not read, and half a line. */
    @Test
    @Timeout(10)
    void eachOfFiftyIsAnsweredAndHearsNothingOfTheOneBefore() throws Exception {
        try (ForeignHost host = new ForeignHost(link)) {
            for (int i = 0; i < CYCLES; i++) {
                opens(host).types("AT\r").reads(ANSWER);
                assertThat(host.leftovers(5)).as("cycle " + i).isEmpty();
                host.must("lock")
                        .types("ATI\r")
                        .must("echo")
                        .types("AT+QLWDATASE")
                        .must("close");
            }
            opens(host).types("AT\r").reads(ANSWER);
            assertThat(host.leftovers(100)).isEmpty();
        }
        assertThat(module.overrunOctets()).isZero();
    }

    /**
     * For a moment the lock of the one before is in the way, until the door has seen that he is gone; or the link, read
     * just before it was moved, names a PTY that is no more.
     */
    private static ForeignHost opens(ForeignHost host) throws IOException {
        String opened = host.does("open");
        for (int i = 0; i < MOVING_MS_MAX && MOVING.contains(opened); i++) {
            opened = host.must("pause 1").does("open");
        }
        assertThat(opened).isEqualTo("ok");
        return host;
    }
}
