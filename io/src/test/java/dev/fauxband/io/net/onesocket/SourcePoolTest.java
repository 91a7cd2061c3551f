package dev.fauxband.io.net.onesocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.Parsed;
import dev.fauxband.io.net.Reach;
import org.junit.jupiter.api.Test;

final class SourcePoolTest {
    @Test
    void theFirstAndTheLastAddressOfAPrefixAreLeftOut() {
        SourcePool pool = accepted(SourcePool.parse("10.20.0.0/16", Reach.ALL));

        assertThat(pool.size()).isEqualTo(65_534);
        assertThat(IpLiteral.format(pool.lowest())).isEqualTo("10.20.0.1");
        assertThat(IpLiteral.format(pool.highest())).isEqualTo("10.20.255.254");
        assertThat(pool).hasToString("10.20.0.0/16");
    }

    @Test
    void ofOneOrTwoAddressesNoneIsLeftOut() {
        assertThat(accepted(SourcePool.parse("10.20.0.7", Reach.ALL)).size()).isEqualTo(1);
        assertThat(accepted(SourcePool.parse("10.20.0.6/31", Reach.ALL)).size()).isEqualTo(2);
        assertThat(accepted(SourcePool.parse("10.20.0.4/30", Reach.ALL)).size()).isEqualTo(2);
        assertThat(accepted(SourcePool.parse("10.20.0.7/32", Reach.ALL))).hasToString("10.20.0.7");
    }

    @Test
    void loopbackHasAMillionAddresses() {
        assertThat(SourcePool.LOOPBACK.size()).isEqualTo((1 << 20) - 2);
        assertThat(SourcePool.LOOPBACK).hasToString("127.16.0.0/12");
    }

    @Test
    void anIndexLeadsToAnAddressAndBack() {
        SourcePool high = accepted(SourcePool.parse("223.255.255.0/24", Reach.ALL));
        for (SourcePool pool : new SourcePool[] {SourcePool.LOOPBACK, high}) {
            assertThat(pool.index(pool.address(0))).isZero();
            assertThat(pool.index(pool.address(pool.size() - 1))).isEqualTo(pool.size() - 1);
            assertThat(pool.index(pool.address(0) - 1)).isEqualTo(-1);
            assertThat(pool.index(pool.address(pool.size()))).isEqualTo(-1);
            assertThat(pool.index(0x0A00_0001)).isEqualTo(-1);
            assertThat(pool.index(0xFFFF_FFFF)).isEqualTo(-1);
        }
        assertThat(SourcePool.ROUTED.index(0x0A00_0001)).isZero();
        assertThat(SourcePool.only(Octets.of(10, 0, 0, 1)).address(0)).isEqualTo(0x0A00_0001);
    }

    @Test
    void whatIsNoPoolIsAMistakeInOneSentence() {
        for (String text : new String[] {"", "10.0.0.0/", "10.0.0.0/7", "10.0.0.0/33", "10.0.0.0/+9", "::/64", "x/8"}) {
            assertThat(refused(SourcePool.parse(text, Reach.ALL)))
                    .isEqualTo("--sources " + text + " must be an IPv4 prefix of 8 to 32 bits such as 10.20.0.0/16.");
        }
        assertThat(refused(SourcePool.parse("10.20.1.0/16", Reach.ALL))).contains("did you mean 10.20.0.0/16");
        assertThat(refused(SourcePool.parse("10.20.0.0/16", Reach.LOOPBACK))).contains("is not on loopback");
        assertThatThrownBy(() -> new SourcePool(1, 24)).isInstanceOf(IllegalArgumentException.class);
    }

    static SourcePool accepted(Parsed<SourcePool> parsed) {
        if (parsed instanceof Parsed.Accepted<SourcePool> accepted) {
            return accepted.value();
        }
        throw new AssertionError(parsed.toString());
    }

    private static String refused(Parsed<SourcePool> parsed) {
        if (parsed instanceof Parsed.Refused<SourcePool> refused) {
            return refused.why();
        }
        throw new AssertionError(parsed.toString());
    }
}
