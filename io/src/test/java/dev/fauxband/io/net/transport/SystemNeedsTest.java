package dev.fauxband.io.net.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fauxband.io.net.onesocket.SharedSocketNetwork;
import dev.fauxband.io.net.onesocket.SourcePool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SystemNeedsTest {
    private static final SystemFigures ENOUGH = system(200_000, 28_232, 8 << 20, false, true);
    private static final SourcePool POOL = new SourcePool(0x0A14_0000, 16);

    @BeforeEach
    void onLinux() {
        assumeTrue(SharedSocketNetwork.missing().isEmpty(), "one socket for all is not to be had here");
    }

    @Test
    void aSystemThatGrantsEnoughLacksNothing() {
        assertThat(SystemNeeds.lacks(Transport.AUTO, fleet(1 << 20), POOL, ENOUGH))
                .isEmpty();
        assertThat(SystemNeeds.lacks(Transport.SOCKETS, fleet(28_232), POOL, ENOUGH))
                .isEmpty();
        assertThat(SystemNeeds.lacks(Transport.ONE_SOCKET, fleet(100_000), POOL, ENOUGH))
                .isEmpty();
        assertThat(SystemNeeds.lacks(Transport.ONE_SOCKET, fleet(0), POOL, ENOUGH))
                .isEmpty();
    }

    @Test
    void aSocketEachNeedsFilesBesidesThoseOfTheProcess() {
        SystemFigures few = system(20_000, 60_000, 8 << 20, false, true);

        assertThat(SystemNeeds.lacks(Transport.SOCKETS, fleet(19_800), POOL, few))
                .isEmpty();
        assertThat(SystemNeeds.lacks(Transport.SOCKETS, fleet(19_801), POOL, few))
                .containsExactly("20,000 open files for 19,801 sockets: ulimit -n 20001");
    }

    @Test
    void aSocketEachNeedsAPortEach() {
        assertThat(SystemNeeds.lacks(Transport.SOCKETS, fleet(28_233), POOL, ENOUGH))
                .containsExactly(
                        "28,232 ports for 28,233 sockets:" + " sysctl -w net.ipv4.ip_local_port_range=\"37303 65535\"");
        assertThat(SystemNeeds.lacks(Transport.SOCKETS, fleet(64_512), POOL, ENOUGH))
                .containsExactly(
                        "28,232 ports for 64,512 sockets:" + " sysctl -w net.ipv4.ip_local_port_range=\"1024 65535\"");
        assertThat(SystemNeeds.lacks(Transport.SOCKETS, fleet(64_513), POOL, ENOUGH))
                .containsExactly("28,232 ports for 64,513 sockets: --transport one-socket");
    }

    @Test
    void oneSocketNeedsSourceAddresses() {
        assertThat(SystemNeeds.lacks(
                        Transport.ONE_SOCKET, fleet(10), POOL, system(1_000, 28_232, 8 << 20, false, false)))
                .containsExactly("this machine cannot send from 10.20.0.0/16: ip route add local 10.20.0.0/16 dev lo");
        assertThat(SystemNeeds.lacks(Transport.ONE_SOCKET, fleet(4_098), new SourcePool(0x0A14_0000, 30), ENOUGH))
                .isNotEmpty();
    }

    @Test
    void wherePoolsAreSmallPortsAndTheirFilesAreCounted() {
        SourcePool two = new SourcePool(0x0A14_0000, 30);

        assertThat(SystemNeeds.lacks(Transport.ONE_SOCKET, fleet(4_096), two, ENOUGH))
                .isEmpty();
        assertThat(SystemNeeds.lacks(Transport.ONE_SOCKET, fleet(4_097), two, ENOUGH))
                .containsExactly("2 addresses for 2,049 modules of a shard:"
                        + " name a wider prefix with --sources, or more --shards");
        assertThat(SystemNeeds.lacks(
                        Transport.ONE_SOCKET, fleet(4_096), two, system(1_024, 28_232, 8 << 20, false, true)))
                .containsExactly("1,024 open files for 2,048 sockets: ulimit -n 2248");
    }

    @Test
    void oneSocketNeedsBuffersUnlessItMayHaveThemByForce() {
        assertThat(SystemNeeds.lacks(
                        Transport.ONE_SOCKET, fleet(100_000), POOL, system(1_000, 28_232, 100_000, false, true)))
                .containsExactly(
                        "100,000 octets of receive buffer, which loses datagrams in a burst:"
                                + " sysctl -w net.core.rmem_max=8388608",
                        "100,000 octets of send buffer, which loses datagrams in a burst:"
                                + " sysctl -w net.core.wmem_max=131072");
        assertThat(SystemNeeds.lacks(
                        Transport.ONE_SOCKET, fleet(100_000), POOL, system(1_000, 28_232, 100_000, true, true)))
                .isEmpty();
        assertThat(SystemNeeds.lacks(
                        Transport.ONE_SOCKET, fleet(400), POOL, system(1_000, 28_232, 212_992, false, true)))
                .isEmpty();
    }

    static SystemFigures system(long files, int ports, long buffer, boolean byForce, boolean owns) {
        return new SystemFigures(files, 1, ports, buffer, buffer, byForce, ip -> owns);
    }

    private static FleetSize fleet(int modules) {
        return new FleetSize(modules, 2);
    }
}
