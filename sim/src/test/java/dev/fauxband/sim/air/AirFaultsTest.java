package dev.fauxband.sim.air;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.modem.ModemProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AirFaultsTest {
    private static final int SEEDS = 20;
    private static final String ALL =
            "delay=20ms,jitter=10ms,loss=10%,burstEnter=2%,duplicate=10%,reorder=10%,truncate=10%,corrupt=10%";

    private static List<Octets> arriving(String words, long seed) {
        return Sky.of(words, seed).sendMany();
    }

    /** How many of {@link Sky#COUNT} arrive, on average over some seeds. */
    private static double arrivals(String words) {
        return LongStream.range(0, SEEDS)
                .mapToInt(seed -> arriving(words, seed).size())
                .average()
                .orElseThrow();
    }

    @Test
    void anIdealAirDeliversAtOnceAndSaysNothing() {
        Sky sky = Sky.of("ideal", 1);
        sky.up(5, 1);
        assertThat(sky.air().nextArrivalNs()).isEqualTo(5);
        assertThat(sky.air().pollUp(4)).isEmpty();
        assertThat(sky.air().pollUp(5)).contains(new Air.Uplink(Sky.numbered(1), false));
        assertThat(sky.air().nextArrivalNs()).isEqualTo(Air.NEVER);
        assertThat(sky.said()).isEmpty();
    }

    @Test
    void lossesAndDuplicatesHaveTheirShare() {
        assertThat(arrivals("loss=30%")).isBetween(690.0, 710.0);
        assertThat(arrivals("loss=100%")).isZero();
        assertThat(arrivals("duplicate=30%")).isBetween(1290.0, 1310.0);
        assertThat(arrivals("duplicate=100%")).isEqualTo(2000);
    }

    @Test
    void eachDirectionDrawsForItself() {
        Sky sky = Sky.of("loss=50%", 1);
        List<Integer> alone = new ArrayList<>();
        for (int i = 0; i < Sky.COUNT; i++) {
            sky.up(0, i);
            sky.down(0, i);
            boolean cameUp = sky.air().pollUp(0).isPresent();
            if (cameUp != sky.air().pollDown(0).isPresent()) {
                alone.add(i);
            }
        }
        assertThat(alone).hasSizeBetween(450, 550);
    }

    @ParameterizedTest
    @CsvSource({"5%, 50%, 2", "2%, 20%, 5", "1%, 10%, 10"})
    void burstsAreAsLongAsTheChanceToLeaveSays(String enter, String leave, double length) {
        List<Integer> bursts = new ArrayList<>();
        for (long seed = 0; seed < 50; seed++) {
            List<Octets> arrived = arriving("burstEnter=" + enter + ",burstLeave=" + leave, seed);
            int last = -1;
            for (Octets payload : arrived) {
                int number = (int) payload.slice(0, 2).toUint();
                if (number > last + 1) {
                    bursts.add(number - last - 1);
                }
                last = number;
            }
        }
        double mean = bursts.stream().mapToInt(Integer::intValue).average().orElseThrow();
        assertThat(mean).isBetween(0.9 * length, 1.1 * length);
        assertThat(bursts).contains(1).anyMatch(burst -> burst > 2 * length);
    }

    @Test
    void withinABurstAsManyAreLostAsItSays() {
        assertThat(arrivals("burstEnter=100%,burstLeave=0%,burstLoss=40%")).isBetween(590.0, 610.0);
        assertThat(arrivals("burstEnter=0%,burstLoss=100%")).isEqualTo(Sky.COUNT);
    }

    @Test
    void aBurstEndsWhenTheAirHasNone() {
        Sky sky = Sky.of("burstEnter=100%,burstLeave=0%", 1);
        sky.up(0, 1);
        sky.become(0, "burstEnter=0%");
        sky.up(0, 2);
        assertThat(sky.arriving())
                .extracting(Sky.Arrival::payload)
                .containsExactly(Sky.numbered(2).payload());
    }

    @Test
    void reorderedDatagramsAreOvertaken() {
        List<Octets> arrived = arriving("reorder=10%", 1);
        assertThat(arrived).isNotEqualTo(Sky.sent()).containsExactlyInAnyOrderElementsOf(Sky.sent());
        Sky sky = Sky.of("delay=1s,jitter=500ms,reorder=100%", 1);
        sky.up(0, 1);
        assertThat(sky.arrivingMs().get(0)).isBetween(2000L, 3000L);
    }

    @Test
    void truncatedDatagramsLoseTheirEnd() {
        List<Octets> arrived = arriving("truncate=30%", 1);
        assertThat(arrived).filteredOn(payload -> payload.size() < 4).hasSizeBetween(250, 350);
        assertThat(arrived).anyMatch(Octets::isEmpty);
    }

    @Test
    void inACorruptDatagramOneBitIsWrong() {
        List<Octets> arrived = arriving("corrupt=100%", 1);
        for (int i = 0; i < Sky.COUNT; i++) {
            assertThat(Long.bitCount(arrived.get(i).toUint() ^ Sky.sent().get(i).toUint()))
                    .isEqualTo(1);
        }
        assertThat(arriving("corrupt=30%", 1))
                .filteredOn(payload -> payload.slice(2, 4).toUint() != 0)
                .hasSizeBetween(100, 200);
    }

    @Test
    void anEmptyDatagramIsNeitherCutNorSpoilt() {
        Sky sky = Sky.of("truncate=100%,corrupt=100%", 1);
        sky.up(0, 1);
        sky.air().sendUp(0, Sky.sized(0, 2));
        assertThat(sky.arriving()).allMatch(arrival -> arrival.payload().size() < 4);
    }

    @Test
    void oneSeedIsOneFate() {
        assertThat(arriving(ALL, 7)).isEqualTo(arriving(ALL, 7)).isNotEqualTo(arriving(ALL, 8));
        Sky one = Sky.of(ALL, 7);
        Sky another = Sky.of(ALL, 7);
        one.sendMany();
        another.sendMany();
        assertThat(one.said()).isEqualTo(another.said()).isNotEmpty();
    }

    @Test
    void whatItDidIsSaid() {
        Sky sky = Sky.of("ideal", 1);
        sky.become(0, "ideal,duplicate=100%,truncate=100%,corrupt=100%,reorder=100%");
        sky.air().sendUp(0, Sky.sized(0, 40));
        assertThat(String.join("\n", sky.said()))
                .contains("the air is ideal,duplicate=100%")
                .contains("the air doubled a datagram to the platform")
                .contains("the air lets a datagram to the platform be overtaken")
                .contains("the air takes 200ms for a datagram to the platform")
                .containsPattern("the air cut a datagram to the platform to \\d+ octets")
                .containsPattern("the air spoilt octet \\d+ of a datagram to the platform");
        sky.become(0, "loss=100%");
        sky.down(0, 1);
        sky.become(0, "burstEnter=100%");
        sky.down(0, 1);
        assertThat(sky.said())
                .contains("the air lost a datagram to the module: chance")
                .contains("the air lost a datagram to the module: a burst of losses");
    }

    @Test
    void anAirThatIsNotTracedSaysNothing() {
        Air air = new Air(ModemProfile.BC26, 1, false);
        air.use(0, AirPreset.CE2.settings(), ModemProfile.BC26);
        air.sendUp(0, Sky.numbered(1));
        assertThat(air.pollTrace()).isEmpty();
    }

    @Test
    void changesConcernWhatIsSentLater() {
        Sky sky = Sky.of("delay=1s", 1);
        sky.up(0, 1);
        sky.become(0, "ideal,loss=100%");
        sky.up(0, 2);
        assertThat(sky.arrivingMs()).containsExactly(1000L);
    }

    @Test
    void whatIsOnItsWayIsBounded() {
        Sky sky = Sky.of("delay=1ms", 1);
        for (int i = 0; i < AirPath.FLIGHTS_MAX + 5; i++) {
            sky.up(0, i);
            sky.said();
        }
        assertThat(sky.arriving()).hasSize(AirPath.FLIGHTS_MAX);
        sky.become(0, "paging=10s");
        for (int i = 0; i < AirPath.FLIGHTS_MAX + 5; i++) {
            sky.down(60_000 * Sky.MS, i);
        }
        assertThat(sky.arriving()).hasSize(AirPath.FLIGHTS_MAX);
    }
}
