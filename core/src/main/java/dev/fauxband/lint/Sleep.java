package dev.fauxband.lint;

import java.util.Optional;

/** Whether a module sleeps, as it says itself; what it says next shows that it is awake. */
final class Sleep {
    private boolean asleep;

    /** A bare AT is how a host finds out whether somebody listens. */
    Optional<Hint> typed(HostCommand command) {
        return asleep && !command.knock() ? Optional.of(Hint.TYPED_INTO_SLEEP) : Optional.empty();
    }

    void said(String text) {
        asleep = text.startsWith("+QNBIOTEVENT:") && text.contains("ENTER");
    }
}
