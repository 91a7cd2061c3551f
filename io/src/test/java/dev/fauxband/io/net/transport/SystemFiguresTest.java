package dev.fauxband.io.net.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SystemFiguresTest {
    private static final long WITHOUT_LIMIT = Long.MAX_VALUE;

    @TempDir
    private Path proc = Path.of("replaced");

    @Test
    void figuresAreReadWhereLinuxTellsThem() throws IOException {
        file("self/limits", "Max file size   unlimited  unlimited  bytes\nMax open files   20000   30000   files\n");
        file("self/status", "Name:\tjava\nCapEff:\t0000000000001000\n");
        file("sys/net/ipv4/ip_local_port_range", "32768\t60999\n");
        file("sys/net/core/rmem_max", "212992\n");
        file("sys/net/core/wmem_max", "4194304\n");

        SystemFigures figures = read();

        assertThat(figures.openFilesMax()).isEqualTo(20_000);
        assertThat(figures.portFirst()).isEqualTo(32_768);
        assertThat(figures.portLast()).isEqualTo(60_999);
        assertThat(figures.ports()).isEqualTo(28_232);
        assertThat(figures.receiveBufferMax()).isEqualTo(212_992);
        assertThat(figures.sendBufferMax()).isEqualTo(4_194_304);
        assertThat(figures.buffersByForce()).isTrue();
    }

    @Test
    void whatIsNotToldIsWithoutLimit() throws IOException {
        file("self/limits", "Max open files            unlimited            unlimited            files\n");
        file("self/status", "CapEff:\t00000000a80425fb\n");

        SystemFigures figures = read();

        assertThat(figures.openFilesMax()).isEqualTo(WITHOUT_LIMIT);
        assertThat(figures.ports()).isEqualTo(65_535);
        assertThat(figures.receiveBufferMax()).isEqualTo(WITHOUT_LIMIT);
        assertThat(figures.sendBufferMax()).isEqualTo(WITHOUT_LIMIT);
        assertThat(figures.buffersByForce()).isFalse();
    }

    @Test
    void thisMachineHasFigures() {
        SystemFigures figures = SystemFigures.read();

        assertThat(figures.openFilesMax()).isPositive();
        assertThat(figures.owns().test(Octets.of(127, 0, 0, 1))).isTrue();
        assertThat(figures.owns().test(Octets.of(192, 0, 2, 1))).isFalse();
    }

    private SystemFigures read() {
        return SystemFigures.read(proc, ip -> true);
    }

    private void file(String name, String text) throws IOException {
        Path file = proc.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
