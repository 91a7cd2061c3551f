package dev.fauxband.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How hosts reach the module. */
public final class DoorOptions {
    @Option(
            names = "--pty",
            paramLabel = "LINK",
            description = "A serial port: LINK is a symbolic link to a pseudo-terminal. May come again.")
    private List<String> ptys = new ArrayList<>();

    @Option(
            names = "--tcp",
            paramLabel = "HOST:PORT",
            description = "A TCP port that carries the serial line; port 0 picks one. May come again.")
    private List<String> tcps = new ArrayList<>();

    @Option(
            names = "--stdio",
            description = "Standard input and output are the serial line, and nothing else is there.")
    private boolean stdio;

    List<String> ptys() {
        return ptys;
    }

    List<String> tcps() {
        return tcps;
    }

    boolean stdio() {
        return stdio;
    }

    /** What to open where the user named no door. */
    Optional<String> defaultPty() {
        return ptys.isEmpty() && tcps.isEmpty() && !stdio ? Optional.of("./fauxband.tty") : Optional.empty();
    }
}
