package dev.fauxband.app.tap;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.play.FarLine;
import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DteLink;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The module of a tapped line. */
final class ModuleSide implements AutoCloseable {
    private final Set<DteLink> hosts = ConcurrentHashMap.newKeySet();
    private final Recording recording;
    private final Runnable lost;
    private final FarLine line;

    private ModuleSide(TapDoor door, Recording recording, Runnable lost) throws EnvironmentException {
        this.recording = recording;
        this.lost = lost;
        this.line = door.reach(this::heard, () -> {});
    }

    /**
     * Opens the line to the module, which must be there.
     *
     * @param lost what to do when it has gone
     */
    static ModuleSide open(TapDoor door, Recording recording, Runnable lost) throws EnvironmentException {
        return new ModuleSide(door, recording, lost);
    }

    private void heard(Octets octets) {
        recording.module(octets);
        hosts.forEach(host -> host.write(octets));
    }

    void arrived(DteLink host) {
        hosts.add(host);
    }

    void gone(DteLink host) {
        hosts.remove(host);
    }

    /** To the module, as it came. */
    void type(Octets octets) {
        try {
            line.type(octets);
        } catch (UncheckedIOException e) {
            recording.note("the module has hung up");
            lost.run();
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
