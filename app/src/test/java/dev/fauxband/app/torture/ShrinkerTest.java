package dev.fauxband.app.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shortest list of mishaps that still shows a finding. */
final class ShrinkerTest {
    private static List<Mishap> mishaps(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Mishap(i, "m" + i)).toList();
    }

    private static List<String> words(List<Mishap> mishaps) {
        return mishaps.stream().map(Mishap::words).toList();
    }

    @Test
    void oneCulpritIsFound() {
        assertThat(words(Shrinker.shrink(mishaps(7), some -> words(some).contains("m5"))))
                .containsExactly("m5");
    }

    @Test
    void twoThatOnlyTogetherDoItStayTogether() {
        assertThat(words(Shrinker.shrink(mishaps(8), some -> words(some).containsAll(List.of("m1", "m6")))))
                .containsExactly("m1", "m6");
    }

    @Test
    void whatHappensAnywayNeedsNone() {
        assertThat(Shrinker.shrink(mishaps(4), some -> true)).isEmpty();
        assertThat(Shrinker.shrink(mishaps(1), some -> true)).isEmpty();
    }

    @Test
    void whatNeverShowsAgainStaysWhole() {
        assertThat(Shrinker.shrink(mishaps(4), some -> false)).isEqualTo(mishaps(4));
        assertThat(Shrinker.shrink(List.of(), some -> false)).isEmpty();
    }
}
