package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CmeError;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import dev.fauxband.radio.PowerSaving;
import dev.fauxband.radio.RadioSettings;
import dev.fauxband.radio.UserEquipment;
import java.util.List;

/** Sleep: AT+CPSMS, +CEDRXS, +CEDRXRDP, +QSCLK, +SM, +QRELLOCK, +QNBIOTEVENT, +QATWAKEUP. */
final class SleepCommands {
    private static final int T3412 = 3;
    private static final int T3324 = 4;
    private static final int TIMER_BITS = 8;
    private static final int CYCLE_BITS = 4;
    private static final int NB_IOT = 5;
    private static final Parameter SWITCH = Parameter.integer("enable", 0, 1).meaning("0 off, 1 on");

    static final List<AtCommand<CommandScope>> COMMANDS = List.of(
            AtCommand.<CommandScope>declare("+CPSMS", "27.007 §7.38", "Power Saving Mode Setting")
                    .write(
                            SleepCommands::powerSaving,
                            Parameter.integer("mode", 0, 2).meaning("0 off, 1 on, 2 off and forgotten"),
                            Parameter.string("RAU", 0, TIMER_BITS).orNone(),
                            Parameter.string("GPRS-READY", 0, TIMER_BITS).orNone(),
                            timer("Periodic-TAU"),
                            timer("Active-Time"))
                    .read((module, arguments, nowNs) -> done(powerSaving(saving(module))))
                    .test((module, arguments, nowNs) ->
                            done("+CPSMS: (0,1,2),,,(\"00000000\"-\"11111111\"),(\"00000000\"-\"11111111\")"))
                    .build(),
            AtCommand.<CommandScope>declare("+CEDRXS", "27.007 §7.40", "eDRX Setting")
                    .write(
                            SleepCommands::edrx,
                            Parameter.integer("mode", 0, 3).meaning("0 off, 1 on, 2 on with URC, 3 off and forgotten"),
                            Parameter.integer("AcT-type", NB_IOT, NB_IOT).orNone(),
                            Parameter.string("cycle", CYCLE_BITS, CYCLE_BITS)
                                    .meaning("four bits, 24.008 §10.5.5.32")
                                    .orNone())
                    .read((module, arguments, nowNs) -> edrx(saving(module)))
                    .test((module, arguments, nowNs) -> done("+CEDRXS: (0-3),(5),(\"0000\"-\"1111\")"))
                    .build(),
            AtCommand.<CommandScope>declare("+CEDRXRDP", "27.007 §7.41", "eDRX Read Dynamic Parameters")
                    .execution((module, arguments, nowNs) -> done("+CEDRXRDP: " + SleepText.granted(module.radio())))
                    .test((module, arguments, nowNs) -> done())
                    .build(),
            AtCommand.<CommandScope>declare("+QSCLK", "BC26 AT manual", "Sleep Mode")
                    .write(
                            SleepCommands::sleepMode,
                            Parameter.integer("n", 0, 2).meaning("0 never, 1 light and deep sleep, 2 light sleep"))
                    .read((module, arguments, nowNs) ->
                            done("+QSCLK: " + saving(module).sleepMode()))
                    .test()
                    .build(),
            AtCommand.<CommandScope>declare("+SM", "Undocumented; hosts send it", "Sleep Lock")
                    .write(SleepCommands::lock, Parameter.choice("lock", "LOCK", "UNLOCK", "LOCK_FOREVER"))
                    .build(),
            AtCommand.<CommandScope>declare("+QRELLOCK", "Undocumented; hosts send it", "Release the Wake Lock")
                    .execution((module, arguments, nowNs) -> release(module, nowNs))
                    .build(),
            AtCommand.<CommandScope>declare("+QNBIOTEVENT", "BC26 AT manual", "Report PSM")
                    .write(
                            (module, arguments, nowNs) ->
                                    use(module, nowNs, settings(module).withSleepReport(arguments.number(0) == 1)),
                            SWITCH,
                            Parameter.integer("event", 1, 1).meaning("1: PSM"))
                    .read((module, arguments, nowNs) ->
                            done("+QNBIOTEVENT: " + (settings(module).sleepReport() ? 1 : 0) + ",1"))
                    .test((module, arguments, nowNs) -> done("+QNBIOTEVENT: (0,1),(1)"))
                    .build(),
            AtCommand.<CommandScope>declare("+QATWAKEUP", "BC26 AT manual", "Report the Wake-up by the Host")
                    .write(
                            (module, arguments, nowNs) ->
                                    use(module, nowNs, settings(module).withWakeReport(arguments.number(0) == 1)),
                            SWITCH)
                    .read((module, arguments, nowNs) ->
                            done("+QATWAKEUP: " + (settings(module).wakeReport() ? 1 : 0)))
                    .test()
                    .build());

    private SleepCommands() {}

    private static Parameter timer(String name) {
        return Parameter.string(name, TIMER_BITS, TIMER_BITS)
                .meaning("eight bits; the network grants what it wants")
                .orNone();
    }

    private static RadioSettings settings(CommandScope module) {
        return module.radio().settings();
    }

    private static PowerSaving saving(CommandScope module) {
        return settings(module).saving();
    }

    private static CommandResponse use(CommandScope module, long nowNs, RadioSettings wanted) {
        module.radio().use(nowNs, wanted);
        return done();
    }

    private static CommandResponse use(CommandScope module, long nowNs, PowerSaving wanted) {
        return use(module, nowNs, settings(module).withSaving(wanted));
    }

    private static CommandResponse powerSaving(CommandScope module, Arguments arguments, long nowNs) {
        PowerSaving now = arguments.number(0) == 2 ? PowerSaving.FACTORY : saving(module);
        String periodic = arguments.present(T3412) ? arguments.text(T3412) : now.t3412Wanted();
        String active = arguments.present(T3324) ? arguments.text(T3324) : now.t3324Wanted();
        if (!bits(periodic) || !bits(active)) {
            return CommandResponse.refused(CmeError.INCORRECT_PARAMETERS, "a timer is eight bits");
        }
        return use(module, nowNs, saving(module).withPsm(arguments.number(0) == 1, periodic, active));
    }

    private static String powerSaving(PowerSaving saving) {
        return "+CPSMS: " + (saving.psm() ? 1 : 0) + ",,,\"" + saving.t3412Wanted() + "\",\"" + saving.t3324Wanted()
                + "\"";
    }

    private static CommandResponse edrx(CommandScope module, Arguments arguments, long nowNs) {
        int mode = arguments.number(0);
        PowerSaving now = mode == 3 ? PowerSaving.FACTORY : saving(module);
        String cycle = arguments.present(2) ? arguments.text(2) : now.edrxWanted();
        return bits(cycle)
                ? use(module, nowNs, saving(module).withEdrx(mode == 3 ? 0 : mode, cycle))
                : CommandResponse.refused(CmeError.INCORRECT_PARAMETERS, "an eDRX cycle is four bits");
    }

    private static CommandResponse edrx(PowerSaving saving) {
        return saving.edrxMode() == 0 ? done() : done("+CEDRXS: " + NB_IOT + ",\"" + saving.edrxWanted() + "\"");
    }

    private static boolean bits(String text) {
        return text.matches("[01]+");
    }

    private static CommandResponse sleepMode(CommandScope module, Arguments arguments, long nowNs) {
        return use(module, nowNs, saving(module).withSleepMode(arguments.number(0)));
    }

    private static CommandResponse lock(CommandScope module, Arguments arguments, long nowNs) {
        return use(module, nowNs, saving(module).withLock(arguments.number(0) != 1));
    }

    private static CommandResponse release(CommandScope module, long nowNs) {
        UserEquipment radio = module.radio();
        radio.releaseWakeLock(nowNs);
        return done();
    }
}
