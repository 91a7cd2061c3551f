package dev.fauxband.app.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import dev.fauxband.app.Spoken;
import dev.fauxband.app.Wire;
import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.capture.CapturedPacket;
import dev.fauxband.io.capture.Direction;
import dev.fauxband.io.capture.UdpPacket;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --pcap} of commands whose modules send over sockets. */
final class PcapRunIT {
    private static final Octets LOOPBACK = Octets.of(127, 0, 0, 1);
    private static final long PATIENCE_NS = Duration.ofSeconds(20).toNanos();

    @TempDir
    private Path directory;

    @Test
    void aFileOfAKilledRunHoldsAllUpToItsEnd() throws Exception {
        Instant before = Instant.now();
        Path file = directory.resolve("run.pcapng");
        try (Running run = Running.start(
                        directory, "run", "--tcp=127.0.0.1:0", "--platform=sim", "--pcap=run.pcapng", "--seed=3");
                Wire host = new Wire(run.port("tcp "))) {
            host.register();
            host.ask("AT+QLWDATASEND=19,0,0,1,01,0x0100");
            host.await("\r\nSEND OK\r\n");
            awaitLine(file, "SEND OK");
        }
        List<CapturedPacket> packets = Captured.in(file);

        assertThat(Captured.texts(packets))
                .containsSubsequence(
                        "ATE0", "AT+QLWOPEN=0", "CONNECT OK", "AT+QLWDATASEND=19,0,0,1,01,0x0100", "SEND OK")
                .anyMatch(text -> text.startsWith("(AT+QLWOPEN=0; to 127.0.0.1:"))
                .anyMatch(text -> text.startsWith("(answer to AT+QLWDATASEND=19,0,0,1,01,0x0100; from 127.0.0.1:"));
        Set<Address> ends = packets.stream()
                .flatMap(packet -> UdpPacket.in(packet).stream())
                .flatMap(packet -> List.of(packet.source(), packet.destination()).stream())
                .collect(Collectors.toSet());
        assertThat(ends)
                .as("one true source, and the platform as the host named it")
                .hasSize(2);
        assertThat(ends).anyMatch(end -> end.ip().equals(LOOPBACK));
        assertThat(ends).anyMatch(end -> end.toString().equals("180.101.147.115:5683"));
        assertThat(packets)
                .allSatisfy(packet ->
                        assertThat(Instant.ofEpochSecond(0, packet.atNs())).isBetween(before, Instant.now()));
    }

    @Test
    void whatGoesInsideDtlsIsThereInPlain() throws Exception {
        Path file = directory.resolve("secure.pcapng");
        try (Running run = Running.start(
                        directory,
                        "run",
                        "--tcp=127.0.0.1:0",
                        "--platform",
                        "--psk=desk:5A11C0FFEE5EC4E7",
                        "--pcap=secure.pcapng");
                Wire host = new Wire(run.port("tcp "))) {
            host.register();
            awaitLine(file, "CONNECT OK");
        }

        assertThat(Captured.texts(Captured.in(file)))
                .anyMatch(text -> text.startsWith("(AT+QLWOPEN=0; inside DTLS to 127.0.0.1:"))
                .anyMatch(text -> text.startsWith("(answer to AT+QLWOPEN=0; inside DTLS from 127.0.0.1:"));
    }

    @Test
    void theDemosSessionsAreModulesOfTheirOwn() throws Exception {
        Path file = directory.resolve("demo.pcapng");
        Spoken demo = Spoken.by("demo", "--plain", "--platform=sim", "--pcap", file.toString());
        assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();

        List<CapturedPacket> packets = Captured.in(file);
        assertThat(packets.stream()
                        .filter(packet -> packet.at().serial())
                        .map(packet -> packet.at().name())
                        .distinct())
                .containsExactly("line of 5.1", "line of 5.2", "line of 5.3");
        assertThat(Captured.texts(packets))
                .as("each registers for the first time")
                .anyMatch(text -> text.startsWith("(5.3: AT+QLWOPEN=1;"))
                .noneMatch(text -> text.contains("retransmission"));
    }

    @Test
    void someModulesOfAFleetAreCaptured() throws Exception {
        try (Running fleet = Running.start(
                directory,
                "fleet",
                "--modules=40",
                "--behaviour=chatty",
                "--through-at",
                "--time=2s",
                "--pcap=fleet.pcapng",
                "--pcap-modules=3,17-18")) {
            assertThat(fleet.awaitEnd()).isZero();
        }
        List<CapturedPacket> packets = Captured.in(directory.resolve("fleet.pcapng"));

        assertThat(packets.stream()
                        .filter(packet -> packet.at().serial())
                        .map(packet -> packet.at().name()))
                .containsOnly("line of module-3", "line of module-17", "line of module-18");
        assertThat(Captured.texts(packets))
                .contains("CONNECT OK", "CLOSE OK")
                .anyMatch(text -> text.startsWith("(module-17: AT+QLWOPEN="))
                .anyMatch(text -> text.startsWith("(module-3: AT+QLWCLOSE"));
        assertThat(packets.stream()
                        .filter(packet -> packet.way().equals(Optional.of(Direction.OUTBOUND)))
                        .flatMap(packet -> UdpPacket.in(packet).stream())
                        .map(UdpPacket::source)
                        .distinct())
                .as("each has a source of its own")
                .hasSize(3);
    }

    @Test
    void modulesOfAFleetThatIsNotCapturedAreRefused() {
        Spoken fleet = Spoken.by("fleet", "--modules=1", "--time=1s", "--pcap-modules=3");

        assertThat(fleet.exitCode()).isEqualTo(2);
        assertThat(fleet.err()).contains("--pcap-modules says what --pcap FILE captures");

        Path file = directory.resolve("none.pcapng");
        Spoken none = Spoken.by("fleet", "--modules=5", "--time=1s", "--pcap=" + file, "--pcap-modules=10");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(file).doesNotExist();
        assertThat(none.err()).contains("--pcap-modules 10: none of them is in the fleet; its last module is 4.");
    }

    /** Looks again whenever a file of the directory has changed. */
    private static void awaitLine(Path file, String line) throws Exception {
        long endNs = System.nanoTime() + PATIENCE_NS;
        try (WatchService changes = file.getFileSystem().newWatchService()) {
            Objects.requireNonNull(file.toAbsolutePath().getParent())
                    .register(changes, StandardWatchEventKinds.ENTRY_MODIFY);
            while (!Captured.texts(Captured.in(file)).contains(line)) {
                assertThat(System.nanoTime()).as("in time there is " + line).isLessThan(endNs);
                WatchKey changed = changes.poll(1, TimeUnit.SECONDS);
                if (changed != null) {
                    changed.pollEvents();
                    changed.reset();
                }
            }
        }
    }
}
