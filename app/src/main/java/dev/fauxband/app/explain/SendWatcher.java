package dev.fauxband.app.explain;

import dev.fauxband.app.log.LoggedEvent;
import dev.fauxband.coap.CoapMessage;
import java.util.List;
import java.util.Optional;

/** What goes wrong with a registration that stands: sends, Updates, and what the platform writes. */
final class SendWatcher implements Watcher {
    private static final long PATIENT_NS = 20_000_000_000L;
    private static final long NAT_FORGETS_NS = 60_000_000_000L;
    private static final int VALUES_OF_PUSH = 5;

    private final Air air = new Air();
    private boolean unclear;
    private int failedLine;
    private int unreadLine;
    private Optional<Long> lastHeardNs = Optional.empty();
    private Optional<Long> pauseNs = Optional.empty();

    @Override
    public List<Found> host(Typed typed, Situation before) {
        if (typed.does("+QLWDATASEND") || typed.does("+QLWUPDATE")) {
            air.begin();
            pauseNs = lastHeardNs.flatMap(then -> typed.at().atNs().map(now -> now - then));
        }
        if (typed.does("+QLWRD")) {
            unreadLine = 0;
        }
        return List.of();
    }

    @Override
    public List<Found> module(LoggedEvent event, String text, Situation before) {
        if (text.endsWith(" OK") || text.startsWith("+QLWDATARECV") || text.startsWith("+QLWOBSERVE")) {
            lastHeardNs = event.atNs();
        }
        if (before.dataDue() > 0 && !Texts.finalResult(text)) {
            return cut(event, before.dataDue(), text, before.receiveHex());
        }
        return switch (text) {
            case "SEND FAIL" -> List.of(sendFailed(event, before));
            case "UPDATE FAIL" -> List.of(updateFailed(event, before));
            case "CLOSE FAIL" -> List.of(LogMistake.CLOSE_FAILED.at(event.line()));
            case "SEND OK" -> {
                unclear = false;
                yield List.of();
            }
            default -> told(event, text, before.receiveHex());
        };
    }

    private List<Found> told(LoggedEvent event, String text, boolean hex) {
        List<String> values = Texts.values(text);
        if (text.startsWith("+QLWDATASTATUS:") && unclear) {
            unclear = false;
            return status(event, values.get(0), "for the SEND FAIL of line " + failedLine);
        }
        if (!text.startsWith("+QLWDATARECV:")) {
            return List.of();
        }
        if (values.size() < VALUES_OF_PUSH) {
            unreadLine = event.line();
            return List.of();
        }
        String head = String.join(",", values.subList(0, VALUES_OF_PUSH - 1));
        int from = text.replaceAll("\\s*,\\s*", ",").indexOf(head) + head.length() + 1;
        String data = text.replaceAll("\\s*,\\s*", ",").substring(from);
        return cut(event, Texts.number(values, VALUES_OF_PUSH - 2).orElse(0), data, hex);
    }

    /** Data that are no hex digits are counted as they are: a log may begin behind the choice of text. */
    private static List<Found> cut(LoggedEvent event, int octets, String data, boolean hex) {
        boolean digits = hex && data.matches("[0-9A-F]+");
        int there = digits ? data.length() / 2 : data.length();
        if (there >= octets) {
            return List.of();
        }
        return List.of(LogMistake.DATA_CUT.at(event.line(), there + " of " + Payload.count(octets)));
    }

    private Found sendFailed(LoggedEvent event, Situation before) {
        Optional<Long> waited = before.begun("SEND").flatMap(since -> since.untilNs(event.atNs()));
        String detail = waited.map(ns -> "waited " + Spans.words(ns)).orElse("");
        if (air.reset()) {
            return LogMistake.SEND_RESET.at(event.line(), detail);
        }
        if (air.repeated() || waited.map(ns -> ns >= PATIENT_NS).orElse(false)) {
            return LogMistake.SEND_UNANSWERED.at(event.line(), detail + pause());
        }
        unclear = waited.isEmpty();
        failedLine = event.line();
        return (unclear ? LogMistake.SEND_FAILED : LogMistake.SEND_RESET).at(event.line(), detail);
    }

    private String pause() {
        return pauseNs.filter(ns -> ns > NAT_FORGETS_NS)
                .map(ns -> ", and nothing had passed for " + Spans.words(ns) + " before")
                .orElse("");
    }

    private static List<Found> status(LoggedEvent event, String status, String detail) {
        return switch (status) {
            case "2" -> List.of(LogMistake.SEND_ENDED_HERE.at(event.line(), detail));
            case "3" -> List.of(LogMistake.SEND_UNANSWERED.at(event.line(), detail));
            case "5" -> List.of(LogMistake.SEND_RESET.at(event.line(), detail));
            default -> List.of();
        };
    }

    private Found updateFailed(LoggedEvent event, Situation before) {
        Optional<Long> waited = before.begun("UPDATE").flatMap(since -> since.untilNs(event.atNs()));
        String code = air.refusal()
                .map(refusal -> "it answered " + CoapWords.code(refusal))
                .orElse("");
        String detail = waited.map(ns -> "waited " + Spans.words(ns)).orElse("");
        return LogMistake.UPDATE_FAILED.at(event.line(), code.isEmpty() ? detail : code);
    }

    @Override
    public List<Found> wire(LoggedEvent event, boolean sent, CoapMessage message) {
        air.pass(sent, message);
        return List.of();
    }

    @Override
    public List<Found> end(Situation last) {
        boolean unread = unreadLine > 0 && last.buffered();
        return unread ? List.of(LogMistake.NEVER_READ.at(unreadLine)) : List.of();
    }
}
