package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.command.Identity;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.DatagramTransport;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.radio.CoverageLevel;
import dev.fauxband.sim.air.AirChange;
import dev.fauxband.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AirwayTest {
    private static final long S = 1_000_000_000L;
    private static final Datagram DATAGRAM = new Datagram(Address.UNSPECIFIED, Octets.of(1, 2, 3));

    private final Airway airway =
            new Airway(new ModulePlan("m", ModemProfile.BC26, Identity.EXAMPLE, 1, Trace.Level.ALL));
    private final List<String> done = new ArrayList<>();
    private final DatagramTransport transport = new DatagramTransport() {
        @Override
        public void send(Datagram datagram) {
            done.add("send");
        }

        @Override
        public void rebind() {
            done.add("rebind");
        }

        @Override
        public void close() {
            done.add("close");
        }
    };

    private List<ModemEvent> change(long nowNs, String words) {
        AirChange.Parsed.Understood parsed = (AirChange.Parsed.Understood) AirChange.parse(words);
        return airway.change(nowNs, parsed.change()::over, ModemProfile.BC26);
    }

    @Test
    void withoutAirDatagramsPassAtOnce() {
        airway.up(0, DATAGRAM, transport);

        assertThat(done).containsExactly("send");
        assertThat(airway.down(0, DATAGRAM)).contains(DATAGRAM);
        assertThat(airway.leave(0, transport)).isFalse();
        assertThat(airway.arrived(0)).isEmpty();
        assertThat(airway.nextDeadlineNs()).isEqualTo(DeadlineQueue.NONE);
        assertThat(airway.pollTrace()).isEmpty();
    }

    @Test
    void whatComesForAModuleWithEdrxWaitsForItsCycle() {
        airway.listening(0, 20 * S, ModemProfile.BC26);
        assertThat(airway.down(0, DATAGRAM)).isEmpty();
        assertThat(airway.nextDeadlineNs()).isBetween(1L, 20 * S);
        airway.listening(S, 0);
        assertThat(airway.arrived(S)).contains(DATAGRAM);
        assertThat(airway.nextDeadlineNs()).isEqualTo(DeadlineQueue.NONE);

        airway.listening(2 * S, 0, ModemProfile.BC26);
        assertThat(airway.down(2 * S, DATAGRAM)).contains(DATAGRAM);
    }

    @Test
    void delayedDatagramsComeAtTheirDeadline() {
        change(0, "delay=2s");
        airway.up(0, DATAGRAM, transport);
        assertThat(airway.down(S, DATAGRAM)).isEmpty();

        assertThat(airway.nextDeadlineNs()).isEqualTo(2 * S);
        assertThat(airway.leave(2 * S - 1, transport)).isFalse();
        assertThat(airway.leave(2 * S, transport)).isTrue();
        assertThat(done).containsExactly("send");
        assertThat(airway.nextDeadlineNs()).isEqualTo(3 * S);
        assertThat(airway.arrived(3 * S)).contains(DATAGRAM);
    }

    @Test
    void anIdealAirIsGoneOnceNothingIsUnderWay() {
        change(0, "delay=2s");
        airway.up(0, DATAGRAM, transport);
        change(S, "ideal");
        assertThat(airway.nextDeadlineNs()).isEqualTo(2 * S);
        assertThat(airway.down(S, DATAGRAM)).as("still through the air").isEmpty();
        assertThat(airway.arrived(S)).contains(DATAGRAM);
        assertThat(airway.leave(2 * S, transport)).isTrue();

        assertThat(airway.nextDeadlineNs()).isEqualTo(DeadlineQueue.NONE);
        assertThat(airway.down(2 * S, DATAGRAM)).contains(DATAGRAM);
    }

    @Test
    void aForgottenWayBackOpensANewSocketFirst() {
        change(0, "natLifetime=1s");
        airway.up(0, DATAGRAM, transport);
        airway.leave(0, transport);
        airway.up(3 * S, DATAGRAM, transport);
        airway.leave(3 * S, transport);

        assertThat(done).containsExactly("send", "rebind", "send");
    }

    @Test
    void aModuleThatBeginsAnewIsToldAgain() {
        List<ModemEvent> told = change(0, "ce2,rrcTail=4s");

        assertThat(told)
                .isEqualTo(List.of(
                        new ModemEvent.Coverage(CoverageLevel.CE2),
                        new ModemEvent.Change(ProfileField.RRC_TAIL, "4s")));
        assertThat(airway.begun(ModemProfile.BC26)).isEqualTo(told);
    }
}
