package dev.fauxband.sim.platform;

import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import java.util.OptionalInt;

/**
 * A notification that a {@link SimPlatform} took as good.
 *
 * @param path what is observed
 * @param payload of the whole representation, put together when it came in blocks
 * @param format its Content-Format; empty when none was named
 * @param confirmable whether it was a CON, and so acknowledged
 * @param messageId of the message that brought it
 */
public record ReceivedNotification(
        long atNs,
        String endpoint,
        Path path,
        Octets payload,
        OptionalInt format,
        boolean confirmable,
        int messageId) {}
