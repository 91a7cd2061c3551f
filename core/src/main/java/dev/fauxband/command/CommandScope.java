package dev.fauxband.command;

import dev.fauxband.at.LineState;
import dev.fauxband.lwm2m.Lwm2mClient;
import dev.fauxband.radio.UserEquipment;
import dev.fauxband.radio.WallClock;

/** What the commands of one module act on. */
public record CommandScope(
        Identity identity,
        Texts texts,
        LineState line,
        UserEquipment radio,
        WallClock clock,
        PdpContext pdp,
        QlwContext context,
        Lwm2mClient client) {}
