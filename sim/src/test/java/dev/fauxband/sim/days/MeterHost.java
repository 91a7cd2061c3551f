package dev.fauxband.sim.days;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Octets;
import dev.fauxband.script.LineRecorder;
import dev.fauxband.sim.World;
import dev.fauxband.sim.WorldModule;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * A meter that reports each hour and begins anew when it must. What the module must never do is noted in {@link
 * #trouble}.
 */
final class MeterHost {
    static final long SECOND_NS = 1_000_000_000L;
    static final long HOUR_NS = 3600 * SECOND_NS;

    private static final long ANSWER_NS = 20 * SECOND_NS;
    private static final long RESULT_NS = 135 * SECOND_NS;
    private static final long AGAIN_NS = 60 * SECOND_NS;

    private static final List<String> CONFIGURATION = List.of(
            "AT+QLWSERV=180.101.147.115,5683",
            "AT+QLWCONF=867724030023557",
            "AT+QLWADDOBJ=19,0,1,0",
            "AT+QLWADDOBJ=19,1,1,0");

    private final World world;
    private final WorldModule module;
    private final boolean buffered;
    private final Acknowledged wire = new Acknowledged();
    private final LineRecorder recorder = new LineRecorder();
    private final Queue<String> heard = new ArrayDeque<>();
    private final List<String> trouble = new ArrayList<>();
    private Optional<Chronicle> chronicle = Optional.empty();
    private String last = "";
    private boolean observed;
    private boolean sending;
    private boolean spoilt;
    private int counter;
    private long reported;

    MeterHost(World world, boolean buffered) {
        this.world = world;
        this.module = world.module();
        this.buffered = buffered;
        world.tap(wire);
    }

    /** From now on all that happens is written down there. */
    void tell(Chronicle newChronicle) {
        chronicle = Optional.of(newChronicle);
    }

    /** From now on datagrams may be spoilt: what the platform got need not be what was sent. */
    void spoil() {
        spoilt = true;
    }

    /** What must not have happened. */
    List<String> trouble() {
        return trouble;
    }

    /** Messages that arrived. */
    long reported() {
        return reported;
    }

    /** Reports each hour until then; registers when it has to. */
    void live(long untilNs) {
        boolean registered = false;
        while (world.nowNs() < untilNs) {
            if (!registered) {
                registered = register();
                pass(registered ? SECOND_NS : AGAIN_NS);
            } else {
                registered = report();
                pass(HOUR_NS);
            }
        }
    }

    private boolean register() {
        for (int i = 0; i < 30 && !ask("AT").equals("OK"); i++) {
            pass(SECOND_NS);
        }
        observed = false;
        ask("ATE0");
        if (!ask("AT+QLWDEL").equals("OK")) {
            return false;
        }
        sending = false;
        for (String command : CONFIGURATION) {
            if (!ask(command).equals("OK")) {
                return false;
            }
        }
        if (!ask("AT+QLWOPEN=" + (buffered ? 1 : 0)).equals("OK")
                || !await(RESULT_NS, "CONNECT OK", "CONNECT FAIL").equals("CONNECT OK")) {
            return false;
        }
        long endNs = world.nowNs() + AGAIN_NS;
        while (!observed && world.nowNs() < endNs) {
            pass(SECOND_NS);
        }
        return observed;
    }

    /** Sends a message of its own and looks how it ended. False: the host should begin anew. */
    private boolean report() {
        counter++;
        wire.forget();
        String data = "%06X".formatted(counter);
        sending = true;
        String answer = ask("AT+QLWDATASEND=19,0,0,3," + data + ",0x0100");
        if (!answer.equals("OK")) {
            sending = false;
            return false;
        }
        String result = await(RESULT_NS, "SEND OK", "SEND FAIL");
        sending = false;
        String status = ask("AT+QLWDATASTATUS?");
        if (result.equals("SEND OK")) {
            reported++;
            note(!spoilt && !wire.has(data), "SEND OK for " + data + ", which the platform did not acknowledge");
            note(status.equals("OK") && !last.equals("+QLWDATASTATUS: 4"), "SEND OK, but " + last);
        } else if (result.equals("SEND FAIL")) {
            note(status.equals("OK") && !last.matches("\\+QLWDATASTATUS: [0235]"), "SEND FAIL, but " + last);
        }
        readAll();
        return result.equals("SEND OK");
    }

    private void readAll() {
        for (int i = 0; buffered && i < 40; i++) {
            if (!ask("AT+QLWRD=512").equals("OK") || last.equals("+QLWRD: 0")) {
                return;
            }
        }
        note(buffered, "the receive buffer never ends");
    }

    /** Types a command; gives its final result, or nothing when none comes. */
    String ask(String command) {
        world.type(module, Octets.latin1(command + "\r"));
        recorder.host(world.nowNs(), Octets.latin1(command + "\r"));
        last = "";
        return await(ANSWER_NS, "OK", "ERROR");
    }

    private String await(long ns, String good, String bad) {
        long endNs = world.nowNs() + ns;
        take();
        while (true) {
            for (String text = heard.poll(); text != null; text = heard.poll()) {
                if (text.equals(good) || text.equals(bad)) {
                    return text;
                }
                note(text.matches("SEND (OK|FAIL)") && !sending, text + " though nothing was under way");
                last = text.startsWith("+") ? text : last;
            }
            if (world.nextEventNs() > endNs) {
                world.advanceTo(endNs);
                return "";
            }
            world.step();
            take();
        }
    }

    private void pass(long ns) {
        await(ns, "\0", "\0");
    }

    private void take() {
        chronicle.ifPresent(it -> it.take(world));
        for (Optional<DteOutput> output = module.pollDte(); output.isPresent(); output = module.pollDte()) {
            for (TraceEvent event : recorder.module(world.nowNs(), output.get().octets())) {
                String text = ((TraceEvent.ModuleText) event).text();
                observed |= text.startsWith("+QLWOBSERVE: 0,19,0");
                heard.add(text);
            }
        }
    }

    private void note(boolean wrong, String what) {
        if (wrong && trouble.size() < 10) {
            trouble.add(world.nowNs() / SECOND_NS + " s: " + what);
        }
    }
}
