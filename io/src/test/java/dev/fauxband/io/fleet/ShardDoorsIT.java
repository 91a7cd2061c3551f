package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.command.Identity;
import dev.fauxband.io.dte.TcpDoor;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Routes;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.trace.Trace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real door, a real shard, a real module: what a host sees that talks to it over TCP. */
final class ShardDoorsIT {
    private final Routes routes = new Routes(Redirection.NONE, Reach.LOOPBACK);
    private final Names names = new Names(routes, name -> Optional.empty());
    private Shard shard;
    private HostedModule module;
    private TcpDoor door;

    @BeforeEach
    void open() throws Exception {
        shard = Shard.start(
                "fauxband-shard-test",
                new Surroundings(Surroundings.clockFromNow(), routes, names, (module, event) -> {}));
        module = shard.add(new ModulePlan("m", ModemProfile.BC26, Identity.EXAMPLE, 1, Trace.Level.OFF));
        door = TcpDoor.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), module);
    }

    @AfterEach
    void close() {
        door.close();
        shard.close();
        names.close();
    }

    @Test
    void aHostThatShutsItsOwnDirectionAtOnceHearsTheAnswer() throws IOException {
        try (Socket host = host()) {
            type(host, "ATE0\rATI\rAT+CG");
            host.shutdownOutput();

            assertThat(new String(host.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("ATE0\r\r\nOK\r\n\r\nQuectel_Ltd\r\n")
                    .endsWith("\r\nOK\r\n");
        }
    }

    @Test
    void twoMegabytesWithoutAnEndAreTakenAndTheNextHostIsServed() throws IOException {
        byte[] flood = new byte[2_000_000];
        Arrays.fill(flood, (byte) 'x');
        try (Socket host = host();
                Socket next = host()) {
            host.getOutputStream().write(flood);
            type(next, "AT\r");
            type(host, "\rAT\r");

            assertThat(read(host, 9)).isEqualTo("AT\r\r\nOK\r\n");
            assertThat(read(next, 9)).isEqualTo("AT\r\r\nOK\r\n");
        }
        assertThat(module.overrunOctets()).isZero();
    }

    @Test
    void tenThousandLinesAtOnceAreAllAnswered() throws Exception {
        int lines = 10_000;
        try (Socket host = host()) {
            type(host, "ATE0\r");
            assertThat(read(host, 11)).isEqualTo("ATE0\r\r\nOK\r\n");
            Thread typing = new Thread(() -> typeLines(host, lines));
            typing.start();

            assertThat(host.getInputStream().readNBytes(6 * lines)).hasSize(6 * lines);
            typing.join();
        }
        assertThat(module.overrunOctets()).isZero();
    }

    @Test
    void aPacedLineTakesItsTimeAtEveryDoorAndChangesItsRate() throws IOException {
        try (Socket host = host();
                Socket other = host()) {
            module.pace(9_600);
            long startNs = System.nanoTime();
            type(host, "AT\r".repeat(100));
            type(other, "ATI\r");
            assertThat(read(host, 900)).isEqualTo("AT\r\r\nOK\r\n".repeat(100));
            assertThat(System.nanoTime() - startNs).as("900 octets").isGreaterThan(900 * 10_000_000_000L / 9_600);
            assertThat(read(other, 17)).isEqualTo("ATI\r\r\nQuectel_Ltd");

            type(host, "AT+IPR=4800\r");
            assertThat(read(host, 18)).isEqualTo("AT+IPR=4800\r\r\nOK\r\n");
            long slowNs = System.nanoTime();
            type(host, "AT" + "x".repeat(399) + "\r");
            read(host, 402);
            assertThat(System.nanoTime() - slowNs).as("402 octets").isGreaterThan(401 * 10_000_000_000L / 4_800);
        }
        assertThat(module.overrunOctets()).isZero();
    }

    private static void typeLines(Socket host, int lines) {
        try {
            type(host, "AT\r".repeat(lines));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Socket host() throws IOException {
        Socket socket = new Socket(door.address().getAddress(), door.address().getPort());
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void type(Socket host, String text) throws IOException {
        host.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String read(Socket host, int octets) throws IOException {
        return new String(host.getInputStream().readNBytes(octets), StandardCharsets.ISO_8859_1);
    }
}
