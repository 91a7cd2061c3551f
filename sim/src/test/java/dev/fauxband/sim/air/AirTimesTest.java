package dev.fauxband.sim.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AirTimesTest {
    private static final long MS = Sky.MS;
    private static final long S = 1000 * MS;

    /** How long single datagrams take, in milliseconds. */
    private static List<Long> delays(String words) {
        List<Long> delays = new ArrayList<>();
        for (long seed = 0; seed < 2000; seed++) {
            Sky sky = Sky.of(words, seed);
            sky.up(0, 0);
            delays.addAll(sky.arrivingMs());
        }
        return delays;
    }

    @Test
    void delayKeepsTheOrder() {
        assertThat(Sky.of("delay=20ms,jitter=10ms", 1).sendMany()).isEqualTo(Sky.sent());
    }

    @ParameterizedTest
    @CsvSource({"uniform, 400, 450, 550", "normal, 400, 450, 550", "skewed, 500, 500, 600"})
    void delaysStayWithinTheJitter(String distribution, long least, long meanMin, long meanMax) {
        List<Long> delays = delays("delay=500ms,jitter=100ms,distribution=" + distribution);
        assertThat(delays).allMatch(delay -> delay >= least && delay <= 600);
        double mean = delays.stream().mapToLong(Long::longValue).average().orElseThrow();
        assertThat(mean).isBetween((double) meanMin, (double) meanMax);
    }

    @Test
    void distributionsDifferInTheirShape() {
        assertThat(delays("delay=500ms,jitter=100ms"))
                .filteredOn(delay -> Math.abs(delay - 500) < 25)
                .hasSizeBetween(400, 600);
        assertThat(delays("delay=500ms,jitter=100ms,distribution=normal"))
                .filteredOn(delay -> Math.abs(delay - 500) < 25)
                .hasSizeBetween(1100, 1400);
        assertThat(delays("delay=500ms,jitter=100ms,distribution=skewed"))
                .filteredOn(delay -> delay < 525)
                .hasSizeBetween(1250, 1550)
                .hasSizeLessThan(2000);
    }

    @Test
    void aDelayIsNeverNegative() {
        assertThat(delays("delay=10ms,jitter=1s")).contains(0L).allMatch(delay -> delay >= 0 && delay <= 1010);
    }

    @Test
    void datagramsWaitForEachOtherAtTheRate() {
        Sky sky = Sky.of("rateUp=8000,rateDown=1000", 1);
        for (int i = 0; i < 3; i++) {
            sky.air().sendUp(0, Sky.sized(i, 72));
        }
        assertThat(sky.arrivingMs()).containsExactly(100L, 200L, 300L);
        sky.air().sendUp(S, Sky.sized(0, 72));
        sky.air().sendDown(S, Sky.sized(0, 72));
        assertThat(sky.arrivingMs()).containsExactly(1100L, 1800L);
    }

    @Test
    void halfDuplexLetsOneDirectionWaitForTheOther() {
        Sky sky = Sky.of("rateUp=8000,rateDown=8000,halfDuplex=on", 1);
        sky.air().sendUp(0, Sky.sized(0, 72));
        sky.air().sendDown(0, Sky.sized(0, 72));
        sky.air().sendUp(0, Sky.sized(0, 72));
        assertThat(sky.arrivingMs()).containsExactly(100L, 200L, 300L);
    }

    @Test
    void whatIsLargerThanTheMtuIsLost() {
        Sky sky = Sky.of("mtu=100", 1);
        sky.air().sendUp(0, Sky.sized(0, 72));
        sky.air().sendUp(0, Sky.sized(0, 73));
        sky.air().sendDown(0, Sky.sized(0, 73));
        assertThat(sky.arriving()).hasSize(1);
        assertThat(sky.said())
                .containsExactly(
                        "the air lost a datagram to the platform: 101 octets are more than its MTU of 100",
                        "the air lost a datagram to the module: 101 octets are more than its MTU of 100");
    }

    @Test
    void theFirstDatagramPaysForTheConnection() {
        Sky sky = Sky.of("rrcSetup=800ms,rrcTail=10s", 1);
        sky.up(0, 1);
        sky.up(100 * MS, 2);
        sky.up(2 * S, 3);
        sky.up(12 * S, 4);
        sky.down(12 * S + 1, 5);
        assertThat(sky.arrivingMs()).containsExactly(800L, 800L, 2000L, 12_800L, 12_800L);
        assertThat(sky.said()).filteredOn(text -> text.contains("RRC")).hasSize(2);
    }

    @Test
    void whatComesDownKeepsTheConnection() {
        Sky sky = Sky.of("rrcSetup=800ms,rrcTail=10s", 1);
        sky.up(0, 1);
        sky.down(9 * S, 2);
        sky.arriving();
        sky.up(18 * S, 3);
        assertThat(sky.arrivingMs()).containsExactly(18_000L);
    }

    @Test
    void theTailFollowsTheModule() {
        Sky sky = Sky.of("rrcSetup=800ms", 1);
        sky.become(0, "rrcTail=2s");
        sky.up(0, 1);
        sky.up(2 * S, 2);
        assertThat(sky.arrivingMs()).containsExactly(800L, 2800L);
    }

    @Test
    void whatComesDownWaitsUntilTheModuleIsPaged() {
        Sky sky = Sky.of("paging=20s,delay=1s", 1);
        sky.down(0, 1);
        long pagedNs = sky.air().nextArrivalNs();
        assertThat(pagedNs).isBetween(1L, 20 * S);
        sky.down(pagedNs / 2, 2);
        assertThat(sky.air().pollDown(pagedNs - 1)).isEmpty();
        assertThat(sky.arriving()).extracting(Sky.Arrival::atNs).containsExactly(pagedNs + S, pagedNs + S);
        sky.down(pagedNs + 15 * S, 3);
        assertThat(sky.air().nextArrivalNs()).isEqualTo(pagedNs + 20 * S);
        assertThat(sky.said()).anyMatch(text -> text.startsWith("the air pages the module in "));
    }

    @Test
    void aConnectedModuleNeedsNoPaging() {
        Sky sky = Sky.of("paging=20s,rrcTail=10s", 1);
        sky.up(0, 1);
        sky.down(9 * S, 2);
        assertThat(sky.arrivingMs()).containsExactly(0L, 9000L);
    }

    @Test
    void aModuleThatSendsGetsWhatWaitedForIt() {
        Sky sky = Sky.of("paging=1h,rrcSetup=500ms", 1);
        sky.down(0, 1);
        sky.up(MS, 2);
        assertThat(sky.arrivingMs()).containsExactly(501L, 501L);
    }

    @Test
    void theModulesOwnCycleCountsWhereTheAirHasNone() {
        Sky sky = Sky.of("paging=0s", 1);
        sky.air().listening(0, 20 * S);
        sky.down(0, 1);
        long pagedNs = sky.air().nextArrivalNs();
        assertThat(pagedNs).isBetween(1L, 20 * S);
        assertThat(sky.air().pollDown(pagedNs - 1)).isEmpty();
        assertThat(sky.arriving()).extracting(Sky.Arrival::atNs).containsExactly(pagedNs);
        sky.down(pagedNs + 15 * S, 2);
        assertThat(sky.air().nextArrivalNs()).isEqualTo(pagedNs + 20 * S);
        sky.air().listening(pagedNs + 16 * S, 0);
        assertThat(sky.arriving()).extracting(Sky.Arrival::atNs).containsExactly(pagedNs + 16 * S);

        Sky own = Sky.of("paging=1h", 1);
        own.air().listening(0, 20 * S);
        own.down(0, 1);
        assertThat(own.air().nextArrivalNs()).isGreaterThan(20 * S);
    }

    @Test
    void withoutPagingNothingWaitsAnyLonger() {
        Sky sky = Sky.of("paging=1h", 1);
        sky.down(0, 1);
        sky.become(5 * MS, "paging=0s");
        assertThat(sky.arrivingMs()).containsExactly(5L);
    }

    @Test
    void anAddressTranslationForgetsTheWayDown() {
        Sky sky = Sky.of("natLifetime=30s", 1);
        sky.down(0, 0);
        sky.up(0, 1);
        assertThat(sky.arriving()).hasSize(2);
        sky.down(30 * S, 2);
        assertThat(sky.arriving()).as("still known, and used").hasSize(1);
        sky.down(61 * S, 3);
        assertThat(sky.arriving()).isEmpty();
        sky.up(62 * S, 4);
        assertThat(sky.air().pollUp(62 * S)).contains(new Air.Uplink(Sky.numbered(4), true));
        sky.up(63 * S, 5);
        assertThat(sky.air().pollUp(63 * S)).contains(new Air.Uplink(Sky.numbered(5), false));
        sky.down(64 * S, 6);
        assertThat(sky.arriving()).hasSize(1);
        assertThat(sky.said())
                .contains(
                        "the air lost a datagram to the module: the address translation has forgotten its port",
                        "the next datagram has a new source port: nothing passed the address translation for 32s");
    }
}
