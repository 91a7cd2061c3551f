package dev.fauxband.app.control;

import dev.fauxband.app.cli.UsageException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether there is a control door, and who may use it. */
public final class ControlOptions {
    private static final int TOKEN_OCTETS = 16;
    private static final String TOKEN_FORM = "[A-Za-z0-9._~+/=-]{16,256}";

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

    /** Whether the user chose the token, so that it need not be printed. */
    public boolean tokenGiven() {
        return token.isPresent();
    }

    /** The token given, or a new one of 128 bits that nobody can foresee. */
    public String token() throws UsageException {
        if (token.isEmpty()) {
            byte[] octets = new byte[TOKEN_OCTETS];
            new SecureRandom().nextBytes(octets);
            return HexFormat.of().formatHex(octets);
        }
        if (!token.get().matches(TOKEN_FORM)) {
            throw new UsageException("--control-token takes 16 to 256 letters, digits or -._~+/=; "
                    + "leave it out to have a good one made.");
        }
        return token.get();
    }
}
