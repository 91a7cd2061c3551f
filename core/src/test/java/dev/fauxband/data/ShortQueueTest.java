package dev.fauxband.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShortQueueTest {
    private final ShortQueue<String> queue = new ShortQueue<>();

    private void add(String... elements) {
        for (String element : elements) {
            queue.add(element);
        }
    }

    @Test
    void whatCameFirstGoesFirst() {
        add("a", "b", "c");

        assertThat(queue.poll()).contains("a");
        add("d");
        assertThat(queue.all()).containsExactly("b", "c", "d");
        assertThat(queue.poll()).contains("b");
        assertThat(queue.poll()).contains("c");
        assertThat(queue.peek()).contains("d");
        assertThat(queue.poll()).contains("d");
        assertThat(queue.poll()).isEmpty();
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void itsSizeIsWhatWaits() {
        assertThat(queue.size()).isZero();
        add("a");
        assertThat(queue.size()).isEqualTo(1);
        add("b", "c");
        assertThat(queue.size()).isEqualTo(3);
        queue.clear();
        assertThat(queue.size()).isZero();
        assertThat(queue.peek()).isEmpty();
    }

    @Test
    void theUnwantedGoAndTheOrderStays() {
        add("a", "b", "a", "c");

        assertThat(queue.removeIf(one -> one.equals("a"))).isEqualTo(2);
        assertThat(queue.all()).containsExactly("b", "c");
        assertThat(queue.removeIf(one -> one.equals("x"))).isZero();
        assertThat(queue.removeIf(one -> true)).isEqualTo(2);
        assertThat(queue.isEmpty()).isTrue();
    }
}
