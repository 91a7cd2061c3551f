package dev.fauxband.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.io.net.Parsed;
import dev.fauxband.io.net.dtls.PreSharedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The pre-shared key of DTLS. A mixin; no text that comes out of it holds the key. */
public final class KeyOptions {
    @Option(
            names = "--psk",
            paramLabel = "ID:HEX",
            description =
                    "Identity and key of DTLS with a pre-shared key. Others on this machine can see a command line: "
                            + "better --psk-file.")
    private Optional<String> psk = Optional.empty();

    @Option(
            names = "--psk-file",
            paramLabel = "FILE",
            description = "The same from the first line of FILE that is neither empty nor begins with #.")
    private Optional<Path> file = Optional.empty();

    /** The key, if one was given. */
    public Optional<PreSharedKey> key() throws UsageException {
        if (psk.isPresent() && file.isPresent()) {
            throw new UsageException("--psk and --psk-file stand there both; give one of them.");
        }
        if (file.isPresent()) {
            return Optional.of(parsed("--psk-file " + file.get(), line(file.get())));
        }
        return psk.isPresent() ? Optional.of(parsed("--psk", psk.get())) : Optional.empty();
    }

    private static PreSharedKey parsed(String option, String text) throws UsageException {
        Parsed<PreSharedKey> parsed = PreSharedKey.parse(option, text);
        if (parsed instanceof Parsed.Refused<PreSharedKey> refused) {
            throw new UsageException(refused.why());
        }
        return ((Parsed.Accepted<PreSharedKey>) parsed).value();
    }

    private static String line(Path file) throws UsageException {
        try {
            return Files.readString(file, UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UsageException("cannot read --psk-file " + file + ": is it there, and may you read it?");
        }
    }
}
