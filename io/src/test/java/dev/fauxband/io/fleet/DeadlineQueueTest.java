package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class DeadlineQueueTest {
    private final DeadlineQueue queue = new DeadlineQueue();

    @Test
    void nothingIsDueWhenNobodyWaits() {
        assertThat(queue.nextNs()).isEqualTo(DeadlineQueue.NONE);
        assertThat(queue.pollDue(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void modulesAreDueInTheOrderOfTheirDeadlinesThenOfTheirNumbers() {
        queue.set(3, 20);
        queue.set(0, 30);
        queue.set(7, 10);
        queue.set(2, 20);

        assertThat(queue.nextNs()).isEqualTo(10);
        assertThat(due(19)).containsExactly(7);
        assertThat(due(30)).containsExactly(2, 3, 0);
    }

    @Test
    void aDeadlineMovesBothWaysAndGoes() {
        queue.set(0, 10);
        queue.set(1, 20);
        queue.set(0, 30);
        assertThat(queue.nextNs()).isEqualTo(20);
        queue.set(0, 5);
        assertThat(queue.nextNs()).isEqualTo(5);
        queue.set(0, DeadlineQueue.NONE);
        queue.set(4, DeadlineQueue.NONE);

        assertThat(queue.size()).isEqualTo(1);
        assertThat(due(100)).containsExactly(1);
    }

    @Test
    void aModuleThatWasDueIsNotDueAgain() {
        queue.set(0, 10);

        assertThat(due(10)).containsExactly(0);
        assertThat(queue.nextNs()).isEqualTo(DeadlineQueue.NONE);
        queue.set(0, 10);
        assertThat(due(10)).containsExactly(0);
    }

    @Test
    void aDeadlineInThePastIsDueAtOnce() {
        queue.set(0, -5);

        assertThat(due(0)).containsExactly(0);
    }

    @Test
    void itAgreesWithASortedMapWhateverIsDone() {
        for (long seed = 1; seed <= 20; seed++) {
            agreesWithASortedMap(seed);
        }
    }

    private static void agreesWithASortedMap(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DeadlineQueue queue = new DeadlineQueue();
        Map<Integer, Long> model = new TreeMap<>();
        for (int step = 0; step < 2_000; step++) {
            int module = random.nextInt(50);
            long deadlineNs = random.nextInt(100);
            if (random.nextInt(4) == 0) {
                queue.set(module, DeadlineQueue.NONE);
                model.remove(module);
            } else if (random.nextInt(4) == 0) {
                List<Integer> expected = model.entrySet().stream()
                        .filter(entry -> entry.getValue() <= deadlineNs)
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList();
                assertThat(due(queue, deadlineNs))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(expected);
                model.keySet().removeAll(expected);
            } else {
                queue.set(module, deadlineNs);
                model.put(module, deadlineNs);
            }
            assertThat(queue.size()).as("seed %d, step %d", seed, step).isEqualTo(model.size());
        }
    }

    private List<Integer> due(long nowNs) {
        return due(queue, nowNs);
    }

    private static List<Integer> due(DeadlineQueue queue, long nowNs) {
        List<Integer> due = new ArrayList<>();
        for (OptionalInt next = queue.pollDue(nowNs); next.isPresent(); next = queue.pollDue(nowNs)) {
            due.add(next.getAsInt());
        }
        return due;
    }
}
