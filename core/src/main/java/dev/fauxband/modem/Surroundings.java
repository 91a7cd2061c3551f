package dev.fauxband.modem;

import dev.fauxband.radio.Signal;
import dev.fauxband.radio.UserEquipment;

/** What befalls the hardware from outside. */
final class Surroundings {
    private Surroundings() {}

    static void act(Hardware hardware, long nowNs, ModemEvent event) {
        if (event instanceof ModemEvent.WallClock time) {
            hardware.clock().set(nowNs, time.epochMs(), time.quarterHours());
        } else if (event instanceof ModemEvent.ClockJump jump) {
            hardware.clock().jump(jump.jumpMs());
        } else if (event instanceof ModemEvent.Traced traced) {
            hardware.trace().use(traced.level());
        } else if (event instanceof ModemEvent.Unreachable at) {
            hardware.trace().reason(nowNs, "nothing listens at " + at.peer() + ": the network says port unreachable");
        } else {
            act(hardware.radio(), nowNs, event);
        }
    }

    private static void act(UserEquipment radio, long nowNs, ModemEvent event) {
        if (event instanceof ModemEvent.PowerKey) {
            radio.receivePowerKey(nowNs);
        } else if (event instanceof ModemEvent.Reset) {
            radio.receiveReset(nowNs, "the reset line");
        } else if (event instanceof ModemEvent.Restart restart) {
            radio.receiveReset(nowNs, restart.why());
        } else if (event instanceof ModemEvent.Barring barring) {
            radio.receiveCell(nowNs, radio.cell().bar(barring.barred()));
        } else if (event instanceof ModemEvent.Coverage coverage) {
            radio.receiveCell(nowNs, radio.cell().move(coverage.level()));
        } else if (event instanceof ModemEvent.Signal signal) {
            radio.receiveCell(nowNs, radio.cell().measure(new Signal(signal.rsrpDbm(), signal.snrDb())));
        } else if (event instanceof ModemEvent.Sim sim) {
            radio.receiveSim(nowNs, sim.card());
        } else if (event instanceof ModemEvent.SleepNow) {
            radio.receiveSleep(nowNs);
        } else if (event instanceof ModemEvent.Wake) {
            radio.receiveWake(nowNs);
        } else if (event instanceof ModemEvent.Detach) {
            radio.receiveDetach(nowNs);
        } else if (event instanceof ModemEvent.NewAddress address) {
            radio.receiveAddress(address.ip());
        } else {
            throw new IllegalStateException("nobody heeds " + event);
        }
    }
}
