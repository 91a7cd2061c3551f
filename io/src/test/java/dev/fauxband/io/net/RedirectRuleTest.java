package dev.fauxband.io.net;

import static dev.fauxband.io.net.Addresses.accepted;
import static dev.fauxband.io.net.Addresses.address;
import static dev.fauxband.io.net.Addresses.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedirectRuleTest {
    @Test
    void anAddressIsLedToAnother() {
        RedirectRule rule = accepted(RedirectRule.parse("180.101.147.115:5683=127.0.0.1:5684"));

        assertThat(rule.from()).contains(address("180.101.147.115:5683"));
        assertThat(rule.to()).isEqualTo(address("127.0.0.1:5684"));
    }

    @Test
    void ipv6StandsInBracketsOnBothSides() {
        RedirectRule rule = accepted(RedirectRule.parse("[2001:DB8::1]:5683=[::1]:1"));

        assertThat(rule.from()).contains(address("[2001:db8::1]:5683"));
        assertThat(rule.to()).isEqualTo(address("[::1]:1"));
    }

    @Test
    void aHostNameMayStandOnTheLeft() {
        RedirectRule rule = accepted(RedirectRule.parse("IoT.Example.com:5683=127.0.0.1:65535"));

        assertThat(rule.from()).isEmpty();
        assertThat(rule.host()).isEqualTo("iot.example.com");
        assertThat(rule.port()).isEqualTo(5683);
    }

    @Test
    void localhostOnTheRightIsAnAddress() {
        assertThat(accepted(RedirectRule.parse("10.0.0.1:1=localhost:2")).to()).isEqualTo(address("127.0.0.1:2"));
    }

    @Test
    void ipv4WrittenAsIpv6IsIpv4() {
        RedirectRule rule = accepted(RedirectRule.parse("[::ffff:10.0.0.1]:1=[::ffff:127.0.0.1]:2"));

        assertThat(rule.from()).contains(address("10.0.0.1:1"));
        assertThat(rule.to()).isEqualTo(address("127.0.0.1:2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.0.0.1:5683                    | must look like
            ''                               | must look like
            10.0.0.1=127.0.0.1:1             | before the =
            :1=127.0.0.1:1                   | before the =
            10.0.0.1:0=127.0.0.1:1           | before the =
            10.0.0.1:65536=127.0.0.1:1       | before the =
            10.0.0.1:-1=127.0.0.1:1          | before the =
            10.0.0.1:٣=127.0.0.1:1           | before the =
            10.0.0.1:x=127.0.0.1:1           | before the =
            10.0.0.256:1=127.0.0.1:1         | before the =
            10.0.1:1=127.0.0.1:1             | before the =
            a b:1=127.0.0.1:1                | before the =
            [10.0.0.1]:1=127.0.0.1:1         | before the =
            ::1:5683=127.0.0.1:1             | before the =
            [::1=127.0.0.1:1                 | before the =
            [::g]:1=127.0.0.1:1              | before the =
            []:1=127.0.0.1:1                 | before the =
            10.0.0.1:1=                      | after the =
            10.0.0.1:1=127.0.0.1             | after the =
            10.0.0.1:1=127.0.0.1:5=6         | after the =
            10.0.0.1:1=example.com:1         | no other host name
            """)
    void whatIsNoRuleIsRefusedInOneSentence(String text, String why) {
        assertThat(refused(RedirectRule.parse(text)))
                .startsWith("--redirect " + text + " ")
                .contains(why)
                .endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x:1=127.0.0.1:1", "a_b-c.d:1=127.0.0.1:1", "3gpp.org.:1=127.0.0.1:1"})
    void hostNamesMayHoldWhatHostsReallyHold(String text) {
        assertThat(RedirectRule.parse(text)).isInstanceOf(Parsed.Accepted.class);
    }

    @Test
    void aHostNameHasABound() {
        assertThat(RedirectRule.parse("x".repeat(253) + ":1=127.0.0.1:1")).isInstanceOf(Parsed.Accepted.class);
        assertThat(RedirectRule.parse("x".repeat(254) + ":1=127.0.0.1:1")).isInstanceOf(Parsed.Refused.class);
    }
}
