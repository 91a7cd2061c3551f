package dev.fauxband.io.net;

import static dev.fauxband.io.net.Addresses.accepted;
import static dev.fauxband.io.net.Addresses.address;
import static dev.fauxband.io.net.Addresses.ip;
import static dev.fauxband.io.net.Addresses.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedirectRuleTest {
    @Test
    void anAddressIsLedToAnother() {
        RedirectRule rule = accepted(parse("180.101.147.115:5683=127.0.0.1:5684"));

        assertThat(rule.from().ip()).contains(ip("180.101.147.115"));
        assertThat(rule.from().port()).isEqualTo(5683);
        assertThat(rule.to()).isEqualTo(Destination.plain(address("127.0.0.1:5684")));
    }

    @Test
    void ipv6StandsInBracketsOnBothSides() {
        RedirectRule rule = accepted(parse("[2001:DB8::1]:5683=[::1]:1"));

        assertThat(rule.from().ip()).contains(ip("2001:db8::1"));
        assertThat(rule.to()).isEqualTo(Destination.plain(address("[::1]:1")));
    }

    @Test
    void aHostNameMayStandOnTheLeft() {
        RedirectRule rule = accepted(parse("IoT.Example.com:5683=127.0.0.1:65535"));

        assertThat(rule.from().ip()).isEmpty();
        assertThat(rule.from()).isEqualTo(new HostPort("iot.example.com", 5683));
    }

    @Test
    void localhostOnTheRightIsAnAddress() {
        assertThat(accepted(parse("10.0.0.1:1=localhost:2")).to()).isEqualTo(Destination.plain(address("127.0.0.1:2")));
    }

    @Test
    void aHostNameOnTheRightIsLookedUpAtOnce() {
        Resolver resolver = name -> name.equals("box.example") ? Optional.of(ip("::1")) : Optional.empty();

        assertThat(accepted(RedirectRule.parse("10.0.0.1:1=Box.Example:2", Reach.ALL, resolver))
                        .to())
                .isEqualTo(Destination.plain(address("[::1]:2")));
        assertThat(refused(RedirectRule.parse("10.0.0.1:1=no.example:2", Reach.ALL, resolver)))
                .isEqualTo("--redirect 10.0.0.1:1=no.example:2 leads to no.example, which has no address;"
                        + " write an address instead.");
    }

    @Test
    void coapsOnTheRightPutsDtlsOnTheWay() {
        assertThat(accepted(parse("*=coaps://127.0.0.1:7")).to())
                .isEqualTo(new Destination(Scheme.COAPS, address("127.0.0.1:7")));
        assertThat(accepted(parse("*=COAPS://[::1]")).to())
                .isEqualTo(new Destination(Scheme.COAPS, address("[::1]:5684")));
        assertThat(accepted(parse("*=coap://localhost")).to()).isEqualTo(Destination.plain(address("127.0.0.1:5683")));
        assertThat(accepted(parse("*=coaps://127.0.0.1:*")).to())
                .isEqualTo(new Destination(Scheme.COAPS, address("127.0.0.1:0")));
        assertThat(refused(parse("*=coaps://"))).contains("after the =");
        assertThat(refused(parse("*=tcp://127.0.0.1:1"))).contains("after the =");
    }

    @Test
    void wildcardsStandForAnyHostAndAnyPort() {
        assertThat(accepted(parse("*=127.0.0.1:1")).from()).isEqualTo(new HostPort("*", 0));
        assertThat(accepted(parse("*:*=127.0.0.1:1")).from()).isEqualTo(new HostPort("*", 0));
        assertThat(accepted(parse("*:5683=127.0.0.1:1")).from()).isEqualTo(new HostPort("*", 5683));
        assertThat(accepted(parse("[::1]:*=127.0.0.1:*")).from()).isEqualTo(new HostPort("::1", 0));
    }

    @Test
    void ipv4WrittenAsIpv6IsIpv4() {
        RedirectRule rule = accepted(parse("[::ffff:10.0.0.1]:1=[::ffff:127.0.0.1]:2"));

        assertThat(rule.from().ip()).contains(ip("10.0.0.1"));
        assertThat(rule.to()).isEqualTo(Destination.plain(address("127.0.0.1:2")));
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
            10.0.0.1:1=example.com:1         | --net loopback asks no resolver
            **:1=127.0.0.1:1                 | before the =
            10.0.0.*:1=127.0.0.1:1           | before the =
            *:=127.0.0.1:1                   | before the =
            10.0.0.1:1=*:1                   | after the =
            10.0.0.1:1=*                     | after the =
            10.0.0.1:1=127.0.0.1:**          | after the =
            10.0.0.1:1=[::ffff:0:0:1]        | after the =
            """)
    void whatIsNoRuleIsRefusedInOneSentence(String text, String why) {
        assertThat(refused(parse(text)))
                .startsWith("--redirect " + text + " ")
                .contains(why)
                .endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x:1=127.0.0.1:1", "a_b-c.d:1=127.0.0.1:1", "3gpp.org.:1=127.0.0.1:1"})
    void hostNamesMayHoldWhatHostsReallyHold(String text) {
        assertThat(parse(text)).isInstanceOf(Parsed.Accepted.class);
    }

    @Test
    void aHostNameHasABound() {
        assertThat(parse("x".repeat(253) + ":1=127.0.0.1:1")).isInstanceOf(Parsed.Accepted.class);
        assertThat(parse("x".repeat(254) + ":1=127.0.0.1:1")).isInstanceOf(Parsed.Refused.class);
    }

    private static Parsed<RedirectRule> parse(String text) {
        return RedirectRule.parse(text, Reach.LOOPBACK, name -> {
            throw new AssertionError("asked for " + name);
        });
    }
}
