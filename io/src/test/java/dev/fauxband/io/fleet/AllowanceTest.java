package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AllowanceTest {
    private static final long SECOND_NS = 1_000_000_000L;

    @Test
    void anUnlimitedOneNeverEnds() {
        Allowance all = Allowance.unlimited();
        for (int i = 0; i < 1_000_000; i++) {
            all.spend();
        }

        assertThat(all.some(0)).isTrue();
        assertThat(all.waitNs()).isZero();
    }

    @Test
    void inASecondLeavesWhatTheRateSaysAndABurst() {
        Allowance hundred = Allowance.of(100);
        int sent = 0;
        for (int ms = 0; ms <= 1_000; ms++) {
            while (hundred.some(ms * 1_000_000L)) {
                hundred.spend();
                sent++;
            }
        }

        assertThat(sent).isBetween(100, 106);
    }

    @Test
    void itSaysHowLongToWait() {
        Allowance ten = Allowance.of(10);
        assertThat(ten.some(0)).isTrue();
        ten.spend();
        assertThat(ten.some(0)).isFalse();

        long waitNs = ten.waitNs();

        assertThat(waitNs).isBetween(SECOND_NS / 20, SECOND_NS / 5);
        assertThat(ten.some(waitNs - SECOND_NS / 100)).isFalse();
        assertThat(ten.some(waitNs + 1)).isTrue();
    }
}
