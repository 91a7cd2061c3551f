package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;
import static dev.fauxband.at.CommandResponse.refused;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CmeError;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.LineParameter;
import dev.fauxband.at.Parameter;
import dev.fauxband.radio.Sim;
import dev.fauxband.radio.SimState;
import java.util.List;
import java.util.Optional;

/** What programs ask before they start: AT+CEER, +CTZR, +CLCK, +CNUM, +CBC, +QICFG. */
final class StatusCommands {
    private static final int QUERY = 2;
    private static final int PASSWORD_OCTETS_MAX = 8;

    static final List<AtCommand<CommandScope>> COMMANDS = List.of(
            AtCommand.<CommandScope>declare("+CEER", "27.007 §6.10", "Extended Error Report")
                    .execution((module, arguments, nowNs) -> done("+CEER: No report available"))
                    .test((module, arguments, nowNs) -> done())
                    .build(),
            AtCommand.<CommandScope>declare("+CTZR", "27.007 §8.41", "Time Zone Reporting")
                    .write(
                            (module, arguments, nowNs) -> {
                                module.line().set(LineParameter.TIME_ZONE_REPORT, arguments.number(0));
                                return done();
                            },
                            Parameter.integer("reporting", 0, LineParameter.TIME_ZONE_REPORT.max())
                                    .meaning("0 none, 1 to 3 ever more of it"))
                    .read((module, arguments, nowNs) ->
                            done("+CTZR: " + module.line().current().value(LineParameter.TIME_ZONE_REPORT)))
                    .test()
                    .build(),
            AtCommand.<CommandScope>declare("+CLCK", "27.007 §7.4", "Facility Lock")
                    .sometimesSilent()
                    .write(
                            StatusCommands::lock,
                            Parameter.choice("fac", "SC"),
                            Parameter.integer("mode", 0, QUERY).meaning("0 unlock, 1 lock, 2 query"),
                            Parameter.string("passwd", 0, PASSWORD_OCTETS_MAX).orNone())
                    .test((module, arguments, nowNs) -> done("+CLCK: (\"SC\")"))
                    .build(),
            AtCommand.<CommandScope>declare("+CNUM", "27.007 §7.1", "Subscriber Number")
                    .execution((module, arguments, nowNs) ->
                            PowerCommands.withoutSim(module).orElseGet(CommandResponse::done))
                    .test((module, arguments, nowNs) -> done())
                    .build(),
            AtCommand.<CommandScope>declare("+CBC", "27.007 §8.4", "Battery Charge")
                    .execution((module, arguments, nowNs) -> done("+CBC: 0,0,3368"))
                    .test((module, arguments, nowNs) -> done("+CBC: (0),(0)"))
                    .build(),
            AtCommand.<CommandScope>declare("+QICFG", "BC26 AT manual", "Configure Optional TCP/IP Parameters")
                    .read((module, arguments, nowNs) -> done("+QICFG: \"dataformat\",0,0"))
                    .build());

    private StatusCommands() {}

    /** SC: whether the card asks for its PIN at each start. A card that waits for it must be given it first. */
    private static CommandResponse lock(CommandScope module, Arguments arguments, long nowNs) {
        Sim sim = module.radio().sim();
        boolean query = arguments.number(1) == QUERY;
        if (query && sim.state() != SimState.ABSENT) {
            return done("+CLCK: " + (sim.asksPin() ? 1 : 0));
        }
        Optional<CommandResponse> without = PowerCommands.withoutSim(module);
        if (without.isPresent()) {
            return without.get();
        }
        String entered = arguments.present(2) ? arguments.text(2) : "";
        return sim.ask(
                        arguments.number(1) == 1,
                        entered,
                        module.radio().policy().pin())
                ? done()
                : refused(CmeError.INCORRECT_PASSWORD, "that is not the PIN of the SIM");
    }
}
