package dev.fauxband.io.net;

import static dev.fauxband.io.net.Addresses.accepted;
import static dev.fauxband.io.net.Addresses.ip;
import static dev.fauxband.io.net.Addresses.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReachTest {
    @ParameterizedTest
    @CsvSource({
        ",          ,          ALL",
        "all,       ,          ALL",
        "loopback,  ,          LOOPBACK",
        ",          all,       ALL",
        ",          loopback,  LOOPBACK",
        ",          '',        ALL",
        "all,       loopback,  LOOPBACK",
        "loopback,  all,       LOOPBACK",
        "all,       all,       ALL"
    })
    void theStricterOfOptionAndEnvironmentWins(String option, String variable, Reach expected) {
        Map<String, String> environment = variable == null ? Map.of() : Map.of("FAUXBAND_NET", variable);

        assertThat(accepted(Reach.choose(Optional.ofNullable(option), environment)))
                .isEqualTo(expected);
    }

    @Test
    void anotherWordIsAMistakeAlsoBesideAStrictOne() {
        assertThat(refused(Reach.choose(Optional.of("none"), Map.of("FAUXBAND_NET", "loopback"))))
                .isEqualTo("--net is \"none\", but must be all or loopback.");
        assertThat(refused(Reach.choose(Optional.of("loopback"), Map.of("FAUXBAND_NET", "Loopback"))))
                .isEqualTo("FAUXBAND_NET is \"Loopback\", but must be all or loopback.");
        assertThat(refused(Reach.choose(Optional.of(""), Map.of()))).contains("must be all or loopback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.255.255.255", "127.0.0.0", "::1", "::ffff:127.0.0.1", "::ffff:7f01:1"})
    void loopbackIsAllOf127AndTheOneOfIpv6(String literal) {
        assertThat(Reach.LOOPBACK.permits(ip(literal))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "126.255.255.255",
                "128.0.0.0",
                "0.0.0.0",
                "255.255.255.255",
                "10.0.0.1",
                "::",
                "::2",
                "1::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "7f00::1"
            })
    void nothingElseIs(String literal) {
        assertThat(Reach.LOOPBACK.permits(ip(literal))).isFalse();
        assertThat(Reach.ALL.permits(ip(literal))).isTrue();
    }
}
