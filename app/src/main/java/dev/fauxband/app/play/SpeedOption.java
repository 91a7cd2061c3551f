package dev.fauxband.app.play;

import dev.fauxband.app.cli.UsageException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --speed}, of commands that play in virtual time. */
public final class SpeedOption {
    @Option(
            names = "--speed",
            paramLabel = "1|10|1000|max",
            description = "How fast the time of module, air and platform passes; max unless told.")
    private Optional<String> speed = Optional.empty();

    public Speed speed() throws UsageException {
        return speed.isEmpty() ? Speed.MAX : Speed.parse(speed.get());
    }

    /** Whether the user chose one that a clock does not have. */
    boolean unreal() throws UsageException {
        return speed.isPresent() && !speed().equals(Speed.REAL);
    }
}
