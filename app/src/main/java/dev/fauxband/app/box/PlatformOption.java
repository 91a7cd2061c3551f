package dev.fauxband.app.box;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which platform stands at the other end. */
public final class PlatformOption {
    @Option(
            names = "--platform",
            paramLabel = "leshan|sim",
            converter = PlatformWord.class,
            arity = "0..1",
            fallbackValue = "leshan",
            description = "Put a platform in the box: whatever address the host names leads there. leshan by default; "
                    + "with --psk it listens on 5684 with DTLS too, and the module's datagrams go there.")
    private Optional<PlatformKind> kind = Optional.empty();

    public Optional<PlatformKind> kind() {
        return kind;
    }
}
