package dev.fauxband.sim.behaviour;

import dev.fauxband.command.HostVerb;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Lwm2mEvent;
import dev.fauxband.modem.HostNews;
import dev.fauxband.modem.Modem;
import java.util.Optional;

/** Without a line: verbs go straight to a {@linkplain Modem#driven driven} module. One serves any number of them. */
public final class VerbDriver implements HostDriver {
    @Override
    public void read(long nowNs, HostProgram program, Octets said) {
        // Who listens at the line of a driven module is somebody else.
    }

    @Override
    public boolean carry(long nowNs, Modem modem, HostProgram program) {
        boolean told = tell(nowNs, modem, program);
        Optional<HostVerb> verb = program.pollVerb(nowNs);
        if (verb.isEmpty()) {
            return told;
        }
        Optional<String> refusal = modem.perform(nowNs, verb.get());
        if (refusal.isPresent() || !(verb.get() instanceof HostVerb.Delete)) {
            program.answered(nowNs, refusal);
        }
        return true;
    }

    private static boolean tell(long nowNs, Modem modem, HostProgram program) {
        boolean told = false;
        for (Optional<HostNews> news = modem.pollNews(); news.isPresent(); news = modem.pollNews()) {
            told = true;
            if (news.get() instanceof HostNews.Told it && it.event() instanceof Lwm2mEvent.Deleted) {
                // AT+QLWDEL gets its OK only now.
                program.answered(nowNs, Optional.empty());
            } else {
                program.heard(nowNs, news.get());
            }
        }
        return told;
    }
}
