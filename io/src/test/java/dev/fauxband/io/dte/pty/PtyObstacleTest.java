package dev.fauxband.io.dte.pty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PtyObstacleTest {
    @Test
    void otherSystemsAreToldAboutTheOtherDoors() {
        assertThat(PtyDoor.obstacle("Linux", "amd64")).isEmpty();
        assertThat(PtyDoor.obstacle("Linux", "aarch64")).isEmpty();
        assertThat(PtyDoor.obstacle("Linux", "i386")).contains("not on a i386 processor");
        assertThat(PtyDoor.obstacle("Mac OS X", "aarch64")).contains("they need Linux, this is Mac OS X");
        assertThat(PtyDoor.unavailable("they need Linux, this is Mac OS X"))
                .hasMessage("Pseudo terminals are not to be had here (they need Linux, this is Mac OS X): "
                        + "open the AT line over TCP (--tcp 127.0.0.1:7000) "
                        + "or on standard input and output (--stdio).");
    }
}
