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
            names = "--rfc2217",
            paramLabel = "HOST:PORT",
            description = "A TCP port for clients of RFC 2217, which set rates and control lines too. May come again.")
    private List<String> rfc2217s = new ArrayList<>();

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

    List<String> rfc2217s() {
        return rfc2217s;
    }

    boolean stdio() {
        return stdio;
    }

    /** What to open where the user named no door. */
    Optional<String> defaultPty() {
        boolean none = ptys.isEmpty() && tcps.isEmpty() && rfc2217s.isEmpty() && !stdio;
        return none ? Optional.of("./fauxband.tty") : Optional.empty();
    }
}
