package dev.fauxband.app.explain;

import dev.fauxband.app.log.LoggedEvent;
import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.Decoded;
import dev.fauxband.data.Datagram;
import dev.fauxband.lint.Hint;
import dev.fauxband.lint.Linter;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Walks through a log and says of each line what it means and what is wrong with it. */
public final class Explainer {
    private static final String REASON = "# reason: ";

    private final Situation situation = new Situation();
    private final Linter linter = new Linter();
    private final List<Watcher> watchers;
    private final List<Remark> remarks = new ArrayList<>();

    private final boolean lineSeen;
    private int lastSent = -1;

    private Explainer(boolean lineSeen, boolean endsShown) {
        this.lineSeen = lineSeen;
        watchers = lineSeen
                ? List.of(
                        new LineWatcher(endsShown),
                        new FamilyWatcher(),
                        new NetworkWatcher(),
                        new ConnectWatcher(),
                        new SendWatcher())
                : List.of(new LineWatcher(false), new NetworkWatcher(), new CaptureWatcher());
    }

    /** What a log means. */
    public static Explanation explain(List<LoggedEvent> log) {
        boolean endsShown = log.stream()
                .anyMatch(event -> event.event() instanceof TraceEvent.HostLine
                        && !event.end().isEmpty());
        boolean lineSeen = log.stream()
                .anyMatch(event ->
                        event.event() instanceof TraceEvent.HostLine || event.event() instanceof TraceEvent.ModuleText);
        Explainer explainer = new Explainer(lineSeen, endsShown);
        log.forEach(explainer::see);
        return explainer.end(Unread.in(log));
    }

    private void see(LoggedEvent event) {
        if (event.event() instanceof TraceEvent.HostLine line) {
            host(event, line.text());
        } else if (event.event() instanceof TraceEvent.ModuleText text) {
            module(event, text.text());
        } else if (event.event() instanceof TraceEvent.Sent sent) {
            wire(event, true, sent.datagram());
        } else if (event.event() instanceof TraceEvent.Received received) {
            wire(event, false, received.datagram());
        } else if (event.event() instanceof TraceEvent.Note note) {
            remark(event, note(note.text()), List.of(), Optional.empty());
        } else {
            remark(event, Meaning.of("what the module notes of itself"), List.of(), Optional.empty());
        }
    }

    private void host(LoggedEvent event, String text) {
        Typed typed = Typed.of(event, text, situation.sendHex());
        Optional<Hint> hint = event.atNs().isPresent() ? linter.see(event.event()) : linter.host(text);
        List<Found> found = watched(watcher -> watcher.host(typed, situation));
        boolean silent = found.stream().anyMatch(one -> one.mistake().equals(LogMistake.NO_ANSWER.known()));
        hint.filter(one -> one != Hint.DID_NOT_WAIT || !silent)
                .ifPresent(one -> found.add(Found.of(event.line(), one)));
        Meaning meaning = HostWords.of(typed, situation.sendHex());
        situation.host(typed);
        remark(event, meaning, found, Optional.empty());
    }

    private void module(LoggedEvent event, String text) {
        List<Found> found = watched(watcher -> watcher.module(event, text, situation));
        Optional<Hint> hint = linter.module(text);
        Optional<Typed> refused = situation.pending().filter(typed -> Texts.error(text));
        if (refused.isEmpty()) {
            hint.ifPresent(one -> found.add(Found.of(event.line(), one)));
        } else if (found.isEmpty()) {
            found.addAll(Refusals.of(event.line(), refused.get(), hint, situation));
        }
        Meaning meaning = ModuleWords.of(text, situation, !found.isEmpty());
        Optional<Long> waited = waitedNs(event, text);
        if (LineWatcher.garbage(text)) {
            meaning = Meaning.of("cannot be read");
        }
        situation.module(event, text);
        remark(event, meaning, found, waited);
    }

    /** Since the command, for what ends its answer; since it was begun, for a result that comes later. */
    private Optional<Long> waitedNs(LoggedEvent event, String text) {
        if (Texts.finalResult(text)) {
            return situation
                    .pending()
                    .flatMap(typed -> new Begun(typed.at().line(), typed.at().atNs()).untilNs(event.atNs()));
        }
        int blank = text.indexOf(' ');
        return blank < 0
                ? Optional.empty()
                : situation.begun(text.substring(0, blank)).flatMap(begun -> begun.untilNs(event.atNs()));
    }

    private void wire(LoggedEvent event, boolean sent, Datagram datagram) {
        if (CoapDecoder.decode(datagram.payload()) instanceof Decoded.Message decoded) {
            CoapMessage message = decoded.message();
            List<Found> found = watched(watcher -> watcher.wire(event, sent, message));
            if (!lineSeen) {
                situation.stand(Standing.after(situation.standing(), sent, message));
            }
            boolean again = sent && message.type() == CoapType.CON && message.messageId() == lastSent;
            lastSent = sent ? message.messageId() : lastSent;
            Meaning meaning = again
                    ? Meaning.of("the module sends the same again: no acknowledgement came", "RFC 7252 §4.2")
                    : CoapWords.of(message, sent);
            remark(event, meaning, found, Optional.empty());
        } else {
            remark(event, Meaning.of("no CoAP, perhaps enciphered (DTLS)"), List.of(), Optional.empty());
        }
    }

    private static Meaning note(String text) {
        if (text.equals(LoggedEvent.ECHO)) {
            return Meaning.of("the module's echo of it", "V.250 §6.2.4");
        }
        return text.startsWith(REASON) ? Meaning.of("the module itself says why") : new Meaning(List.of(), "");
    }

    private List<Found> watched(Function<Watcher, List<Found>> question) {
        List<Found> found = new ArrayList<>();
        watchers.forEach(watcher -> found.addAll(question.apply(watcher)));
        return found;
    }

    private void remark(LoggedEvent event, Meaning meaning, List<Found> found, Optional<Long> waited) {
        remarks.add(new Remark(
                event,
                meaning.sentences(),
                meaning.section(),
                found,
                waited,
                situation.standing(),
                situation.network()));
    }

    private Explanation end(List<Found> unread) {
        List<Found> all = new ArrayList<>();
        remarks.forEach(remark -> all.addAll(remark.found()));
        all.addAll(watched(watcher -> watcher.end(situation)));
        all.addAll(unread);
        all.sort(Comparator.comparing((Found one) -> !one.mistake().equals(LogMistake.ANOTHER_FAMILY.known()))
                .thenComparingInt(Found::line));
        return new Explanation(remarks, all);
    }
}
