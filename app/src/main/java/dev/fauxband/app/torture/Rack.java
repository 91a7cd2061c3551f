package dev.fauxband.app.torture;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.io.dte.DoorException;
import java.io.IOException;
import java.util.List;

/** Where hosts are tortured, seed after seed. */
interface Rack extends AutoCloseable {
    /** Runs a seed to its end or to a finding. */
    Verdict run(long seed, List<Mishap> mishaps) throws IOException, DoorException, EnvironmentException;

    /** The same finding with the fewest faults that still show it, where that can be tried. */
    Verdict shrink(Verdict verdict);

    @Override
    void close() throws IOException;
}
