package dev.fauxband.modem;

import dev.fauxband.at.AtSession;
import dev.fauxband.command.CommandScope;
import dev.fauxband.command.PdpContext;
import dev.fauxband.command.QlwContext;
import dev.fauxband.lwm2m.Lwm2mClient;

/**
 * What runs on the module while it has power: the line, the LwM2M context and its client. A restart begins it anew.
 *
 * @param session where what has left for the host survives a restart
 */
record Firmware(QlwContext context, Lwm2mClient client, AtSession<CommandScope> session) {
    static Firmware of(ModemProfile profile, Hardware hardware) {
        QlwContext context = new QlwContext();
        Lwm2mClient client = client(profile, hardware);
        CommandScope scope = scope(profile, hardware, context, client);
        return new Firmware(
                context,
                client,
                new AtSession<>(
                        profile.commands(),
                        scope,
                        hardware.line(),
                        profile.line(),
                        hardware.timers(),
                        hardware.trace()));
    }

    /** The same after a restart. */
    Firmware restarted(long nowNs, ModemProfile profile, Hardware hardware) {
        QlwContext fresh = new QlwContext();
        Lwm2mClient freshClient = client(profile, hardware);
        return new Firmware(
                fresh,
                freshClient,
                session.restarted(nowNs, scope(profile, hardware, fresh, freshClient), profile.line()));
    }

    private static Lwm2mClient client(ModemProfile profile, Hardware hardware) {
        Device device = new Device(profile.texts(), hardware.identity(), hardware.radio());
        return new Lwm2mClient(profile.client(), device, hardware.random(), hardware.timers(), hardware.trace());
    }

    private static CommandScope scope(ModemProfile profile, Hardware hardware, QlwContext context, Lwm2mClient client) {
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
