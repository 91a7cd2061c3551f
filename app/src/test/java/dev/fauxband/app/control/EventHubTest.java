package dev.fauxband.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who hears what of the modules, and what happens to one who does not read. */
final class EventHubTest {
    private final List<String> passed = new ArrayList<>();
    private final EventHub hub = new EventHub((module, event) -> passed.add(module), module -> module.startsWith("m"));

    @Test
    void whoComesLateHearsThePastOnceAndThenWhatFollows() throws Exception {
        say("m1", "one");
        say("m2", "two");

        Feed feed = hub.listen(Optional.empty(), true);
        say("m1", "three");

        assertThat(read(feed)).containsExactly("m1 one", "m2 two", "m1 three");
    }

    @Test
    void whoDoesNotAskForThePastHearsOnlyWhatFollows() throws Exception {
        say("m1", "one");

        Feed feed = hub.listen(Optional.of("m1"), false);
        say("m2", "two");
        say("m1", "three");

        assertThat(read(feed)).containsExactly("m1 three");
    }

    @Test
    void ofThePastTheNewestIsKept() throws Exception {
        for (int i = 0; i <= EventHub.PAST_MAX; i++) {
            say("m1", "event " + i);
        }

        List<String> heard = read(hub.listen(Optional.empty(), true));

        assertThat(heard).hasSize(EventHub.PAST_MAX).startsWith("m1 event 1").endsWith("m1 event " + EventHub.PAST_MAX);
    }

    @Test
    void whatASlowOneMissesIsCountedInItsPlace() throws Exception {
        Feed slow = hub.listen(Optional.empty(), false);
        for (int i = 0; i < EventFeed.EVENTS_MAX + 10; i++) {
            say("m1", "event " + i);
        }
        assertThat(next(slow)).isEqualTo("m1 event 0");
        say("m1", "later");

        List<String> heard = read(slow);

        assertThat(heard)
                .hasSize(EventFeed.EVENTS_MAX + 1)
                .endsWith("m1 event " + (EventFeed.EVENTS_MAX - 1), "10 dropped", "m1 later");
    }

    @Test
    void modulesThatNobodyCanListenToAreOnlyPassedOn() throws Exception {
        say("other", "one");

        assertThat(passed).containsExactly("other");
        assertThat(read(hub.listen(Optional.empty(), true))).isEmpty();
    }

    @Test
    void hintStandsBehindTheLineThatDeservesIt() throws Exception {
        Feed feed = hub.listen(Optional.of("m1"), false);
        hub.event("m1", new TraceEvent.ModuleText(0, "RDY"));
        hub.event("m1", new TraceEvent.HostLine(1, "AT+QLWDATASEND=19,0,0,1,01,0x0100"));
        hub.event("m1", new TraceEvent.ModuleText(2, "ERROR"));

        assertThat(read(feed).get(3)).isEqualTo("m1 hint: wait for CONNECT OK before AT+QLWDATASEND (Manual §3.5)");
    }

    @Test
    void whoLeavesHearsNoMoreAndGivesRoom() throws Exception {
        List<Feed> all = new ArrayList<>();
        for (int i = 0; i < EventHub.LISTENERS_MAX; i++) {
            all.add(hub.listen(Optional.empty(), false));
        }
        all.get(0).close();
        Feed another = hub.listen(Optional.empty(), false);
        say("m1", "one");

        assertThat(read(all.get(0))).isEmpty();
        assertThat(read(another)).containsExactly("m1 one");
    }

    private void say(String module, String text) {
        hub.event(module, new TraceEvent.Note(0, text));
    }

    private static List<String> read(Feed feed) throws InterruptedException {
        List<String> heard = new ArrayList<>();
        for (String next = next(feed); !next.isEmpty(); next = next(feed)) {
            heard.add(next);
        }
        return heard;
    }

    private static String next(Feed feed) throws InterruptedException {
        Optional<Feed.Event> event = feed.next(0);
        if (event.isEmpty()) {
            return "";
        }
        return event.get().name().isEmpty()
                ? event.get().data().path("module").asText() + " "
                        + event.get().data().path("text").asText().replaceFirst("^# ", "")
                : event.get().data().path("count").asLong() + " " + event.get().name();
    }
}
