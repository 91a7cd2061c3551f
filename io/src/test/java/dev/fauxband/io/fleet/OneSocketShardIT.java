package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fauxband.command.Identity;
import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Routes;
import dev.fauxband.io.net.SocketFigures;
import dev.fauxband.io.net.onesocket.SharedSocketNetwork;
import dev.fauxband.io.net.onesocket.SourcePool;
import dev.fauxband.io.net.transport.Transports;
import dev.fauxband.io.platform.UdpSimPlatform;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whole modules on a shard whose modules share a socket, at the sim platform. */
final class OneSocketShardIT {
    private static final int MODULES = 50;
    private static final long PATIENCE_MS = 20_000;
    private static final Octets LOOPBACK = Octets.of(127, 0, 0, 1);

    @Test
    void fiftyModulesRegisterAreObservedAndSend() throws Exception {
        assumeTrue(SharedSocketNetwork.missing().isEmpty(), "not on this machine");
        try (UdpSimPlatform platform =
                UdpSimPlatform.start(new Address(LOOPBACK, 0), SimPlatformOptions.defaults(), 1, line -> {})) {
            Routes routes = new Routes(Redirection.NONE, Reach.LOOPBACK);
            try (Names names = new Names(routes, name -> Optional.empty());
                    Shard shard = shard(routes, names)) {
                List<Host> hosts = registered(shard, platform.address().port());
                for (Host host : hosts) {
                    host.reads("+QLWOBSERVE: 0,19,0,0\r\n");
                }
                for (Host host : hosts) {
                    host.types("AT+QLWDATASEND=19,0,0,1,01,0x0100");
                }
                for (Host host : hosts) {
                    host.reads("SEND OK\r\n");
                }
                assertThat(platform.clients()).hasSize(MODULES);
                SocketFigures figures = shard.figures().orElseThrow();
                assertThat(figures.sent()).isGreaterThanOrEqualTo(3 * MODULES);
                assertThat(figures.strangers() + figures.unclaimed() + figures.bufferFull())
                        .isZero();
            }
        }
    }

    private static Shard shard(Routes routes, Names names) throws IOException {
        Surroundings surroundings = new Surroundings(Surroundings.clockFromNow(), routes, names, (module, event) -> {});
        return Shard.start("fauxband-shard-test", surroundings, Transports.oneSocket(SourcePool.LOOPBACK));
    }

    /** A host at its module. */
    private record Host(RecordingLink link, HostedModule module) {
        void types(String line) {
            module.received(link, Octets.latin1(line + "\r"));
        }

        void reads(String text) throws InterruptedException {
            link.awaitText(text, PATIENCE_MS);
        }
    }

    private static List<Host> registered(Shard shard, int port) throws InterruptedException {
        List<Host> hosts = new ArrayList<>();
        for (int i = 1; i <= MODULES; i++) {
            Host host = new Host(new RecordingLink("host " + i), shard.add(plan(i)));
            host.module.arrived(host.link);
            host.types("AT+QLWSERV=\"127.0.0.1\"," + port);
            host.types("AT+QLWCONF=\"" + (867_724_030_000_000L + i) + "\"");
            host.types("AT+QLWADDOBJ=19,0,1,\"0\"");
            host.types("AT+QLWOPEN=0");
            hosts.add(host);
        }
        for (Host host : hosts) {
            host.reads("CONNECT OK\r\n");
        }
        return hosts;
    }

    private static ModulePlan plan(int number) {
        return new ModulePlan("m" + number, ModemProfile.BC26, Identity.numbered(number), number, Trace.Level.OFF);
    }
}
