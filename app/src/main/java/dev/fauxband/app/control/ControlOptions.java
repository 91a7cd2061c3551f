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
            description = "Who uses the control door must know it: 1 to 256 letters, digits or -._~+/=, better 16 or "
                    + "more. Without it one is made and printed.")
    private Optional<String> token = Optional.empty();

    public Optional<String> address() {
        return address;
    }

    /** Refuses a token that cannot be one, or that nobody would ask for. */
    public void check() throws UsageException {
        Token unused = token();
        if (token.isPresent() && address.isEmpty()) {
            throw new UsageException(
                    "--control-token needs --control HOST:PORT: there is no other door that asks for it.");
        }
    }

    public Token token() throws UsageException {
        return Token.of("--control-token", token);
    }
}
