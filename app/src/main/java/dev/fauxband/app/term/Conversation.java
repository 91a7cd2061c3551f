package dev.fauxband.app.term;

import dev.fauxband.app.term.Screen.Kind;
import dev.fauxband.data.Octets;
import dev.fauxband.lint.Linter;
import dev.fauxband.script.LineRecorder;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.trace.TraceEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** What host and module say to each other: shown, kept, read along by the linter. Any thread may add to it. */
final class Conversation implements AutoCloseable {
    /** What has no line end is shown after this long: noise at a wrong rate never has one. */
    private static final long REST_MS = 1_000;

    private static final int MARK = 2;

    private final long originNs = System.nanoTime();
    private final LineRecorder recorder = new LineRecorder();
    private final Linter linter = Linter.midway();
    private final PayloadReader payloads = new PayloadReader();
    private final Owed owed = new Owed();
    private final Transcript transcript = new Transcript();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "fauxband-term");
        thread.setDaemon(true);
        return thread;
    });
    private final Screen screen;
    private Payload.View view;
    private long heard;
    private boolean gone;

    /** @param view how payloads are shown at first */
    Conversation(Screen screen, Payload.View view) {
        this.screen = screen;
        this.view = view;
    }

    /** The host typed these octets, a line with its end. */
    synchronized void typed(Octets octets) {
        recorder.host(nowNs(), octets).forEach(this::add);
    }

    /** The module sent these octets. */
    synchronized void heard(Octets octets) {
        recorder.module(nowNs(), octets).forEach(this::add);
        long now = ++heard;
        if (!later.isShutdown()) {
            ScheduledFuture<?> unused = later.schedule(() -> rest(now), REST_MS, TimeUnit.MILLISECONDS);
        }
        notifyAll();
    }

    private synchronized void rest(long then) {
        if (heard == then) {
            recorder.rest(nowNs()).ifPresent(this::add);
            notifyAll();
        }
    }

    /** The module has hung up: nothing more is to come. */
    synchronized void gone() {
        recorder.rest(nowNs()).ifPresent(this::add);
        gone = true;
        notifyAll();
    }

    synchronized boolean hungUp() {
        return gone;
    }

    /** Something worth knowing that nobody said on the line. */
    void remark(String text) {
        screen.show(Kind.REMARK, text);
    }

    /** Somebody acted from outside, in the words of a script. */
    synchronized void acted(List<String> words) {
        transcript.acted(words);
    }

    synchronized Payload.View view() {
        return view;
    }

    synchronized void view(Payload.View wanted) {
        view = wanted;
    }

    synchronized Transcript transcript() {
        return transcript;
    }

    private long nowNs() {
        return System.nanoTime() - originNs;
    }

    private void add(TraceEvent event) {
        Optional<String> hint = linter.see(event).map(one -> one.toString());
        transcript.add(event, hint);
        if (event instanceof TraceEvent.HostLine line) {
            owed.typed(line.text());
            payloads.typed(line.text()).ifPresent(this::show);
        } else if (event instanceof TraceEvent.ModuleText text) {
            boolean answering = owed.answer();
            owed.said(text.text());
            // As in a transcript, without its mark: control characters are escaped.
            screen.show(kind(text.text(), answering), TraceNotation.text(event).substring(MARK));
            payloads.said(text.text()).ifPresent(this::show);
        }
        hint.ifPresent(this::remark);
    }

    private void show(Payload payload) {
        payload.lines(view).forEach(line -> screen.show(Kind.PAYLOAD, line));
    }

    private static Kind kind(String text, boolean answering) {
        if (text.equals("OK") || text.endsWith(" OK")) {
            return Kind.GOOD;
        }
        if (text.equals("ERROR") || text.startsWith("+CME ERROR") || text.endsWith(" FAIL")) {
            return Kind.BAD;
        }
        return answering ? Kind.ANSWER : Kind.REPORT;
    }

    /** Waits until each command line is answered. False when the module takes longer than it may. */
    boolean awaitAnswers() throws InterruptedException {
        return await(false);
    }

    /** Waits until each command line is answered, and each result that follows an answer is there. */
    boolean awaitResults() throws InterruptedException {
        return await(true);
    }

    private synchronized boolean await(boolean results) throws InterruptedException {
        long sinceNs = System.nanoTime();
        long then = heard;
        while (!gone && (results ? owed.anything() : owed.answer())) {
            long leftMs = owed.patience().toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sinceNs);
            if (leftMs <= 0) {
                owed.forget();
                return false;
            }
            wait(leftMs);
            if (heard != then) {
                then = heard;
                sinceNs = System.nanoTime();
            }
        }
        return true;
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
