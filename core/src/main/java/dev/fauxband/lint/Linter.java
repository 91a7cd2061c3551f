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
    private static final int OCTETS_MAX = 512;
    private static final String CONFIRMABLE = "0X0100";

    private Optional<HostCommand> pending = Optional.empty();
    private String failedLast = "";
    private int failures;
    private Stage stage;
    private boolean whole;
    private DataFormat format;
    private boolean opened;
    private boolean lapsed;
    private boolean served;
    private boolean named;
    private boolean observed;
    private boolean resultDue;
    private boolean direct = true;
    private boolean connectFailed;
    private boolean updateDue;
    private final Set<String> objects = new HashSet<>();
    private final Buffer buffer = new Buffer();
    private final Sleep sleep = new Sleep();
    private final UpdatePace pace = new UpdatePace();

    /** How the module stands with its platform, as the line tells. */
    private enum Stage {
        /** Its beginning was not seen, or its Update failed, which ends a registration or does not. */
        UNKNOWN,
        CLOSED,
        OPENING,
        OPEN
    }

    /** Reads along from the start of a module: what the line does not show has not happened. */
    public Linter() {
        this(true);
    }

    private Linter(boolean whole) {
        this.whole = whole;
        stage = whole ? Stage.CLOSED : Stage.UNKNOWN;
        format = whole ? DataFormat.HEX : DataFormat.UNKNOWN;
    }

    /** Reads along with a module that may have been used before: what it did not see it holds against nobody. */
    public static Linter midway() {
        return new Linter(false);
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
        if (command.name().equals("+QLWADDOBJ") && !command.asks() && standing()) {
            return Optional.of(Hint.ADDED_AFTER_OPEN);
        }
        return direct ? Optional.empty() : buffer.typed(command);
    }

    /** The module said this text, without its framing. */
    public Optional<Hint> module(String text) {
        sleep.said(text);
        if (text.equals("RDY") || text.endsWith("Leaving the BROM") || text.startsWith("REBOOT")) {
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
            case "CONNECT OK" -> open();
            case "CONNECT FAIL" -> {
                closed();
                connectFailed = true;
            }
            case "CLOSE OK", "CLOSE FAIL" -> closed();
            case "UPDATE OK", "UPDATE FAIL" -> updated(text.endsWith("OK"));
            case "SEND OK", "SEND FAIL" -> {
                stage = stage == Stage.UNKNOWN && text.endsWith("OK") ? Stage.OPEN : stage;
                resultDue = false;
            }
            default -> observed = text.startsWith("+QLWOBSERVE: 0") || (observed && !text.startsWith("+QLWOBSERVE: 1"));
        }
        if (!direct) {
            return buffer.said(text);
        }
        return text.equals("+QLWRD: 0") && stage == Stage.OPEN && opened
                ? Optional.of(Hint.READ_IN_DIRECT_MODE)
                : Optional.empty();
    }

    /** Whether a registration is known to stand, or to be asked for. */
    private boolean standing() {
        return stage == Stage.OPENING || stage == Stage.OPEN;
    }

    /** Registered; where nobody was seen to ask for it, more was not seen. */
    private void open() {
        whole &= stage != Stage.CLOSED;
        stage = Stage.OPEN;
        lapsed = false;
    }

    /** A result that comes late, after the registration was closed, changes nothing. */
    private void updated(boolean renewed) {
        if (stage != Stage.CLOSED || updateDue) {
            stage = renewed ? Stage.OPEN : Stage.UNKNOWN;
            lapsed = !renewed;
        }
        updateDue = false;
    }

    private void closed() {
        stage = Stage.CLOSED;
        lapsed = false;
        opened = false;
        observed = false;
        resultDue = false;
        updateDue = false;
    }

    /** A start forgets the context, and the command that was open. */
    private void restarted() {
        pending = Optional.empty();
        direct = true;
        format = DataFormat.HEX;
        forget();
    }

    private void forget() {
        closed();
        whole = true;
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
            case "+QLWSERV" -> {
                served = true;
                changed();
            }
            case "+QLWCONF" -> {
                named = true;
                changed();
            }
            case "+QLWADDOBJ" -> objects.add(command.argument(0));
            case "+QLWDELOBJ" -> objects.remove(command.argument(0));
            case "+QLWUPDATE" -> updateDue = true;
            case "+QLWOPEN" -> {
                stage = Stage.OPENING;
                opened = true;
                lapsed = false;
                connectFailed = false;
                observed = false;
                direct = !command.argument(0).equals("1");
            }
            case "+QLWDATASEND" -> {
                resultDue |= command.written().toUpperCase(Locale.ROOT).contains(CONFIRMABLE);
                open();
            }
            case "+QLWCFG" -> format = command.argument(1).equals("0") ? DataFormat.TEXT : DataFormat.HEX;
            case "+QLWDEL" -> forget();
            default -> {
                // Others change nothing that a rule looks at.
            }
        }
    }

    /** No module takes address or name while a registration stands. */
    private void changed() {
        stage = stage == Stage.UNKNOWN ? Stage.CLOSED : stage;
    }

    private Optional<Hint> failed(HostCommand command) {
        failures = command.written().equals(failedLast) ? failures + 1 : 1;
        failedLast = command.written();
        Optional<Hint> blindly = Optional.of(Hint.REPEATED_BLINDLY).filter(any -> failures >= BLIND_REPEATS);
        return exactly(command).or(() -> blindly);
    }

    private Optional<Hint> exactly(HostCommand command) {
        if (command.asks()) {
            return Optional.empty();
        }
        return switch (command.name()) {
            case "+QLWDATASEND" -> SendArguments.wrong(command, format).or(() -> notSent(command));
            case "+QLWSERV", "+QLWCONF" -> notSet(command);
            case "+QLWRD" ->
                SendArguments.octets(command.argument(0)) > OCTETS_MAX
                        ? Optional.of(Hint.READ_TOO_MUCH)
                        : Optional.empty();
            case "+QLWOPEN" -> notOpened();
            case "+QLWUPDATE", "+QLWCLOSE" -> notUpdated();
            default -> Optional.empty();
        };
    }

    private Optional<Hint> notSent(HostCommand command) {
        if (resultDue && stage != Stage.CLOSED) {
            return Optional.of(Hint.SENT_BEFORE_RESULT);
        }
        return switch (stage) {
            case UNKNOWN -> Optional.empty();
            case CLOSED, OPENING ->
                Optional.of(connectFailed ? Hint.IGNORED_CONNECT_FAIL : Hint.SENT_WITHOUT_REGISTRATION);
            case OPEN -> notSentWhileOpen(command);
        };
    }

    private Optional<Hint> notSentWhileOpen(HostCommand command) {
        if (whole && !objects.contains(command.argument(0))) {
            return Optional.of(Hint.OBJECT_NOT_ADDED);
        }
        if (observed) {
            return Optional.of(Hint.RESOURCE_NOT_ADDED);
        }
        return Optional.of(Hint.SENT_BEFORE_OBSERVED).filter(any -> opened);
    }

    private Optional<Hint> notSet(HostCommand command) {
        if (standing()) {
            return Optional.of(Hint.CHANGED_WHILE_REGISTERED);
        }
        boolean quoted = command.arguments().strip().startsWith("\"");
        return quoted || command.arguments().isBlank() ? Optional.empty() : Optional.of(Hint.QUOTES_MISSING);
    }

    private Optional<Hint> notOpened() {
        if (standing()) {
            return Optional.of(Hint.OPENED_TWICE);
        }
        boolean unconfigured = whole && stage == Stage.CLOSED && !(served && named);
        return unconfigured ? Optional.of(Hint.OPENED_UNCONFIGURED) : Optional.empty();
    }

    private Optional<Hint> notUpdated() {
        return switch (stage) {
            case OPENING -> Optional.of(Hint.UPDATED_TOO_EARLY);
            case CLOSED -> Optional.of(Hint.FORGOT_AFTER_FAIL);
            case UNKNOWN -> Optional.of(Hint.FORGOT_AFTER_FAIL).filter(any -> lapsed);
            case OPEN -> Optional.empty();
        };
    }
}
