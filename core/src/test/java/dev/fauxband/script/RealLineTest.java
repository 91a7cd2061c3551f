package dev.fauxband.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** A script on a module at the end of a line: its wire and what acts from outside are none of the script's. */
final class RealLineTest {
    /** Answers each line after 30 ms, in pieces that end anywhere. */
    private static final class Line implements ScriptTarget {
        private final Queue<Output> outputs = new ArrayDeque<>();
        private final StringBuilder typed = new StringBuilder();
        private List<String> pieces = List.of("\r\nO", "K\r\n");
        private long nowNs;
        private long dueNs = Long.MAX_VALUE;

        @Override
        public void type(Octets octets) {
            typed.append(octets.toLatin1());
            dueNs = nowNs + 30_000_000;
        }

        @Override
        public void deliver(Octets datagram) {
            throw new AssertionError("nobody delivers here");
        }

        @Override
        public Optional<String> act(List<String> words) {
            throw new AssertionError("nobody acts here");
        }

        @Override
        public Optional<Output> poll() {
            return Optional.ofNullable(outputs.poll());
        }

        @Override
        public long nowNs() {
            return nowNs;
        }

        @Override
        public boolean advance(long limitNs) {
            if (dueNs > limitNs) {
                nowNs = limitNs;
                return false;
            }
            nowNs = dueNs;
            dueNs = Long.MAX_VALUE;
            pieces.forEach(piece -> outputs.add(new Output.Line(Octets.latin1(piece))));
            return true;
        }

        @Override
        public boolean wire() {
            return false;
        }

        @Override
        public boolean acts() {
            return false;
        }
    }

    private final Line line = new Line();

    private PlayReport play(String text, long patienceNs) {
        Script script = ((ScriptParser.Result.Read) ScriptParser.parse("s", text)).script();
        return new ScriptPlayer(line, new ScriptPlayer.Settings(patienceNs, false)).play(script);
    }

    @Test
    void wireLinesAndActionsAreSkippedAndSaid() {
        PlayReport report = play("> AT\n< OK\n~> CON GET\n<~ ACK 2.05\n! host gone\n> AT\n< OK\n", 1_000_000_000);

        assertThat(report.differences()).isEmpty();
        assertThat(report.skipped()).extracting(Place::line).containsExactly(3, 4, 5);
        assertThat(line.typed.toString()).isEqualTo("ATE0\rAT\rAT\r");
    }

    @Test
    void theEchoIsBroughtToWhereTheScriptBegins() {
        assertThat(play("echo on\n", 1_000_000_000).passed()).isTrue();
        assertThat(line.typed.toString()).isEqualTo("ATE1\r");
    }

    @Test
    void whatIsNotFramedDiffers() {
        line.pieces = List.of("OK\r\n");

        assertThat(play("> AT\n< OK\n", 1_000_000_000).differences())
                .extracting(PlayReport.Difference::toString)
                .containsExactly("line 2: OK came without CR LF before it");
    }

    @Test
    void aFurtherLineOfAnAnswerGoesWithoutAFrameOfItsOwn() {
        line.pieces = List.of("\r\none\r\ntwo\r\n\r\nOK\r\n");

        assertThat(play("> AT\n< one\n< two\n< OK\n", 1_000_000_000).passed()).isTrue();
    }

    @Test
    void eachReportHasAFrameOfItsOwn() {
        for (String report :
                List.of("SEND OK", "UPDATE FAIL", "+QLWOBSERVE: 0,19,0,0", "+QLWDATARECV: 1,2,3,4", "ERROR")) {
            line.pieces = List.of("\r\nx\r\n" + report + "\r\n");

            assertThat(play("> AT\n< x\n< " + report + "\n", 1_000_000_000).differences())
                    .extracting(PlayReport.Difference::text)
                    .containsExactly(report + " came without CR LF before it");
        }
    }

    @Test
    void patienceEnds() {
        assertThat(play("> AT\n< OK\n", 29_000_000).differences())
                .extracting(PlayReport.Difference::toString)
                .containsExactly("line 2: expected OK, but nothing came in 29ms");
    }

    @Test
    void aPauseLetsItsTimePass() {
        assertThat(play("> AT\n< OK\n(2s)\n", 1_000_000_000).passed()).isTrue();
        assertThat(line.nowNs()).isEqualTo(2_060_000_000);
    }
}
