package dev.fauxband.io.dte;

import dev.fauxband.data.Octets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a mistake of one owner from ending a door's thread, which serves other hosts too: it is logged. */
public final class GuardedSink implements DteSink {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedSink.class);

    private final DteSink owner;

    public GuardedSink(DteSink owner) {
        this.owner = owner;
    }

    @Override
    public void arrived(DteLink host) {
        guard(host, () -> owner.arrived(host));
    }

    @Override
    public void received(DteLink host, Octets octets) {
        guard(host, () -> owner.received(host, octets));
    }

    @Override
    public void gone(DteLink host) {
        guard(host, () -> owner.gone(host));
    }

    private static void guard(DteLink host, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.error("The owner of {} failed; its other hosts go on.", host.name(), e);
        }
    }
}
