package dev.fauxband.io.net;

import static dev.fauxband.io.net.Addresses.accepted;
import static dev.fauxband.io.net.Addresses.address;
import static dev.fauxband.io.net.Addresses.redirection;
import static dev.fauxband.io.net.Addresses.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RedirectionTest {
    private static final Address BOX = address("127.0.0.1:5683");

    private static Parsed<Redirection> parse(List<String> rules) {
        return Redirection.parse(rules, Reach.LOOPBACK, name -> Optional.empty());
    }

    @Test
    void whatNoRuleNamesGoesWhereItWasMeantFor() {
        Redirection redirection = redirection("10.0.0.1:5683=127.0.0.1:1");

        assertThat(redirection.destination(address("10.0.0.1:5684")))
                .isEqualTo(Destination.plain(address("10.0.0.1:5684")));
        assertThat(redirection.destination(address("10.0.0.2:5683")))
                .isEqualTo(Destination.plain(address("10.0.0.2:5683")));
        assertThat(Redirection.NONE.destination(BOX)).isEqualTo(Destination.plain(BOX));
    }

    @Test
    void aRuleIsAppliedOnce() {
        Redirection redirection = redirection("10.0.0.1:1=10.0.0.2:2", "10.0.0.2:2=10.0.0.3:3");

        assertThat(redirection.destination(address("10.0.0.1:1"))).isEqualTo(Destination.plain(address("10.0.0.2:2")));
    }

    @Test
    void ofTwoRulesForOneAddressTheLaterCounts() {
        Redirection redirection = redirection("10.0.0.1:1=127.0.0.1:1", "10.0.0.1:1=127.0.0.1:2");

        assertThat(redirection.destination(address("10.0.0.1:1"))).isEqualTo(Destination.plain(address("127.0.0.1:2")));
    }

    @Test
    void rulesComeBeforeTheCatchAll() {
        Redirection redirection = redirection("10.0.0.1:1=127.0.0.1:1").everythingTo(BOX);

        assertThat(redirection.destination(address("10.0.0.1:1"))).isEqualTo(Destination.plain(address("127.0.0.1:1")));
        assertThat(redirection.destination(address("10.0.0.1:2"))).isEqualTo(Destination.plain(BOX));
        assertThat(redirection.destination(address("[2001:db8::1]:5683"))).isEqualTo(Destination.plain(BOX));
    }

    @Test
    void ipv4WrittenAsIpv6FollowsTheRuleOfTheIpv4Address() {
        Redirection redirection = redirection("10.0.0.1:1=127.0.0.1:1");

        assertThat(redirection.destination(address("[::ffff:10.0.0.1]:1")))
                .isEqualTo(Destination.plain(address("127.0.0.1:1")));
        assertThat(redirection.destination(address("[::ffff:10.0.0.2]:1")))
                .isEqualTo(Destination.plain(address("10.0.0.2:1")));
    }

    @Test
    void aHostNameHasAStandInThatFollowsItsRules() {
        Redirection redirection =
                redirection("one.example:1=127.0.0.1:1", "two.example:1=127.0.0.1:2", "one.example:3=127.0.0.1:3");
        Octets one = redirection.standInFor("ONE.example").orElseThrow();
        Octets two = redirection.standInFor("two.example").orElseThrow();

        assertThat(one).isNotEqualTo(two);
        assertThat(redirection.destination(new Address(one, 1))).isEqualTo(Destination.plain(address("127.0.0.1:1")));
        assertThat(redirection.destination(new Address(one, 3))).isEqualTo(Destination.plain(address("127.0.0.1:3")));
        assertThat(redirection.destination(new Address(two, 1))).isEqualTo(Destination.plain(address("127.0.0.1:2")));
        assertThat(redirection.standInFor("three.example")).isEmpty();
    }

    @Test
    void withTheCatchAllEveryNameLeadsThere() {
        Redirection redirection = redirection("one.example:1=127.0.0.1:1").everythingTo(BOX);
        Octets any = redirection.standInFor("any.example").orElseThrow();
        Octets one = redirection.standInFor("one.example").orElseThrow();

        assertThat(redirection.destination(new Address(any, 5683))).isEqualTo(Destination.plain(BOX));
        assertThat(redirection.destination(new Address(one, 1))).isEqualTo(Destination.plain(address("127.0.0.1:1")));
        assertThat(redirection.destination(new Address(one, 2))).isEqualTo(Destination.plain(BOX));
    }

    @Test
    void theFirstWrongRuleIsTheAnswer() {
        assertThat(refused(parse(List.of("10.0.0.1:1=127.0.0.1:1", "nonsense", "more"))))
                .startsWith("--redirect nonsense must look like");
        assertThat(accepted(parse(List.of())).destination(BOX)).isEqualTo(Destination.plain(BOX));
    }

    @Test
    void theMostSpecificRuleCountsWhateverTheirOrder() {
        Redirection redirection = redirection(
                "10.0.0.1:1=127.0.0.1:1",
                "10.0.0.1:*=127.0.0.1:2",
                "*:1=127.0.0.1:3",
                "*=127.0.0.1:4",
                "*:9=127.0.0.1:5");

        assertThat(redirection.destination(address("10.0.0.1:1"))).isEqualTo(Destination.plain(address("127.0.0.1:1")));
        assertThat(redirection.destination(address("10.0.0.1:9"))).isEqualTo(Destination.plain(address("127.0.0.1:2")));
        assertThat(redirection.destination(address("10.0.0.2:1"))).isEqualTo(Destination.plain(address("127.0.0.1:3")));
        assertThat(redirection.destination(address("10.0.0.2:2"))).isEqualTo(Destination.plain(address("127.0.0.1:4")));
        assertThat(redirection.destination(address("[2001:db8::1]:9")))
                .isEqualTo(Destination.plain(address("127.0.0.1:5")));
    }

    @Test
    void aPortMayBeKept() {
        Redirection redirection = redirection("180.101.147.115:*=127.0.0.1:*", "*:7=[::1]:*");

        assertThat(redirection.destination(address("180.101.147.115:5683")))
                .isEqualTo(Destination.plain(address("127.0.0.1:5683")));
        assertThat(redirection.destination(address("180.101.147.115:7")))
                .isEqualTo(Destination.plain(address("127.0.0.1:7")));
        assertThat(redirection.destination(address("10.0.0.1:7"))).isEqualTo(Destination.plain(address("[::1]:7")));
    }

    @Test
    void ofTwoEqualWildcardsTheLaterCounts() {
        Redirection redirection = redirection("*=127.0.0.1:1", "*:*=127.0.0.1:2");

        assertThat(redirection.destination(address("10.0.0.1:1"))).isEqualTo(Destination.plain(address("127.0.0.1:2")));
    }

    @Test
    void aRuleForAnyHostIsForHostNamesTooAndNamesHaveRulesOfTheirOwn() {
        Redirection redirection = redirection("*:5683=127.0.0.1:1", "one.example:*=127.0.0.1:2");
        Octets any = redirection.standInFor("any.example").orElseThrow();
        Octets one = redirection.standInFor("one.example").orElseThrow();

        assertThat(redirection.destination(new Address(any, 5683)))
                .isEqualTo(Destination.plain(address("127.0.0.1:1")));
        assertThat(redirection.destination(new Address(one, 5683)))
                .isEqualTo(Destination.plain(address("127.0.0.1:2")));
        assertThat(redirection.nameBehind(any)).contains("*");
    }

    @Test
    void anIpv4AddressMayLeadToAnIpv6OneAndBack() {
        Redirection redirection = redirection("10.0.0.1:1=[::1]:2", "[2001:db8::1]:1=127.0.0.1:2");

        assertThat(redirection.destination(address("10.0.0.1:1"))).isEqualTo(Destination.plain(address("[::1]:2")));
        assertThat(redirection.destination(address("[::ffff:10.0.0.1]:1")))
                .isEqualTo(Destination.plain(address("[::1]:2")));
        assertThat(redirection.destination(address("[2001:db8::1]:1")))
                .isEqualTo(Destination.plain(address("127.0.0.1:2")));
    }

    @Test
    void hostNamesHaveABound() {
        List<String> most = IntStream.range(0, Redirection.NAMES_MAX)
                .mapToObj(i -> "n" + i + ":1=127.0.0.1:1")
                .toList();
        List<String> tooMany = IntStream.rangeClosed(0, Redirection.NAMES_MAX)
                .mapToObj(i -> "n" + i + ":1=127.0.0.1:1")
                .toList();

        Redirection redirection = accepted(parse(most)).everythingTo(BOX);
        assertThat(redirection.standInFor("n252")).contains(Addresses.ip("192.0.2.253"));
        assertThat(redirection.standInFor("other")).contains(Addresses.ip("192.0.2.254"));
        assertThat(refused(parse(tooMany))).isEqualTo("--redirect takes at most 253 host names.");
    }
}
