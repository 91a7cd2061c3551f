package dev.fauxband.script;

import dev.fauxband.data.Octets;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Makes the events of a trace from the octets of a line, both ways: for a module whose inside nobody sees. What the
 * module echoes is taken out; a text is whole when its line end has come. It holds a line of at most {@value
 * #LINE_OCTETS_MAX} octets each way; a longer one is cut.
 */
public final class LineRecorder {
    /** A line of raw data may be as long as a module's answer. */
    static final int LINE_OCTETS_MAX = 4_096;

    private static final int ECHOES_MAX = 16;

    private final StringBuilder host = new StringBuilder();
    private final StringBuilder module = new StringBuilder();

    /** A host may type ahead; a line is echoed when its turn comes. */
    private final Deque<String> echoesDue = new ArrayDeque<>();

    /** CR LF came alone: what follows is a text of the module, no echo. */
    private boolean framed;

    /** The host sent these octets. */
    public List<TraceEvent> host(long nowNs, Octets octets) {
        List<TraceEvent> events = new ArrayList<>();
        for (int i = 0; i < octets.size(); i++) {
            char c = (char) octets.at(i);
            if (c == '\r' || c == '\n' || host.length() == LINE_OCTETS_MAX) {
                hostLine(nowNs).ifPresent(events::add);
            } else {
                host.append(c);
            }
        }
        return events;
    }

    private Optional<TraceEvent> hostLine(long nowNs) {
        String line = host.toString();
        host.setLength(0);
        if (line.isBlank()) {
            return Optional.empty();
        }
        echoesDue.add(line);
        if (echoesDue.size() > ECHOES_MAX) {
            echoesDue.remove();
        }
        return Optional.of(new TraceEvent.HostLine(nowNs, line));
    }

    /** The module sent these octets. */
    public List<TraceEvent> module(long nowNs, Octets octets) {
        List<TraceEvent> events = new ArrayList<>();
        for (int i = 0; i < octets.size(); i++) {
            char c = (char) octets.at(i);
            if (c == '\n' || module.length() == LINE_OCTETS_MAX) {
                moduleText(nowNs).ifPresent(events::add);
            } else {
                module.append(c);
                takeEcho();
            }
        }
        return events;
    }

    /** The echo of a line ends with the host's CR, which the module's own CR LF follows. */
    private void takeEcho() {
        int end = module.length() - 1;
        if (framed || module.charAt(end) != '\r') {
            return;
        }
        String said = module.substring(0, end);
        if (echoesDue.contains(said)) {
            module.setLength(0);
            while (!echoesDue.remove().equals(said)) {
                // Nothing typed before it is echoed any more.
            }
        }
    }

    private Optional<TraceEvent> moduleText(long nowNs) {
        String text = module.toString();
        module.setLength(0);
        if (text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
        }
        framed = text.isEmpty();
        return framed ? Optional.empty() : Optional.of(new TraceEvent.ModuleText(nowNs, text));
    }

    /** What has come from the module without a line end, now that nothing more comes. */
    public Optional<TraceEvent> rest(long nowNs) {
        return module.isEmpty() ? Optional.empty() : moduleText(nowNs);
    }
}
