package dev.fauxband.app.doctor;

import dev.fauxband.io.net.Parsed;
import dev.fauxband.io.net.Reach;
import java.util.Map;
import java.util.Optional;

/** How far datagrams may travel, as the environment has it. */
final class NetCheck {
    private static final String ABOUT = "network";

    private NetCheck() {}

    static Finding look(Map<String, String> environment) {
        Parsed<Reach> reach = Reach.choose(Optional.empty(), environment);
        if (reach instanceof Parsed.Refused<Reach> refused) {
            return Finding.fail(ABOUT, refused.why());
        }
        return ((Parsed.Accepted<Reach>) reach).value() == Reach.LOOPBACK
                ? Finding.ok(ABOUT, Reach.VARIABLE + "=loopback: nothing leaves this machine")
                : Finding.ok(ABOUT, "datagrams go where the host says; --net loopback keeps them here");
    }
}
