package dev.fauxband.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.app.cli.UsageException;
import org.junit.jupiter.api.Test;

final class DoorPlaceTest {
    @Test
    void aSingleModuleNeedsNoPatternAndMayHaveOne() throws UsageException {
        DoorPlace only = new DoorPlace("--pty", 1, 1);

        assertThat(only.name("tty")).isEqualTo("tty");
        assertThat(only.name("tty{n}")).isEqualTo("tty1");
        assertThat(only.address("127.0.0.1:7000").getPort()).isEqualTo(7000);
        assertThat(only.address("127.0.0.1:7000+").getPort()).isEqualTo(7000);
    }

    @Test
    void eachOfSeveralHasItsOwn() throws UsageException {
        DoorPlace third = new DoorPlace("--tcp", 3, 8);

        assertThat(third.name("/dev/ttyUSB{n}:9600")).isEqualTo("/dev/ttyUSB3:9600");
        assertThat(third.address("127.0.0.1:7000+").getPort()).isEqualTo(7002);
        assertThat(third.address("[::1]:0").getPort()).isZero();
    }

    @Test
    void noNameIsRefused() {
        assertThatThrownBy(() -> new DoorPlace("--pty", 1, 1).name(""))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--pty takes a name");
    }

    @Test
    void onePlaceForSeveralIsRefusedWithTheMend() {
        DoorPlace first = new DoorPlace("--pty", 1, 8);

        assertThatThrownBy(() -> first.name("tty"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("{n}");
        assertThatThrownBy(() -> first.address("127.0.0.1:7000"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("127.0.0.1:7000+");
        assertThatThrownBy(() -> first.address("127.0.0.1:65530+"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("module 7")
                .hasMessageContaining("65528");
    }
}
