package dev.fauxband.io.fleet;

import dev.fauxband.data.Octets;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemEvent;

/** The line of a module as its arbiter sees it; one that is off takes whatever comes and answers nothing. */
final class ModuleLine implements SharedLine {
    private final ModuleShell module;
    private final Wire wire;
    private final Shard shard;

    ModuleLine(ModuleShell module, Wire wire, Shard shard) {
        this.module = module;
        this.wire = wire;
        this.shard = shard;
    }

    @Override
    public int room() {
        return wire.room(shard.nowNs(), module.lineRoom());
    }

    @Override
    public boolean idle() {
        Modem modem = module.present();
        return wire.silent() && (modem == null || modem.lineIdle());
    }

    @Override
    public boolean commandOpen() {
        Modem modem = module.present();
        return !wire.silent() || (modem != null && modem.commandOpen());
    }

    @Override
    public void type(Octets octets) {
        Octets heard = wire.hear(shard.nowNs(), octets);
        module.input(present -> present.receiveFromDte(shard.nowNs(), heard));
    }

    @Override
    public void hostGone() {
        module.input(present -> present.receiveEvent(shard.nowNs(), new ModemEvent.HostGone()));
    }
}
