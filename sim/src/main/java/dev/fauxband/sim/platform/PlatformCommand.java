package dev.fauxband.sim.platform;

import dev.fauxband.lwm2m.Path;
import java.util.Optional;

/**
 * One order to a platform, from its prompt or from a transcript's {@code ! platform …}. {@link PlatformCommandLine}
 * makes it, and nothing after that checks again: the path fits the verb, a write has its value.
 *
 * @param endpoint the client meant; empty: the only one that is registered ({@link ClientChoice})
 * @param path an object, instance or resource as the verb wants it; the root when the verb is not aimed
 * @param value of {@link PlatformVerb#WRITE}, else empty: bare for a resource, nested for an instance
 * @param text the arguments of {@link PlatformVerb#EXECUTE} as typed; {@code on} or {@code off} of {@link
 *     PlatformVerb#LOG}; else empty
 */
public record PlatformCommand(
        PlatformVerb verb, Optional<String> endpoint, Path path, Optional<PlatformValue> value, String text) {
    static final Path ROOT = new Path(Path.NONE, Path.NONE, Path.NONE);

    static PlatformCommand unaimed(PlatformVerb verb, String text) {
        return new PlatformCommand(verb, Optional.empty(), ROOT, Optional.empty(), text);
    }
}
