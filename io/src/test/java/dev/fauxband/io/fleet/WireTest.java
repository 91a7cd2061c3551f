package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.fault.FaultWords;
import dev.fauxband.sim.fault.ModuleFaults;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WireTest {
    private static final long MS = 1_000_000L;

    private final List<String> read = new ArrayList<>();
    private final Wire wire = new Wire(output -> read.add(output.octets().toLatin1()));
    private final ModuleFaults faults = new ModuleFaults(1, false);

    private void suffer(String words) {
        FaultWords.Parsed parsed = FaultWords.parse(words);
        faults.suffer(0, ((FaultWords.Parsed.Understood) parsed).order(), ModemProfile.BC26);
        wire.suffer(faults.line());
    }

    private void says(long nowNs, String text) {
        wire.say(nowNs, new DteOutput(DteOutput.Kind.ANSWER, Octets.latin1(text)));
        carry(nowNs);
    }

    private void carry(long nowNs) {
        boolean more = true;
        while (more) {
            more = wire.carry(nowNs);
        }
    }

    private List<String> readBy(long nowNs) {
        carry(nowNs);
        return read;
    }

    @Test
    void withoutFaultAndSpeedOctetsPassAtOnce() {
        says(0, "OK");

        assertThat(read).containsExactly("OK");
        assertThat(wire.silent()).isTrue();
        assertThat(wire.hear(0, Octets.latin1("AT"))).isEqualTo(Octets.latin1("AT"));
        assertThat(wire.room(0, 7)).isEqualTo(7);
        assertThat(wire.nextDeadlineNs(true)).isEqualTo(DeadlineQueue.NONE);
    }

    @Test
    void aFaultHoldsTheLineUntilItsLastOctet() {
        suffer("split 5ms");
        says(0, "OK");

        assertThat(read).isEmpty();
        assertThat(wire.silent()).isFalse();
        assertThat(wire.nextDeadlineNs(false)).isEqualTo(5 * MS);
        assertThat(readBy(5 * MS)).containsExactly("O");
        assertThat(readBy(10 * MS)).containsExactly("O", "K");
        assertThat(wire.silent()).isTrue();
    }

    @Test
    void aFaultComesBeforeTheSpeed() {
        suffer("merge 5ms");
        wire.pace(10_000);
        says(0, "O");
        says(MS, "K");

        assertThat(readBy(4 * MS)).isEmpty();
        assertThat(readBy(5 * MS)).isEmpty();
        assertThat(wire.nextDeadlineNs(false)).isEqualTo(6 * MS);
        assertThat(readBy(7 * MS)).containsExactly("OK");
    }

    @Test
    void theHostsOctetsAreSpoiltToo() {
        suffer("deaf-uart");
        assertThat(wire.hear(0, Octets.latin1("AT\r"))).isEqualTo(Octets.EMPTY);
    }

    @Test
    void aModuleThatLosesItsPowerSaysNoMore() {
        suffer("split 5ms");
        says(0, "OK");
        wire.lineLost();

        assertThat(wire.silent()).isTrue();
        assertThat(readBy(50 * MS)).isEmpty();
    }
}
