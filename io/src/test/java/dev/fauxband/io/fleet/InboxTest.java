package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InboxTest {
    private final List<String> done = new ArrayList<>();
    private int wakeUps;
    private final Inbox inbox = new Inbox(() -> wakeUps++);

    @Test
    void workIsDoneInOrderAndWakesTheShard() {
        inbox.add(() -> done.add("a"));
        assertThat(inbox.offer(() -> done.add("b"))).isTrue();
        assertThat(wakeUps).isEqualTo(2);
        assertThat(inbox.isEmpty()).isFalse();

        inbox.work();

        assertThat(done).containsExactly("a", "b");
        assertThat(inbox.isEmpty()).isTrue();
    }

    @Test
    void whatWorkBringsIsForTheNextTurn() {
        inbox.add(() -> inbox.add(() -> done.add("later")));

        inbox.work();
        assertThat(done).isEmpty();
        inbox.work();

        assertThat(done).containsExactly("later");
    }

    @Test
    void whatCanPileUpIsRefusedBeyondTheBoundAndTheRestIsNot() {
        for (int i = 0; i < Inbox.WORK_MAX; i++) {
            assertThat(inbox.offer(() -> {})).isTrue();
        }

        assertThat(inbox.offer(() -> done.add("too much"))).isFalse();
        inbox.add(() -> done.add("the host has gone"));
        inbox.work();

        assertThat(done).containsExactly("the host has gone");
        assertThat(inbox.offer(() -> {})).isTrue();
    }
}
