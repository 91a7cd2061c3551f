package dev.fauxband.app.run;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.io.dte.rfc2217.ControlLine;
import dev.fauxband.io.dte.rfc2217.LineWatch;
import dev.fauxband.modem.ModemEvent;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the control lines of a host are wired to: {@code dtr=power-key,rts=reset}. A line that goes on presses the key
 * or pulls the reset line; one that goes off does nothing.
 */
final class LineActions {
    private static final String FORM = "--lines takes dtr= and rts=, each with power-key or reset";

    private final Map<ControlLine, ModemEvent> wired = new EnumMap<>(ControlLine.class);

    /** Reads {@code dtr=power-key,rts=reset}; empty text wires nothing. */
    static LineActions parse(String text) throws UsageException {
        LineActions actions = new LineActions();
        int from = 0;
        while (from < text.length()) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            actions.wire(text.substring(from, to));
            from = to + 1;
        }
        return actions;
    }

    private void wire(String pair) throws UsageException {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            throw new UsageException(FORM + ", not \"" + pair + "\".");
        }
        ControlLine line = switch (pair.substring(0, equals).toLowerCase(Locale.ROOT)) {
            case "dtr" -> ControlLine.DTR;
            case "rts" -> ControlLine.RTS;
            default -> throw new UsageException(FORM + ", not \"" + pair + "\".");
        };
        ModemEvent event = switch (pair.substring(equals + 1)) {
            case "power-key" -> new ModemEvent.PowerKey();
            case "reset" -> new ModemEvent.Reset();
            default -> throw new UsageException(FORM + ", not \"" + pair + "\".");
        };
        if (wired.put(line, event) != null) {
            throw new UsageException("--lines names " + line.name().toLowerCase(Locale.ROOT) + " twice.");
        }
    }

    boolean none() {
        return wired.isEmpty();
    }

    /** Tells {@code module} what its lines do. */
    LineWatch watch(Consumer<ModemEvent> module) {
        return (line, on) -> {
            ModemEvent event = wired.get(line);
            if (on && event != null) {
                module.accept(event);
            }
        };
    }
}
