package dev.fauxband.command;

import dev.fauxband.at.CommandResponse;
import java.util.Optional;

/** How what the client says becomes what the line says. */
final class Answers {
    private Answers() {}

    /** {@code OK}, or {@code ERROR} for the reason given. */
    static CommandResponse of(Optional<String> refusal) {
        return refusal.map(CommandResponse::refused).orElseGet(CommandResponse::done);
    }
}
