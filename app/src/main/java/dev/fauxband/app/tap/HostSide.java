package dev.fauxband.app.tap;

import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DteLink;
import dev.fauxband.io.dte.DteSink;

/** The hosts of a tapped line: what they type goes to the module, what it says to all of them. */
final class HostSide implements DteSink {
    private final ModuleSide module;
    private final Recording recording;

    HostSide(ModuleSide module, Recording recording) {
        this.module = module;
        this.recording = recording;
    }

    @Override
    public void arrived(DteLink host) {
        module.arrived(host);
    }

    @Override
    public void received(DteLink host, Octets octets) {
        recording.host(octets);
        module.type(octets);
    }

    @Override
    public void gone(DteLink host) {
        module.gone(host);
        host.served();
        if (host.droppedOctets() > 0) {
            recording.note("the host did not read and lost " + host.droppedOctets() + " octets");
        }
    }
}
