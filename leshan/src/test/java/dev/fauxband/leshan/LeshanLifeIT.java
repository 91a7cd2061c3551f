package dev.fauxband.leshan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.sim.platform.ParsedCommand;
import dev.fauxband.sim.platform.PlatformCommandLine;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the embedded server starts, where it listens, and that nothing of it is left. */
class LeshanLifeIT {
    private static final Duration THREADS_END_WITHIN = Duration.ofSeconds(10);

    @Test
    void closeEndsEveryThreadAndMayBeRepeated() throws Exception {
        Set<Thread> before = threads();
        LeshanPlatform platform = LeshanPlatform.start(options(), line -> {});
        Set<Thread> started = threads();
        started.removeAll(before);
        assertThat(started).isNotEmpty();
        platform.close();
        platform.close();
        for (Thread thread : started) {
            thread.join(THREADS_END_WITHIN.toMillis());
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    @Test
    void takenPortIsAnExceptionAndLeavesNoThread() throws Exception {
        try (LeshanPlatform first = LeshanPlatform.start(options(), line -> {})) {
            int port = first.address().port();
            Set<Thread> before = threads();
            assertThatThrownBy(() -> LeshanPlatform.start(options().withPort(port), line -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no socket on 127.0.0.1:" + port + "; is the port taken?");
            Set<Thread> left = threads();
            left.removeAll(before);
            for (Thread thread : left) {
                thread.join(THREADS_END_WITHIN.toMillis());
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    @Test
    void onlyItsOwnLoopbackAddressIsListenedOn() throws Exception {
        try (LeshanPlatform platform = LeshanPlatform.start(options(), line -> {})) {
            assertThat(platform.address())
                    .hasToString("127.0.0.1:" + platform.address().port());
            assertThat(pinged(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), platform))
                    .isTrue();
            assertThat(pinged(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), platform))
                    .isFalse();
        }
    }

    @Test
    void noFileIsWritten() throws Exception {
        List<Path> before = files();
        LeshanPlatform.start(options(), line -> {}).close();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void commandsAfterCloseDoNothing() throws Exception {
        CapturedLines lines = new CapturedLines();
        LeshanPlatform platform = LeshanPlatform.start(options(), lines);
        platform.close();
        ParsedCommand list = PlatformCommandLine.parse("list");
        platform.perform(((ParsedCommand.Understood) list).command());
        assertThat(lines.none()).isTrue();
    }

    private static LeshanOptions options() {
        return LeshanOptions.defaults().withPort(0);
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .collect(Collectors.toSet());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("."))) {
            return files.sorted().toList();
        }
    }

    /** Whether a CoAP ping to this address and the platform's port is answered (RFC 7252 §4.3). */
    private static boolean pinged(InetAddress address, LeshanPlatform platform) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            socket.setSoTimeout(500);
            byte[] ping = {0x40, 0, 0x12, 0x34};
            socket.send(new DatagramPacket(
                    ping, ping.length, address, platform.address().port()));
            socket.receive(new DatagramPacket(new byte[16], 16));
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
