package dev.fauxband.app.ctl;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.control.ControlFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which control door; when nothing is said, that of the newest {@code run} of this user. */
final class DoorOption {
    private static final String TOKEN_VARIABLE = "FAUXBAND_TOKEN";

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Where the control door is; without it that of your newest run.")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            scope = ScopeType.INHERIT,
            description = "The token that run printed; FAUXBAND_TOKEN says the same, and is seen by fewer.")
    private Optional<String> token = Optional.empty();

    /** A client of that door. */
    ControlClient client(Map<String, String> environment) throws UsageException, EnvironmentException {
        Optional<ControlFile.Door> found = found(environment);
        Optional<String> place = url.or(() -> found.map(ControlFile.Door::url));
        if (place.isEmpty()) {
            throw new EnvironmentException("no control door of yours is open; start one with fauxband run --control "
                    + "127.0.0.1:0, or name one with --url.");
        }
        Optional<String> secret = token.or(() -> Optional.ofNullable(environment.get(TOKEN_VARIABLE)))
                .or(() -> found.map(ControlFile.Door::token));
        if (secret.isEmpty()) {
            throw new UsageException("the token is missing; set FAUXBAND_TOKEN to the one that run printed.");
        }
        return new ControlClient(place.get(), secret.get());
    }

    private Optional<ControlFile.Door> found(Map<String, String> environment) throws EnvironmentException {
        try {
            List<ControlFile.Door> doors = ControlFile.open(ControlFile.directory(environment));
            return doors.stream()
                    .filter(door -> url.isEmpty() || door.url().equals(url.get()))
                    .findFirst();
        } catch (IOException e) {
            throw new EnvironmentException("cannot look for control doors: " + e.getMessage(), e);
        }
    }
}
