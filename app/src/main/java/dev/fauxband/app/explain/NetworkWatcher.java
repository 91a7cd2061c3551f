package dev.fauxband.app.explain;

import dev.fauxband.app.log.LoggedEvent;
import java.util.List;

/** What goes wrong between module, SIM card and network. */
final class NetworkWatcher implements Watcher {
    private static final int CSQ_WEAK_MAX = 5;
    private static final int CSQ_UNKNOWN = 99;
    private static final int RSRP_WEAK_MAX = 20;
    private static final int RSRP_UNKNOWN = 255;
    private static final int RSRP = 5;

    private boolean denied;

    @Override
    public List<Found> module(LoggedEvent event, String text, Situation before) {
        if (Texts.registrationReport(text)) {
            return registration(event, text);
        }
        return switch (Texts.name(text)) {
            case "+CSQ" -> signal(event, Texts.number(Texts.values(text), 0).orElse(-1), CSQ_WEAK_MAX, CSQ_UNKNOWN);
            case "+CESQ" ->
                signal(event, Texts.number(Texts.values(text), RSRP).orElse(-1), RSRP_WEAK_MAX, RSRP_UNKNOWN);
            case "+CPIN", "+CME ERROR" -> sim(event, Texts.values(text).get(0).toUpperCase(java.util.Locale.ROOT));
            default -> List.of();
        };
    }

    private List<Found> registration(LoggedEvent event, String text) {
        boolean now = Texts.registration(text).orElse(0) == 3;
        boolean news = now && !denied;
        denied = now;
        return news ? List.of(LogMistake.NETWORK_DENIED.at(event.line())) : List.of();
    }

    private static List<Found> signal(LoggedEvent event, int value, int weakMax, int unknown) {
        if (value == unknown) {
            return List.of(LogMistake.NO_SIGNAL.at(event.line()));
        }
        return value >= 0 && value <= weakMax ? List.of(LogMistake.WEAK_SIGNAL.at(event.line())) : List.of();
    }

    private static List<Found> sim(LoggedEvent event, String told) {
        return switch (told) {
            case "10", "13", "SIM NOT INSERTED", "SIM FAILURE", "NOT INSERTED" ->
                List.of(LogMistake.SIM_MISSING.at(event.line()));
            case "11", "12", "SIM PIN", "SIM PUK", "SIM PIN REQUIRED", "SIM PUK REQUIRED" ->
                List.of(LogMistake.SIM_LOCKED.at(event.line()));
            default -> List.of();
        };
    }
}
