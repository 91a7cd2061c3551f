package dev.fauxband.app.term;

import dev.fauxband.app.play.FarLine;
import dev.fauxband.sim.platform.PlatformInTheBox;
import java.util.Optional;

/**
 * A module at whose line the user types.
 *
 * @param description for people: {@code pty ./fauxband.tty}
 * @param control its control door, if it has one that can be found
 * @param platform the one behind it, when it is in this process
 * @param end what ends with the line
 */
record Reached(
        String description,
        FarLine line,
        Optional<ModuleControl> control,
        Optional<PlatformInTheBox> platform,
        Runnable end)
        implements AutoCloseable {
    @Override
    public void close() {
        line.close();
        end.run();
    }
}
