package dev.fauxband.app.control;

import dev.fauxband.app.cli.UsageException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether there is a control door, and who may use it. */
public final class ControlOptions {
    @Option(
            names = "--control",
            paramLabel = "HOST:PORT",
            description = "Open the control door: HTTP and JSON to look at modules and push them; port 0 picks one.")
    private Optional<String> address = Optional.empty();

    @Option(
            names = "--control-token",
            paramLabel = "TOKEN",
            description = "Who uses the control door must know it; without it one is made and printed.")
    private Optional<String> token = Optional.empty();

    public Optional<String> address() {
        return address;
    }

    public Token token() throws UsageException {
        return Token.of("--control-token", token);
    }
}
