package dev.fauxband.radio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The user equipment alone: its timers and what its trace says, where no line and no client look on. */
final class UserEquipmentTest {
    private static final long S = 1_000_000_000L;
    private static final RadioPolicy POLICY = ModemProfile.BC26
            .with(ProfileField.BOOT, "RDY")
            .with(ProfileField.BOOT_TIME, "5s")
            .with(ProfileField.ATTACH_TIME, "3s")
            .with(ProfileField.WAKE_TIME, "1s")
            .radio();

    private final TimerTable timers = new TimerTable();
    private final Trace trace = new Trace(Trace.Level.ALL);
    private final UserEquipment radio =
            new UserEquipment(POLICY, RadioSettings.FACTORY, () -> "10.0.0.7", timers, trace);

    private List<String> told() {
        List<String> lines = new ArrayList<>();
        for (Optional<TraceEvent> it = trace.poll(); it.isPresent(); it = trace.poll()) {
            lines.add(it.get().toString());
        }
        return lines;
    }

    private void powerUp(long nowNs) {
        radio.off();
        radio.receivePowerKey(nowNs);
        timers.stopAll();
        radio.powerUp(nowNs);
    }

    private void fire(long nowNs, Timer expected) {
        assertThat(timers.takeDue(nowNs - 1)).isEmpty();
        assertThat(timers.takeDue(nowNs)).contains(expected);
        assertThat(radio.handleTimeout(nowNs, expected)).isTrue();
    }

    @Test
    void bootsSearchesAndAttachesEachInItsTime() {
        powerUp(0);
        assertThat(radio.state()).isEqualTo(UeState.BOOTING);

        fire(5 * S, Timer.BOOT);
        assertThat(radio.state()).isEqualTo(UeState.SEARCHING);
        fire(8 * S, Timer.ATTACH);
        assertThat(radio.state()).isEqualTo(UeState.REGISTERED);
        assertThat(radio.connection(8 * S)).isEqualTo(RrcState.CONNECTED);
    }

    @Test
    void aCellThatIsLostStopsTheSearchAndOneThatIsHeardBeginsItAnew() {
        powerUp(0);
        fire(5 * S, Timer.BOOT);
        radio.receiveCell(6 * S, radio.cell().move(CoverageLevel.NONE));
        assertThat(timers.running(Timer.ATTACH)).isFalse();

        radio.receiveCell(20 * S, radio.cell().move(CoverageLevel.CE2));
        fire(23 * S, Timer.ATTACH);
        assertThat(radio.state()).isEqualTo(UeState.REGISTERED);
    }

    @Test
    void withoutPowerNothingIsHeardAndTheResetLineDoesNothing() {
        radio.off();
        told();

        assertThat(radio.receiveFromDte(0, Octets.latin1("AT\r"))).isEqualTo(Octets.EMPTY);
        radio.receiveReset(0, "the reset line");

        assertThat(radio.state()).isEqualTo(UeState.POWER_OFF);
        assertThat(told())
                .anyMatch(line -> line.contains("lost 3 octets of the host"))
                .anyMatch(line -> line.contains("the reset line does nothing"));
    }

    @Test
    void thePowerKeyOfAModuleThatIsOnDoesNothing() {
        radio.receivePowerKey(0);

        assertThat(radio.state()).isEqualTo(UeState.REGISTERED);
        assertThat(told()).anyMatch(line -> line.contains("the power key does nothing"));
    }

    @Test
    void sleepEndsTheConnectionAndWakingTakesItsTime() {
        radio.send(0, new Datagram(Address.UNSPECIFIED, Octets.EMPTY));
        radio.receiveSleep(S);
        assertThat(radio.connection(S)).isEqualTo(RrcState.IDLE);
        assertThat(timers.running(Timer.PERIODIC_UPDATE)).isTrue();

        assertThat(radio.sendWaits(2 * S)).isTrue();
        assertThat(timers.running(Timer.PERIODIC_UPDATE)).isFalse();
        fire(3 * S, Timer.WAKE);
        assertThat(radio.sendWaits(3 * S)).isFalse();
        assertThat(radio.state()).isEqualTo(UeState.REGISTERED);
    }

    @Test
    void aModuleThatWakesWhereNoCellIsHeardSearches() {
        radio.receiveSleep(S);
        radio.receiveCell(2 * S, radio.cell().move(CoverageLevel.NONE));
        assertThat(radio.state()).isEqualTo(UeState.PSM);

        radio.receiveWake(3 * S);
        fire(4 * S, Timer.WAKE);
        assertThat(radio.state()).isEqualTo(UeState.SEARCHING);
        assertThat(told()).anyMatch(line -> line.contains("no cell is heard any more"));
    }

    @Test
    void aModuleThatIsSwitchedOffWhileItWakesStaysOff() {
        radio.receiveSleep(S);
        radio.receiveWake(2 * S);
        radio.switchTo(2 * S, Functionality.RADIO_OFF);

        assertThat(timers.running(Timer.WAKE)).isFalse();
        assertThat(radio.state()).isEqualTo(UeState.RADIO_OFF);
    }

    @Test
    void theReasonOfADetachNamesTheCommand() {
        radio.attach(0, false);
        assertThat(told()).anyMatch(line -> line.contains("AT+CGATT=0"));
        radio.attach(S, true);
        assertThat(told()).anyMatch(line -> line.contains("AT+CGATT=1"));
    }

    @ParameterizedTest
    @CsvSource({
        "0000, 20480",
        "0010, 20480",
        "0011, 40960",
        "0101, 81920",
        "1001, 163840",
        "1010, 327680",
        "1011, 655360",
        "1100, 1310720",
        "1101, 2621440",
        "1110, 5242880",
        "1111, 10485760"
    })
    void withoutAConnectionTheModuleListensOnceInItsCycle(String bits, long cycleMs) {
        assertThat(radio.pagingNs(0)).isZero();
        radio.use(0, RadioSettings.FACTORY.withSaving(PowerSaving.FACTORY.withEdrx(1, bits)));

        assertThat(radio.connection(0)).isEqualTo(RrcState.CONNECTED);
        assertThat(radio.pagingNs(10 * S - 1)).isZero();
        assertThat(radio.pagingNs(10 * S)).isEqualTo(cycleMs * 1_000_000);
        assertThat(radio.connection(10 * S)).isEqualTo(RrcState.EDRX);
        assertThat(timers.nextDeadlineNs()).isEqualTo(TimerTable.NEVER);
        assertThat(told()).isEmpty();

        radio.use(20 * S, RadioSettings.FACTORY);
        assertThat(radio.connection(20 * S)).isEqualTo(RrcState.CONNECTED);
        assertThat(radio.connection(30 * S)).isEqualTo(RrcState.IDLE);
        assertThat(radio.pagingNs(30 * S)).isZero();
    }

    @Test
    void whoSleepsOrHearsNoCellListensInNoCycle() {
        radio.use(0, RadioSettings.FACTORY.withSaving(PowerSaving.FACTORY.withEdrx(2, "0101")));
        radio.receiveCell(20 * S, radio.cell().move(CoverageLevel.NONE));
        assertThat(radio.pagingNs(20 * S)).isZero();
        assertThat(radio.connection(20 * S)).isEqualTo(RrcState.IDLE);

        radio.receiveCell(30 * S, Cell.GOOD);
        fire(33 * S, Timer.ATTACH);
        assertThat(radio.connection(50 * S)).isEqualTo(RrcState.EDRX);
        radio.receiveSleep(60 * S);
        assertThat(radio.pagingNs(60 * S)).isZero();
        assertThat(radio.connection(60 * S)).isEqualTo(RrcState.IDLE);
    }
}
