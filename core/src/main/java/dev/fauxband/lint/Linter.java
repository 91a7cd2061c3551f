package dev.fauxband.lint;

import dev.fauxband.trace.TraceEvent;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads along what host and module say to each other, a real module's line too, and says what the host should do
 * otherwise. It knows no more than a reader of the line does.
 */
public final class Linter {
    private static final int BLIND_REPEATS = 3;
    private static final int LENGTH = 3;
    private static final int DATA = 4;
    private static final int MODE = 5;
    private static final int OCTETS_MAX = 512;
    private static final String CONFIRMABLE = "0X0100";

    private Optional<HostCommand> pending = Optional.empty();
    private String failedLast = "";
    private int failures;
    private Stage stage = Stage.CLOSED;
    private boolean served;
    private boolean named;
    private boolean observed;
    private boolean resultDue;
    private boolean direct = true;
    private boolean hex = true;
    private boolean connectFailed;
    private boolean updateDue;
    private final Set<String> objects = new HashSet<>();
    private final Buffer buffer = new Buffer();
    private final Sleep sleep = new Sleep();
    private final UpdatePace pace = new UpdatePace();

    /** How the module stands with its platform, as the line tells. */
    private enum Stage {
        CLOSED,
        OPENING,
        OPEN
    }

    /** What is to be said of an event of a trace. */
    public Optional<Hint> see(TraceEvent event) {
        if (event instanceof TraceEvent.HostLine line) {
            Optional<Hint> often = pace.typed(line.atNs(), HostCommand.of(line.text()));
            return host(line.text()).or(() -> often);
        }
        if (event instanceof TraceEvent.Note note && note.text().equals(TraceEvent.EARLY)) {
            return Optional.of(Hint.DID_NOT_WAIT);
        }
        return event instanceof TraceEvent.ModuleText text ? module(text.text()) : Optional.empty();
    }

    /** The host typed this line, without its end, nobody knows when. */
    public Optional<Hint> host(String line) {
        HostCommand command = HostCommand.of(line);
        Optional<Hint> lost = sleep.typed(command);
        if (lost.isPresent()) {
            return lost;
        }
        Optional<Hint> hint = pending.filter(open -> !open.knock())
                .map(open -> Hint.DID_NOT_WAIT)
                .filter(any -> !command.knock());
        pending = Optional.of(command);
        return hint.or(() -> typed(command));
    }

    /** What can be said before the module answers: it may obey, and still the host should not have asked. */
    private Optional<Hint> typed(HostCommand command) {
        if (command.name().equals("+QLWUPDATE") && !command.asks() && updateDue) {
            return Optional.of(Hint.UPDATED_TWICE);
        }
        if (command.name().equals("+QLWCLOSE") && !command.asks() && resultDue) {
            return Optional.of(Hint.CLOSED_WHILE_SENDING);
        }
        if (command.name().equals("+QLWADDOBJ") && !command.asks() && stage != Stage.CLOSED) {
            return Optional.of(Hint.ADDED_AFTER_OPEN);
        }
        return direct ? Optional.empty() : buffer.typed(command);
    }

    /** The module said this text, without its framing. */
    public Optional<Hint> module(String text) {
        sleep.said(text);
        if (text.equals("RDY") || text.endsWith("Leaving the BROM")) {
            restarted();
        }
        if (text.equals("OK") || text.equals("ERROR") || text.startsWith("+CME ERROR")) {
            Optional<HostCommand> answered = pending;
            pending = Optional.empty();
            if (text.equals("OK")) {
                answered.ifPresent(this::done);
                return Optional.empty();
            }
            return answered.flatMap(this::failed);
        }
        switch (text) {
            case "CONNECT OK" -> stage = Stage.OPEN;
            case "CONNECT FAIL" -> {
                closed();
                connectFailed = true;
            }
            case "CLOSE OK", "CLOSE FAIL" -> closed();
            case "UPDATE OK", "UPDATE FAIL" -> updateDue = false;
            case "SEND OK", "SEND FAIL" -> resultDue = false;
            default -> observed = text.startsWith("+QLWOBSERVE: 0") || (observed && !text.startsWith("+QLWOBSERVE: 1"));
        }
        if (!direct) {
            return buffer.said(text);
        }
        return text.equals("+QLWRD: 0") && stage == Stage.OPEN
                ? Optional.of(Hint.READ_IN_DIRECT_MODE)
                : Optional.empty();
    }

    private void closed() {
        stage = Stage.CLOSED;
        observed = false;
        resultDue = false;
        updateDue = false;
    }

    /** A start forgets the context, and the command that was open. */
    private void restarted() {
        pending = Optional.empty();
        direct = true;
        hex = true;
        forget();
    }

    private void forget() {
        closed();
        served = false;
        named = false;
        connectFailed = false;
        objects.clear();
    }

    private void done(HostCommand command) {
        failures = 0;
        if (command.asks()) {
            return;
        }
        switch (command.name()) {
            case "+QLWSERV" -> served = true;
            case "+QLWCONF" -> named = true;
            case "+QLWADDOBJ" -> objects.add(command.argument(0));
            case "+QLWDELOBJ" -> objects.remove(command.argument(0));
            case "+QLWUPDATE" -> updateDue = true;
            case "+QLWOPEN" -> {
                stage = Stage.OPENING;
                connectFailed = false;
                observed = false;
                direct = !command.argument(0).equals("1");
            }
            case "+QLWDATASEND" ->
                resultDue |= command.written().toUpperCase(Locale.ROOT).contains(CONFIRMABLE);
            case "+QLWCFG" -> hex = !command.argument(1).equals("0");
            case "+QLWDEL" -> forget();
            default -> {
                // Others change nothing that a rule looks at.
            }
        }
    }

    private Optional<Hint> failed(HostCommand command) {
        failures = command.written().equals(failedLast) ? failures + 1 : 1;
        failedLast = command.written();
        if (failures >= BLIND_REPEATS) {
            return Optional.of(Hint.REPEATED_BLINDLY);
        }
        if (command.asks()) {
            return Optional.empty();
        }
        return switch (command.name()) {
            case "+QLWDATASEND" -> Optional.of(notSent(command));
            case "+QLWSERV", "+QLWCONF" -> notSet(command);
            case "+QLWRD" ->
                octets(command.argument(0)) > OCTETS_MAX ? Optional.of(Hint.READ_TOO_MUCH) : Optional.empty();
            case "+QLWOPEN" -> notOpened();
            case "+QLWUPDATE", "+QLWCLOSE" -> notUpdated();
            default -> Optional.empty();
        };
    }

    private Hint notSent(HostCommand command) {
        if (stage != Stage.OPEN) {
            return connectFailed ? Hint.IGNORED_CONNECT_FAIL : Hint.SENT_WITHOUT_REGISTRATION;
        }
        if (resultDue) {
            return Hint.SENT_BEFORE_RESULT;
        }
        if (octets(command.argument(LENGTH)) > OCTETS_MAX) {
            return Hint.TOO_LONG;
        }
        if (wrongLength(command)) {
            return Hint.WRONG_LENGTH;
        }
        if (!objects.contains(command.argument(0))) {
            return Hint.OBJECT_NOT_ADDED;
        }
        if (observed && modeMiswritten(command)) {
            return Hint.MODE_MISWRITTEN;
        }
        return observed ? Hint.RESOURCE_NOT_ADDED : Hint.SENT_BEFORE_OBSERVED;
    }

    /** Only hex digits can be counted: a text may hold commas. */
    private boolean wrongLength(HostCommand command) {
        String length = command.argument(LENGTH);
        String data = command.argument(DATA);
        return length.matches("[0-9]{1,4}")
                && data.matches("[0-9A-Fa-f]+")
                && data.length() != (hex ? 2 : 1) * Integer.parseInt(length);
    }

    /** Only behind hex digits: a text may hold commas. */
    private static boolean modeMiswritten(HostCommand command) {
        String mode = command.argument(MODE);
        return command.argument(DATA).matches("[0-9A-Fa-f]+") && !mode.isEmpty() && !mode.matches("0[xX]0[01]00");
    }

    /** A number as a host writes it; 0 when it is none. */
    private static int octets(String argument) {
        return argument.matches("[0-9]{1,9}") ? Integer.parseInt(argument) : 0;
    }

    private Optional<Hint> notSet(HostCommand command) {
        if (stage != Stage.CLOSED) {
            return Optional.of(Hint.CHANGED_WHILE_REGISTERED);
        }
        boolean quoted = command.arguments().strip().startsWith("\"");
        return quoted || command.arguments().isBlank() ? Optional.empty() : Optional.of(Hint.QUOTES_MISSING);
    }

    private Optional<Hint> notOpened() {
        if (stage != Stage.CLOSED) {
            return Optional.of(Hint.OPENED_TWICE);
        }
        return served && named ? Optional.empty() : Optional.of(Hint.OPENED_UNCONFIGURED);
    }

    private Optional<Hint> notUpdated() {
        return switch (stage) {
            case OPENING -> Optional.of(Hint.UPDATED_TOO_EARLY);
            case CLOSED -> Optional.of(Hint.FORGOT_AFTER_FAIL);
            case OPEN -> Optional.empty();
        };
    }
}
