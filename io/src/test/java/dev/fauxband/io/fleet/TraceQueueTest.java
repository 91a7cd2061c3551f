package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.trace.TraceEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TraceQueueTest {
    private final Writer writer = new Writer();

    /** Writes to a list; may be held up. */
    private static final class Writer implements TraceSink {
        private final List<String> written = new CopyOnWriteArrayList<>();
        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch begun = new CountDownLatch(1);

        @Override
        public void event(String module, TraceEvent event) {
            TraceEvent.Note note = (TraceEvent.Note) event;
            written.add(module + " " + note.text());
            begun.countDown();
            if (note.text().equals("hold")) {
                hold();
            }
        }

        @Override
        public void fault(ModuleFault fault) {
            written.add(fault.module() + " failed");
        }

        @Override
        public void caughtUp() {
            written.add("-");
        }

        private void hold() {
            try {
                assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void theEndOfAnInputIsToldToThoseWhoWantToKnow() {
        List<String> heard = new CopyOnWriteArrayList<>();
        TraceSink capturing = new TraceSink() {
            @Override
            public void event(String module, TraceEvent event) {
                heard.add(module);
            }

            @Override
            public boolean captures() {
                return true;
            }

            @Override
            public void settled(String module) {
                heard.add(module + " settled");
            }
        };
        try (TraceQueue wanted = new TraceQueue(1000, capturing);
                TraceQueue unwanted = new TraceQueue(1000, writer)) {
            TraceSink both = new TraceFork(unwanted, wanted);
            assertThat(both.captures()).isTrue();
            assertThat(unwanted.captures()).isFalse();
            both.event("m1", note("a"));
            both.settled("m1");
        }

        assertThat(heard).containsExactly("m1", "m1 settled");
        assertThat(writer.written).filteredOn(line -> !line.equals("-")).containsExactly("m1 a");
    }

    @Test
    void whatIsSaidIsWrittenInOrderAndCloseWaitsForIt() {
        try (TraceQueue queue = new TraceQueue(1000, writer)) {
            queue.event("m1", note("a"));
            queue.fault(new ModuleFault("m2", 7, 1, new IllegalStateException("x"), List.of()));
            queue.event("m1", note("b"));
        }

        assertThat(writer.written).filteredOn(line -> !line.equals("-")).containsExactly("m1 a", "m2 failed", "m1 b");
        assertThat(writer.written).last().isEqualTo("-");
    }

    @Test
    void aWriterThatHangsBlocksNobodyAndTheTraceSaysWhatIsMissing() throws InterruptedException {
        TraceQueue queue = new TraceQueue(2, writer);
        queue.event("m", note("hold"));
        assertThat(writer.begun.await(10, TimeUnit.SECONDS)).isTrue();
        for (String text : List.of("a", "b", "lost", "lost too")) {
            queue.event("m", note(text));
        }
        assertThat(queue.dropped()).isEqualTo(2);

        writer.held.countDown();
        queue.close();

        assertThat(writer.written).filteredOn(line -> !line.equals("-")).containsExactly("m hold", "m a", "m b");
    }

    @Test
    void theNextEventThatFitsTellsHowManyDidNot() throws InterruptedException {
        CountDownLatch caughtUp = new CountDownLatch(1);
        TraceSink telling = new TraceSink() {
            @Override
            public void event(String module, TraceEvent event) {
                writer.event(module, event);
            }

            @Override
            public void fault(ModuleFault fault) {
                writer.fault(fault);
            }

            @Override
            public void caughtUp() {
                caughtUp.countDown();
            }
        };
        try (TraceQueue queue = new TraceQueue(1, telling)) {
            queue.event("m", note("hold"));
            assertThat(writer.begun.await(10, TimeUnit.SECONDS)).isTrue();
            for (String text : List.of("a", "lost", "lost too", "lost three")) {
                queue.event("m", note(text));
            }
            writer.held.countDown();
            assertThat(caughtUp.await(10, TimeUnit.SECONDS)).isTrue();
            queue.event("m", note("b"));
        }

        assertThat(writer.written).containsExactly("m hold", "m a", "m 3 trace events were dropped here", "m b");
    }

    private static TraceEvent note(String text) {
        return new TraceEvent.Note(0, text);
    }
}
