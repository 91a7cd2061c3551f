package dev.fauxband.radio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address that the network gives next. */
final class LeaseTest {
    @ParameterizedTest
    @CsvSource({
        "10.9.8.7, 10.9.8.8",
        "10.9.8.253, 10.9.8.254",
        "10.9.8.254, 10.9.8.1",
        "10.9.8.255, 10.9.8.1",
        "10.9.8.0, 10.9.8.1",
        "fd00::7, fd00::7"
    })
    void countsTheLastNumberUp(String address, String next) {
        Lease lease = () -> address;

        assertThat(lease.another("").ip()).isEqualTo(next);
    }

    @Test
    void orGivesTheOneThatIsWanted() {
        Lease lease = () -> "10.9.8.7";

        assertThat(lease.another("10.0.0.1").ip()).isEqualTo("10.0.0.1");
    }
}
