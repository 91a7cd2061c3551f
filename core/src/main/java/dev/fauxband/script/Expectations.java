package dev.fauxband.script;

import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapNotation;
import dev.fauxband.coap.CoapPattern;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.Parsed;
import dev.fauxband.data.Octets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds what comes out of a target against what a script says, in order. Answers are differences, or empty. */
final class Expectations {
    private static final List<String> FINAL_WORDS = List.of("OK", "ERROR");
    private static final int FIRST_MESSAGE_ID = 40_000;

    /** As long as a module may take to answer a command (Manual §3). */
    private static final long SETTLE_NS = 300_000_000L;

    private final ScriptTarget target;
    private final long patienceNs;
    private final Map<String, String> captures;
    private final FrameReader frames = new FrameReader();
    private final Deque<ScriptTarget.Output> outputs = new ArrayDeque<>();
    private Optional<Long> withinNs = Optional.empty();
    private Optional<CoapMessage> lastSent = Optional.empty();
    private long waitedNs;
    private boolean exact;
    private int nextMessageId = FIRST_MESSAGE_ID;

    Expectations(ScriptTarget target, long patienceNs, Map<String, String> captures) {
        this.target = target;
        this.patienceNs = patienceNs;
        this.captures = captures;
    }

    /** The next line is to come before so much time has passed. */
    void within(long ns) {
        withinNs = Optional.of(ns);
    }

    /** From now on nothing takes time but what {@link #pause} says. */
    void exact() {
        exact = true;
    }

    /** The next text of the module. */
    Optional<String> text(TextPattern expected) {
        long deadlineNs = deadlineNs();
        Optional<FrameReader.Text> text = frames.poll(expected.innerLineEnds(), expected.opensWithLineEnd());
        while (text.isEmpty()) {
            if (takeLine()) {
                text = frames.poll(expected.innerLineEnds(), expected.opensWithLineEnd());
            } else if (!outputs.isEmpty()) {
                return Optional.of("expected " + expected.written() + ", but first came " + shown(outputs.peek()));
            } else if (!more(deadlineNs)) {
                String rest = frames.rest();
                String nothing = "nothing came" + (rest.isEmpty() ? "" : " whole") + waited();
                return Optional.of("expected " + expected.written() + ", but "
                        + target.ended().orElse(nothing)
                        + (rest.isEmpty() ? "" : ", only " + Escapes.escape(rest)));
            }
        }
        return compare(expected, text.get());
    }

    private Optional<String> compare(TextPattern expected, FrameReader.Text actual) {
        if (!expected.matches(actual.text(), captures)) {
            return Optional.of("expected " + expected.written() + ", but came " + Escapes.escape(actual.text())
                    + captured(expected));
        }
        boolean own = FINAL_WORDS.contains(actual.text())
                || actual.text().startsWith("+QLWOBSERVE")
                || actual.text().startsWith("+QLWDATARECV")
                || actual.text().matches("(CONNECT|UPDATE|CLOSE|SEND) (OK|FAIL)");
        return own && !actual.framed()
                ? Optional.of(Escapes.escape(actual.text()) + " came without CR LF before it")
                : Optional.empty();
    }

    /** What the names in it stood for already. */
    private String captured(TextPattern expected) {
        return expected.names().stream()
                .distinct()
                .filter(captures::containsKey)
                .map(name -> "; {" + name + "} is " + Escapes.escape(captures.getOrDefault(name, "")))
                .collect(Collectors.joining());
    }

    /** What the host typed comes back. */
    Optional<String> echo(String typed) {
        long deadlineNs = deadlineNs();
        while (!frames.takeEcho(typed)) {
            if (!takeLine() && (!outputs.isEmpty() || !more(deadlineNs))) {
                return Optional.of(
                        "expected the echo " + Escapes.escape(typed) + ", but came " + Escapes.escape(frames.rest()));
            }
        }
        return Optional.empty();
    }

    /** The next datagram of the module. */
    Optional<String> datagram(String expected) {
        CoapPattern pattern = ((Parsed.Value<CoapPattern>) CoapPattern.read(expected)).value();
        long deadlineNs = deadlineNs();
        collect();
        while (outputs.isEmpty()) {
            if (!more(deadlineNs)) {
                return Optional.of("expected the datagram " + expected + ", but none left" + waited());
            }
        }
        if (!frames.rest().isEmpty() || !(outputs.peek() instanceof ScriptTarget.Output.Wire wire)) {
            return Optional.of("expected the datagram " + expected + ", but first came " + Escapes.escape(frames.rest())
                    + (outputs.isEmpty() ? "" : shown(outputs.peek())));
        }
        outputs.remove();
        if (!(CoapDecoder.decode(wire.datagram()) instanceof Decoded.Message message)) {
            return Optional.of("expected the datagram " + expected + ", but left " + shown(wire));
        }
        lastSent = message.message().type() == CoapType.ACK ? lastSent : Optional.of(message.message());
        return pattern.mismatch(message.message(), captures)
                .map(why -> "expected the datagram " + expected + ", but left " + shown(wire) + ": " + why);
    }

    /** The platform sends: what its line does not say of Message ID and token is taken from what it answers. */
    Optional<String> deliver(String text) {
        CoapPattern pattern = ((Parsed.Value<CoapPattern>) CoapPattern.read(text)).value();
        if (pattern.fill(captures) instanceof Parsed.Wrong<CoapMessage> wrong) {
            return Optional.of(wrong.why());
        }
        CoapMessage message = ((Parsed.Value<CoapMessage>) pattern.fill(captures)).value();
        boolean reply = message.type() == CoapType.ACK || message.type() == CoapType.RST;
        int messageId = message.messageId();
        if (!pattern.given("mid")) {
            messageId = reply ? lastSent.map(CoapMessage::messageId).orElse(0) : nextMessageId++;
        }
        Octets token = message.token();
        if (!pattern.given("token") && message.code().response()) {
            token = lastSent.map(CoapMessage::token).orElse(Octets.EMPTY);
        }
        target.deliver(CoapEncoder.encode(new CoapMessage(
                message.type(), message.code(), messageId, token, message.options(), message.payload())));
        return Optional.empty();
    }

    /** So much time passes; with exact times nothing may come before its end. */
    Optional<String> pause(long ns) {
        long endNs = target.nowNs() + ns;
        while (target.advance(endNs)) {
            collect();
            if (exact && target.nowNs() < endNs && !outputs.isEmpty()) {
                return Optional.of(
                        (endNs - target.nowNs()) / 1_000_000 + " ms before its end came " + shown(outputs.peek()));
            }
        }
        collect();
        return Optional.empty();
    }

    /** What has come and no line said. */
    Optional<String> unsaid() {
        boolean more = takeLine();
        while (more) {
            more = takeLine();
        }
        String rest = frames.rest();
        if (!rest.isEmpty()) {
            return Optional.of("the module said " + Escapes.escape(rest.strip()));
        }
        return outputs.isEmpty() ? Optional.empty() : Optional.of(shown(outputs.peek()));
    }

    /** Waits until the line has said something that ends so. */
    void awaitEnd(String end) {
        long deadlineNs = target.nowNs() + patienceNs;
        collect();
        while (!frames.rest().endsWith(end)) {
            if (!takeLine() && !more(deadlineNs)) {
                return;
            }
        }
    }

    /** Lets the rest of an answer come, and forgets it. */
    void settle() {
        long endNs = target.nowNs() + SETTLE_NS;
        while (target.advance(endNs)) {
            collect();
        }
        forget();
    }

    void forget() {
        collect();
        outputs.clear();
        frames.clear();
        withinNs = Optional.empty();
    }

    private long deadlineNs() {
        waitedNs = withinNs.orElse(exact ? 0L : patienceNs);
        withinNs = Optional.empty();
        return target.nowNs() + waitedNs;
    }

    private String waited() {
        return waitedNs == 0 ? "" : " in " + TraceNotation.duration(waitedNs);
    }

    private boolean takeLine() {
        collect();
        if (outputs.peek() instanceof ScriptTarget.Output.Line line) {
            outputs.remove();
            frames.add(line.octets());
            return true;
        }
        return false;
    }

    /** Lets time pass until something happens; false when nothing does in time. */
    private boolean more(long deadlineNs) {
        boolean happened = target.advance(deadlineNs);
        collect();
        return happened || !outputs.isEmpty();
    }

    private void collect() {
        Optional<ScriptTarget.Output> output = target.poll();
        while (output.isPresent()) {
            outputs.add(output.get());
            output = target.poll();
        }
    }

    private static String shown(ScriptTarget.Output output) {
        if (output instanceof ScriptTarget.Output.Line line) {
            return Escapes.escape(line.octets().toLatin1().strip());
        }
        Octets datagram = ((ScriptTarget.Output.Wire) output).datagram();
        return CoapDecoder.decode(datagram) instanceof Decoded.Message message
                ? "the datagram " + CoapNotation.write(message.message())
                : "the datagram " + datagram;
    }
}
