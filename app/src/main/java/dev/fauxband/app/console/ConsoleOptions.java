package dev.fauxband.app.console;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.control.Token;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether there is a web console, and who may use it. */
public final class ConsoleOptions {
    /** Where it is unless the user says otherwise. */
    public static final String ADDRESS = "127.0.0.1:8026";

    @Option(
            names = "--console",
            paramLabel = "HOST:PORT",
            arity = "0..1",
            fallbackValue = ADDRESS,
            description = "Open the web console: the control door with a page on it, at " + ADDRESS
                    + " unless another place is named; port 0 picks one.")
    private Optional<String> address = Optional.empty();

    @Option(
            names = "--console-token",
            paramLabel = "TOKEN",
            description = "Who uses the console must know it: 1 to 256 letters, digits or -._~+/=, better 16 or more. "
                    + "Without it one is made and is in the address printed.")
    private Optional<String> token = Optional.empty();

    /** Where it is to be, if it is to be. */
    public Optional<String> address() {
        return address;
    }

    /** Refuses a token that cannot be one, or that nobody would ask for. */
    void check() throws UsageException {
        Token unused = token();
        if (token.isPresent() && address.isEmpty()) {
            throw new UsageException("--console-token needs --console: there is no other door that asks for it.");
        }
    }

    Token token() throws UsageException {
        return Token.of("--console-token", token);
    }
}
