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

    /** Does what the host asks, and answers. */
    static CommandResponse perform(CommandScope module, HostVerb verb, long nowNs) {
        return of(HostVerbs.perform(module.context(), module.client(), verb, nowNs));
    }
}
