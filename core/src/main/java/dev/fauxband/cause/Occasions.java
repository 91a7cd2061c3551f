package dev.fauxband.cause;

import dev.fauxband.cause.HostCommands.Purpose;
import dev.fauxband.data.Octets;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** On what occasion a module begins something: what its host typed, and what its states say of why they changed. */
final class Occasions {
    /** Lines whose notification has not left yet; more are forgotten. */
    private static final int SENDS_MAX = 64;

    private final HostCommands host = new HostCommands();
    private final Deque<String> sends = new ArrayDeque<>();
    private final Set<Octets> notified = new HashSet<>();
    private String request = "the module";
    private Optional<String> send = Optional.empty();
    private String lastReason = "";
    private long sendNs;
    private boolean requestBegins;
    private boolean sendBegins;

    void see(TraceEvent event) {
        if (event instanceof TraceEvent.HostLine line) {
            if (host.typed(line.text()).contains(Purpose.SEND) && sends.size() < SENDS_MAX) {
                sends.add(host.line(Purpose.SEND));
            }
        } else if (event instanceof TraceEvent.ModuleText text) {
            if (HostCommands.refuses(text.text()) && host.refused().contains(Purpose.SEND)) {
                sends.pollLast();
            }
        } else if (event instanceof TraceEvent.Became became) {
            became(became);
        } else if (event instanceof TraceEvent.Reason reason) {
            lastReason = reason.text();
        }
    }

    /** An answer's reason comes directly behind it; that of a report some time before, and begins with its words. */
    Optional<String> reason(String text, Iterable<TraceEvent> following) {
        Iterator<TraceEvent> rest = following.iterator();
        if (HostCommands.refuses(text)) {
            return rest.hasNext() && rest.next() instanceof TraceEvent.Reason reason
                    ? Optional.of(reason.text())
                    : Optional.empty();
        }
        return Optional.of(lastReason).filter(reason -> reason.startsWith(text + ":"));
    }

    private void became(TraceEvent.Became became) {
        switch (became.machine() + " " + became.to()) {
            case "registration REGISTERING" -> begin(host.line(Purpose.OPEN));
            case "registration UPDATING" ->
                begin(
                        became.why().startsWith("the host")
                                ? host.line(Purpose.UPDATE)
                                : "automatic update: " + became.why());
            case "registration DEREGISTERING" ->
                begin(host.line(became.why().equals("the host closes") ? Purpose.CLOSE : Purpose.DELETE));
            case "send WAITING" -> {
                sendBegins = true;
                if (sends.isEmpty()) {
                    sends.add(host.line(Purpose.SEND));
                }
            }
            case "send ENDED_HERE" -> sends.clear();
            default -> {
                // It makes nothing leave.
            }
        }
    }

    private void begin(String cause) {
        request = cause;
        requestBegins = true;
    }

    /** Whether the message that leaves is the first of what has begun, so that it repeats none. */
    boolean takeBegin(boolean isRequest) {
        boolean begins = isRequest ? requestBegins : sendBegins;
        requestBegins &= !isRequest;
        sendBegins &= isRequest;
        return begins;
    }

    /** What the requests are for that leave now. */
    String request() {
        return request;
    }

    /** What a notification is for. A line notifies each observation once: what comes twice is of the next line. */
    String notification(long atNs, Octets token) {
        if (send.isEmpty() || atNs != sendNs || notified.contains(token)) {
            notified.clear();
            send = Optional.ofNullable(sends.poll());
        }
        sendNs = atNs;
        notified.add(token);
        return send.orElse("automatic notification");
    }
}
