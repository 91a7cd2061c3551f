package dev.fauxband.modem;

import dev.fauxband.at.AtSession;
import dev.fauxband.at.DteOutput;
import dev.fauxband.at.ReportTag;
import dev.fauxband.command.CommandScope;
import dev.fauxband.command.PdpContext;
import dev.fauxband.command.QlwContext;
import dev.fauxband.command.Urcs;
import dev.fauxband.lwm2m.Lwm2mClient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What runs on the module while it has power: the LwM2M context, its client, and the line once it is used. A restart
 * begins it anew.
 */
final class Firmware {
    private final ModemProfile profile;
    private final Hardware hardware;
    private final QlwContext context = new QlwContext();
    private final Lwm2mClient client;
    private @Nullable AtSession<CommandScope> session;

    Firmware(ModemProfile profile, Hardware hardware) {
        this.profile = profile;
        this.hardware = hardware;
        Device device = new Device(profile.texts(), hardware.identity(), hardware.radio());
        this.client = new Lwm2mClient(profile.client(), device, hardware.random(), hardware.timers(), hardware.trace());
    }

    /** The same after a restart. What has left for the host survives it. */
    Firmware restarted(long nowNs, ModemProfile newProfile) {
        Firmware fresh = new Firmware(newProfile, hardware);
        if (session != null) {
            fresh.session = session.restarted(nowNs, fresh.scope(), newProfile.line());
        }
        return fresh;
    }

    QlwContext context() {
        return context;
    }

    Lwm2mClient client() {
        return client;
    }

    /** The line; from now on there is one. */
    AtSession<CommandScope> session() {
        if (session == null) {
            session = new AtSession<>(
                    profile.commands(), scope(), hardware.line(), profile.line(), hardware.timers(), hardware.trace());
        }
        return session;
    }

    /** The context was deleted: what it had to tell goes with it. */
    void dropReportsOfContext(long nowNs) {
        if (session != null) {
            session.dropReports(nowNs, Urcs.Tag::ofContext, "the context was deleted");
        }
    }

    /** The receive buffer is empty: a URC that data wait there is over (Manual §3.10 note 1). */
    void dropReadUrcs(long nowNs) {
        if (client.received().isEmpty()) {
            dropUrcs(nowNs, Urcs.Tag.BUFFERED_URC, "the data have been read, or are gone");
        }
    }

    /** What these URCs tell is over. */
    void dropUrcs(long nowNs, Urcs.Tag urc, String why) {
        if (session != null && session.reportsHeld()) {
            session.dropUrcs(nowNs, urc, why);
        }
    }

    /** Nobody uses the line any more: it takes no room as soon as it owes nothing. */
    void releaseLine() {
        if (lineQuiet() && (session == null || session.poll().isEmpty())) {
            session = null;
        }
    }

    Optional<DteOutput> pollDte() {
        return session == null ? Optional.empty() : session.poll();
    }

    /**
     * Takes a report that the host has been shown; the client need not owe it any more.
     *
     * @param driven whether a program is told in the host's place
     * @return whether there was one
     */
    boolean takeShown(boolean driven) {
        Optional<ReportTag> printed = session == null ? Optional.empty() : session.pollPrinted();
        if (printed.isPresent() && !driven) {
            if (printed.get() == Urcs.Tag.EXCHANGE_RESULT) {
                client.exchangeResultShown();
            } else if (printed.get() == Urcs.Tag.SEND_RESULT) {
                client.sendResultShown();
            }
        }
        return printed.isPresent();
    }

    /** The host is told how the module is when the speed of the line has been found, and of no change before. */
    boolean stateUntold() {
        return session != null && session.stateUntold();
    }

    /** Whether the host is to be told now. */
    boolean takeSpeedFound() {
        return session != null && session.takeSpeedFound();
    }

    /** No half line, no command running, no line waiting. */
    boolean lineIdle() {
        return session == null || session.idle();
    }

    /** Idle, and nothing waits to be shown. */
    boolean lineQuiet() {
        return session == null || (session.idle() && !session.reportsHeld());
    }

    boolean commandOpen() {
        return session != null && session.commandOpen();
    }

    private CommandScope scope() {
        return new CommandScope(
                hardware.identity(),
                profile.texts(),
                hardware.line(),
                hardware.radio(),
                hardware.clock(),
                new PdpContext(),
                context,
                client);
    }
}
