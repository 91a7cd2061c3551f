package dev.fauxband.app.explain;

import dev.fauxband.app.log.LoggedEvent;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What goes wrong until the module is registered and observed. */
final class ConnectWatcher implements Watcher {
    private static final long PATIENT_NS = 20_000_000_000L;
    private static final long RESULT_DUE_NS = 120_000_000_000L;
    private static final int LIFETIME_MIN_S = 60;
    private static final int IMEI_DIGITS = 15;
    private static final List<String> ENDINGS = List.of("+QRST", "+QPOWD", "+QLWDEL", "+QLWCLOSE");

    private final Air air = new Air();
    private int connectedLine;
    private boolean observed;

    @Override
    public List<Found> host(Typed typed, Situation before) {
        List<Found> found = new ArrayList<>();
        int line = typed.at().line();
        if (typed.does("+QLWSERV") && typed.argument(1).equals("5684")) {
            found.add(LogMistake.SECURE_PORT.at(line));
        }
        if (typed.does("+QLWCONF")) {
            found.addAll(name(line, typed));
        }
        if (typed.does("+QLWOPEN")) {
            air.begin();
            found.addAll(offline(line, before.network()));
        }
        Optional<Begun> opening = before.begun("CONNECT");
        boolean ends = ENDINGS.stream().anyMatch(typed::does)
                || (typed.does("+CFUN") && !typed.argument(0).equals("1"));
        if (opening.isPresent() && ends) {
            Optional<Long> waited = opening.get().untilNs(typed.at().atNs());
            if (waited.orElse(0L) < RESULT_DUE_NS) {
                String detail = waited.map(ns -> "after " + Spans.words(ns)).orElse("");
                found.add(LogMistake.GAVE_UP_EARLY.at(line, detail));
            }
        }
        return found;
    }

    private static List<Found> offline(int line, Network network) {
        return switch (network) {
            case OFF -> List.of(LogMistake.RADIO_OFF.at(line));
            case SEARCHING, DENIED -> List.of(LogMistake.OPENED_OFFLINE.at(line));
            case UNKNOWN, ATTACHED, ASLEEP -> List.of();
        };
    }

    private static List<Found> name(int line, Typed typed) {
        List<Found> found = new ArrayList<>();
        String name = typed.argument(0);
        if (!name.isEmpty() && !name.equals("?") && !imei(name)) {
            found.add(LogMistake.NAME_NOT_IMEI.at(line));
        }
        return found;
    }

    /** Digits with the check digit of 3GPP 23.003 §B. */
    static boolean imei(String name) {
        if (!name.matches("\\d{" + IMEI_DIGITS + "}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < IMEI_DIGITS; i++) {
            int digit = (name.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    private static List<Found> lifetime(int line, String seconds) {
        boolean brief = seconds.matches("\\d{1,9}") && Integer.parseInt(seconds) < LIFETIME_MIN_S;
        return brief ? List.of(LogMistake.LIFETIME_SHORT.at(line, "lifetime " + seconds + " s")) : List.of();
    }

    @Override
    public List<Found> module(LoggedEvent event, String text, Situation before) {
        if (text.equals("CONNECT OK")) {
            connectedLine = event.line();
            observed = false;
        }
        observed |= text.startsWith("+QLWOBSERVE: 0");
        return text.equals("CONNECT FAIL") ? List.of(failed(event, before)) : List.of();
    }

    private Found failed(LoggedEvent event, Situation before) {
        Optional<Long> waited = before.begun("CONNECT").flatMap(since -> since.untilNs(event.atNs()));
        String detail = waited.map(ns -> "waited " + Spans.words(ns)).orElse("");
        if (before.network() == Network.OFF || before.network() == Network.DENIED) {
            return LogMistake.CONNECT_OFFLINE.at(event.line(), detail);
        }
        if (air.refusal().isPresent()) {
            String code = "it answered " + CoapWords.code(air.refusal().get());
            return LogMistake.CONNECT_REFUSED.at(event.line(), code);
        }
        boolean patient = waited.map(ns -> ns >= PATIENT_NS).orElse(false);
        if (air.repeated() || patient) {
            return LogMistake.CONNECT_UNANSWERED.at(event.line(), detail);
        }
        return (waited.isPresent() ? LogMistake.CONNECT_REFUSED : LogMistake.CONNECT_FAILED).at(event.line(), detail);
    }

    @Override
    public List<Found> wire(LoggedEvent event, boolean sent, CoapMessage message) {
        air.pass(sent, message);
        return sent ? lifetimes(event, message) : List.of();
    }

    /** A lifetime in the query of a Register or an Update. */
    static List<Found> lifetimes(LoggedEvent event, CoapMessage message) {
        return message.optionValues(OptionNumber.URI_QUERY).stream()
                .map(Octets::toUtf8)
                .filter(part -> part.startsWith("lt="))
                .flatMap(part -> lifetime(event.line(), part.substring(3)).stream())
                .toList();
    }

    @Override
    public List<Found> end(Situation last) {
        List<Found> found = new ArrayList<>();
        last.begun("CONNECT").ifPresent(since -> found.add(LogMistake.RESULT_AWAITED.at(since.line())));
        if (connectedLine > 0
                && !observed
                && !last.observed()
                && last.standing().registered()) {
            found.add(LogMistake.NEVER_OBSERVED.at(connectedLine));
        }
        return found;
    }
}
