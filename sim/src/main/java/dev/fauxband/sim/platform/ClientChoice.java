package dev.fauxband.sim.platform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which client a command is for. */
public sealed interface ClientChoice {
    /** The registered endpoint to talk to. */
    record Chosen(String endpoint) implements ClientChoice {}

    /** Why none can be chosen, in one sentence with the mend. */
    record NotChosen(String why) implements ClientChoice {}

    /** The one named, or without a name the only one registered. */
    static ClientChoice of(Optional<String> named, List<String> registered) {
        if (registered.isEmpty()) {
            return new NotChosen("no client is registered; AT+QLWOPEN registers a module");
        }
        if (named.isEmpty()) {
            return registered.size() == 1
                    ? new Chosen(registered.get(0))
                    : new NotChosen(registered.size() + " clients are registered; name one: " + names(registered));
        }
        String endpoint = named.get();
        return registered.contains(endpoint)
                ? new Chosen(endpoint)
                : new NotChosen(PlatformLines.name(endpoint) + " is not registered; " + names(registered)
                        + (registered.size() == 1 ? " is" : " are"));
    }

    private static String names(List<String> registered) {
        int shown = Math.min(registered.size(), 8);
        String names = registered.stream().limit(shown).map(PlatformLines::name).collect(Collectors.joining(", "));
        return shown < registered.size() ? names + " …" : names;
    }
}
