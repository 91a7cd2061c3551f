package dev.fauxband.io.dte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UartAddressTest {
    @Test
    void aRateAloneIsEightNOne() throws DoorException {
        assertThat(UartAddress.parse("/dev/ttyUSB0:9600")).isEqualTo(new UartAddress("/dev/ttyUSB0", 9600, 8, 'N', 1));
    }

    @Test
    void theNameOfADeviceMayHoldColons() throws DoorException {
        assertThat(UartAddress.parse("/dev/serial/by-path/usb-0:1:1.0-port0:115200,7E2"))
                .isEqualTo(new UartAddress("/dev/serial/by-path/usb-0:1:1.0-port0", 115_200, 7, 'E', 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/dev/ttyUSB0",
                "/dev/ttyUSB0:",
                ":9600",
                "/dev/ttyUSB0:9600,9N1",
                "/dev/x:49",
                "/dev/x:4000001",
                "/dev/x:9600,8N1,"
            })
    void whatIsNoUartIsRefusedWithTheForm(String text) {
        assertThatThrownBy(() -> UartAddress.parse(text))
                .isInstanceOf(DoorException.class)
                .hasMessageContaining("/dev/ttyUSB0:115200,8N1")
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void errorsOfTheSystemNameTheMend() {
        assertThat(UartPort.refused("/dev/x", 13)).hasMessageContaining("dialout");
        assertThat(UartPort.refused("/dev/x", 16)).hasMessageContaining("another program");
        assertThat(UartPort.refused("/dev/x", 25)).hasMessageContaining("error 25");
    }
}
