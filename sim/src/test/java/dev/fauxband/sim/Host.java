package dev.fauxband.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A host that types commands one after the other, and checks each octet that comes back: framing, one final result for
 * each command and in time, one deferred result for each exchange, nothing in the middle of anything.
 */
final class Host {
    private static final long RESPONSE_NS = 300 * Pair.MS_NS;
    private static final long DELETE_RESPONSE_NS = 5 * Pair.SECOND_NS;

    /** Manual §3.5–§3.8: about 128 s; then a line that is never finished may hold it for 5 s. */
    private static final long RESULT_NS = 134 * Pair.SECOND_NS;

    private static final long GAP_NS = 50 * Pair.MS_NS;
    private static final long HOLD_NS = 5 * Pair.SECOND_NS;
    private static final int STEPS_MAX = 200_000;

    private final Pair pair;
    private final List<String> successes = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private Optional<String> open = Optional.empty();
    private List<String> information = List.of();
    private Optional<Answer> answer = Optional.empty();
    private Optional<String> exchange = Optional.empty();
    private Optional<String> send = Optional.empty();
    private List<Integer> notifications = List.of();
    private boolean exchangeSucceeded;
    private boolean sendSucceeded;
    private boolean halfLine;
    private long typedNs;
    private long quietNs = Long.MIN_VALUE / 2;
    private int steps;

    /** Lines of information, and whether the final result was OK. */
    record Answer(boolean ok, List<String> lines) {}

    Host(Pair pair) {
        this.pair = pair;
        pair.type("ATE0\r");
        assertThat(pair.output()).isEqualTo("ATE0\r\r\nOK\r\n");
        quietNs = now();
    }

    private long now() {
        return pair.world().nowNs();
    }

    /** Types a command, sometimes in two pieces, and waits for its final result. */
    Answer command(String line) {
        return pair.chance(0.1) ? slowCommand(line) : quickCommand(line);
    }

    private Answer slowCommand(String line) {
        int cut = 1 + pair.chanceOf(line.length() - 1);
        halfLine = true;
        type(line.substring(0, cut));
        advance(pair.chanceOf(pair.chance(0.1) ? 9000 : 3000) * Pair.MS_NS);
        halfLine = false;
        open = Optional.of(line);
        return answer(line, line.substring(cut));
    }

    /** Types a command at once: between what the host knows now and the module's answer nothing else happens. */
    Answer quickCommand(String line) {
        open = Optional.of(line);
        return answer(line, line);
    }

    private Answer answer(String line, String rest) {
        type(rest + "\r");
        long limitNs = now() + (line.equals("AT+QLWDEL") ? DELETE_RESPONSE_NS : RESPONSE_NS);
        await(limitNs, () -> answer.isPresent());
        assertThat(answer)
                .as("the final result of %s by its maximum response time", line)
                .isPresent();
        Answer got = answer.orElseThrow();
        answer = Optional.empty();
        return got;
    }

    /** A command that begins an exchange: {@code CONNECT}, {@code UPDATE}, {@code CLOSE}. */
    Answer begin(String line, String result) {
        Answer got = command(line);
        if (got.ok()) {
            assertThat(exchange).as("%s while an exchange is open", line).isEmpty();
            exchange = Optional.of(result);
        }
        return got;
    }

    /** A confirmable DATASEND. */
    Answer beginSend(String line) {
        pair.takeConfirmableNotifications();
        Answer got = command(line);
        if (got.ok()) {
            assertThat(send).as("%s while a send is open", line).isEmpty();
            send = Optional.of("SEND");
            notifications = pair.takeConfirmableNotifications();
            assertThat(notifications).as("messages of %s", line).isNotEmpty();
        }
        return got;
    }

    /** After AT+QLWDEL nothing is owed any more. */
    void forgetResults() {
        exchange = Optional.empty();
        send = Optional.empty();
    }

    boolean exchangeOpen() {
        return exchange.isPresent();
    }

    boolean sendOpen() {
        return send.isPresent();
    }

    /** Waits for the result of the open exchange, and says whether it was OK. */
    boolean exchangeResult() {
        await(now() + RESULT_NS, () -> exchange.isEmpty());
        assertThat(exchange).as("the exchange has a result").isEmpty();
        return exchangeSucceeded;
    }

    /** Waits for the result of the open confirmable send. */
    boolean sendResult() {
        await(now() + RESULT_NS, () -> send.isEmpty());
        assertThat(send).as("the send has a result").isEmpty();
        return sendSucceeded;
    }

    /** Waits until a URC that begins so has come after the first {@code from} reports; false when none does. */
    boolean awaitReport(String head, int from, double seconds) {
        BooleanSupplier came = () -> countFrom(head, from) > 0;
        await(now() + Math.round(seconds * Pair.SECOND_NS), came);
        return came.getAsBoolean();
    }

    long countFrom(String head, int from) {
        return reports.stream().skip(from).filter(text -> text.startsWith(head)).count();
    }

    /** All URCs and deferred results so far. */
    List<String> reports() {
        return reports;
    }

    void advance(long ns) {
        await(now() + ns, () -> false);
    }

    /** Lets the world go on until {@code done} or {@code limitNs}. */
    void await(long limitNs, BooleanSupplier done) {
        while (!done.getAsBoolean() && pair.world().nextEventNs() <= limitNs) {
            if (steps++ > STEPS_MAX) {
                throw new AssertionError("something goes on for ever");
            }
            pair.world().step();
            take();
        }
        if (!done.getAsBoolean()) {
            pair.world().advanceTo(limitNs);
        }
    }

    private void type(String text) {
        pair.type(text);
        typedNs = now();
        take();
    }

    /** Looks at everything that has just come. */
    private void take() {
        for (List<String> frame : LineFrames.of(pair.output())) {
            if (open.isPresent()) {
                information(open.get(), frame);
            } else {
                report(frame);
            }
        }
    }

    private void information(String line, List<String> frame) {
        boolean last = frame.equals(List.of("OK")) || frame.equals(List.of("ERROR"));
        if (last) {
            answer = Optional.of(new Answer(frame.get(0).equals("OK"), information));
            information = List.of();
            open = Optional.empty();
            quietNs = now();
            return;
        }
        String name = line.substring(2).split("[=?]", 2)[0];
        assertThat(information).as("one information response to %s", line).isEmpty();
        assertThat(frame.get(0)).as("an answer to %s", line).startsWith(name + ": ");
        information = frame;
    }

    private void report(List<String> frame) {
        assertThat(frame).as("a URC or a deferred result").hasSize(1);
        String text = frame.get(0);
        if (halfLine) {
            assertThat(now()).as("%s while a line is typed", text).isGreaterThanOrEqualTo(typedNs + HOLD_NS);
        }
        reports.add(text);
        if (text.startsWith("+QLW")) {
            urc(text);
        } else {
            result(text);
        }
    }

    private void urc(String text) {
        assertThat(exchange).as("%s before CONNECT OK", text).isNotEqualTo(Optional.of("CONNECT"));
    }

    private void result(String text) {
        String[] words = text.split(" ");
        assertThat(words).as("%s is a deferred result", text).hasSize(2);
        assertThat(words[1]).isIn("OK", "FAIL");
        boolean ok = words[1].equals("OK");
        assertThat(now()).as("%s is not glued to what came before", text).isGreaterThanOrEqualTo(quietNs + GAP_NS);
        quietNs = now();
        if (words[0].equals("SEND")) {
            assertThat(send).as("a send that %s ends", text).isPresent();
            send = Optional.empty();
            sendSucceeded = ok;
            assertThat(notifications)
                    .as("SEND OK without an acknowledgement")
                    .allMatch(id -> !ok || pair.acknowledged(id));
        } else {
            assertThat(exchange).as("an exchange that %s ends", text).contains(words[0]);
            exchange = Optional.empty();
            exchangeSucceeded = ok;
            successes.addAll(ok ? List.of(words[0]) : List.of());
            long claimed = successes.stream().filter(words[0]::equals).count();
            assertThat(claimed)
                    .as("%s, and the platform agrees", text)
                    .isLessThanOrEqualTo(pair.logged(saidByPlatform(words[0])));
        }
    }

    private static String saidByPlatform(String exchange) {
        return switch (exchange) {
            case "CONNECT" -> "registered ";
            case "UPDATE" -> "updated ";
            default -> "deregistered ";
        };
    }
}
