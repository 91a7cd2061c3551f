package dev.fauxband.app.run;

import dev.fauxband.app.box.PlatformKind;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.play.Speed;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How fast time passes in a module that real hosts use. */
public final class RunSpeedOption {
    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "Let the time of module, air and sim platform pass N times as fast. Real hosts and platforms "
                    + "keep real time: only with --speed-anyway.")
    private Optional<String> speed = Optional.empty();

    @Option(names = "--speed-anyway", description = "Do so although host or platform are real.")
    private boolean anyway;

    /** Seconds that pass for the module in a second. */
    double factor(Optional<PlatformKind> platform) throws UsageException {
        Speed wanted = speed.isEmpty() ? Speed.REAL : Speed.parse(speed.get());
        if (wanted.equals(Speed.MAX)) {
            throw new UsageException("--speed max has no clock, and a host at the line needs one; take --speed 1000, or"
                    + " 'fauxband play' for a script.");
        }
        if (!anyway && !wanted.equals(Speed.REAL)) {
            boolean leshan = platform.equals(Optional.of(PlatformKind.LESHAN));
            String who = leshan ? "Leshan and the host at the line keep" : "the host at the line keeps";
            throw new UsageException("--speed " + speed.orElse("") + ": " + who + " real time, and time-outs would"
                    + " be wrong; add --speed-anyway if that does no harm.");
        }
        return wanted.factor();
    }
}
