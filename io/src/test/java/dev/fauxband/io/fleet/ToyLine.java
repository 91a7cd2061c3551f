package dev.fauxband.io.fleet;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Octets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A line that is no modem: echoes each octet, answers each line with its own text in brackets, keeps a line "slow" open
 * until the test ends it; lines that come meanwhile wait.
 */
final class ToyLine implements SharedLine {
    int room = 8192;
    int hostsGone;
    final List<String> ran = new ArrayList<>();

    private final Deque<DteOutput> outputs = new ArrayDeque<>();
    private final Deque<String> queued = new ArrayDeque<>();
    private final StringBuilder half = new StringBuilder();
    private boolean slow;

    @Override
    public int room() {
        return room;
    }

    @Override
    public boolean idle() {
        return half.isEmpty() && !commandOpen();
    }

    @Override
    public boolean commandOpen() {
        return slow || !queued.isEmpty();
    }

    @Override
    public void type(Octets octets) {
        for (char octet : octets.toLatin1().toCharArray()) {
            outputs.add(new DteOutput(DteOutput.Kind.ECHO, Octets.latin1(String.valueOf(octet))));
            if (octet == '\r') {
                queued.add(half.toString());
                half.setLength(0);
            } else {
                half.append(octet);
            }
        }
        work();
    }

    @Override
    public void hostGone() {
        hostsGone++;
        half.setLength(0);
    }

    Optional<DteOutput> poll() {
        return Optional.ofNullable(outputs.poll());
    }

    void report(String text) {
        outputs.add(new DteOutput(DteOutput.Kind.REPORT, Octets.latin1(text)));
    }

    void endSlow() {
        slow = false;
        answer("slow");
        work();
    }

    private void work() {
        while (!slow && !queued.isEmpty()) {
            String line = queued.remove();
            ran.add(line);
            slow = line.equals("slow");
            if (!slow) {
                answer(line);
            }
        }
    }

    private void answer(String line) {
        outputs.add(new DteOutput(DteOutput.Kind.ANSWER, Octets.latin1("[" + line + "]")));
    }
}
