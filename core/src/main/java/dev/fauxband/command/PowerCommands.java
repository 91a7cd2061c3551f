package dev.fauxband.command;

import static dev.fauxband.at.CommandResponse.done;

import dev.fauxband.at.Arguments;
import dev.fauxband.at.AtCommand;
import dev.fauxband.at.CmeError;
import dev.fauxband.at.CommandResponse;
import dev.fauxband.at.Parameter;
import dev.fauxband.radio.Functionality;
import dev.fauxband.radio.SimState;
import java.util.List;
import java.util.Optional;

/** Power, functionality and SIM: AT+CFUN, +CPIN, +QRST, +QPOWD. */
final class PowerCommands {
    private static final int CFUN_RESPONSE_MS = 15_000;
    private static final int CPIN_RESPONSE_MS = 5_000;
    private static final int PIN_MIN = 4;
    private static final int PIN_MAX = 8;

    static final List<AtCommand<CommandScope>> COMMANDS = List.of(
            AtCommand.<CommandScope>declare("+CFUN", "27.007 §8.2", "Set UE Functionality")
                    .responseMs(CFUN_RESPONSE_MS)
                    .write(
                            PowerCommands::functionality,
                            Parameter.choice("fun", "0", "1", "4").meaning("0 minimum, 1 full, 4 radio off"),
                            Parameter.integer("rst", 0, 0).orNone())
                    .read((module, arguments, nowNs) ->
                            done("+CFUN: " + module.radio().functionality().code()))
                    .test((module, arguments, nowNs) -> done("+CFUN: (0,1,4),(0)"))
                    .build(),
            AtCommand.<CommandScope>declare("+CPIN", "27.007 §8.3", "Enter PIN")
                    .responseMs(CPIN_RESPONSE_MS)
                    .write(PowerCommands::enterPin, Parameter.string("pin", PIN_MIN, PIN_MAX))
                    .read((module, arguments, nowNs) -> pin(module))
                    .test((module, arguments, nowNs) -> done())
                    .build(),
            AtCommand.<CommandScope>declare("+QRST", "BC26 AT manual", "Restart the Module")
                    .write(
                            (module, arguments, nowNs) -> restart(module, nowNs),
                            Parameter.integer("mode", 1, 1).meaning("1: at once"))
                    .build(),
            AtCommand.<CommandScope>declare("+QPOWD", "BC26 AT manual", "Power Down")
                    .write(
                            (module, arguments, nowNs) -> powerDown(module, nowNs),
                            Parameter.integer("mode", 0, 1).meaning("0 in order, 1 at once"))
                    .build());

    private PowerCommands() {}

    /** What a command that needs the SIM answers without one; empty when there is one. */
    static Optional<CommandResponse> withoutSim(CommandScope module) {
        return switch (module.radio().sim().state()) {
            case READY -> Optional.empty();
            case ABSENT ->
                Optional.of(CommandResponse.refused(CmeError.SIM_NOT_INSERTED, "there is no SIM in the module"));
            case PIN -> Optional.of(CommandResponse.refused(CmeError.SIM_PIN_REQUIRED, "the SIM waits for its PIN"));
        };
    }

    /** What a command that needs the card answers when there is none, locked or not. */
    static Optional<CommandResponse> withoutCard(CommandScope module) {
        return module.radio().sim().state() == SimState.ABSENT ? withoutSim(module) : Optional.empty();
    }

    private static CommandResponse functionality(CommandScope module, Arguments arguments, long nowNs) {
        module.radio().switchTo(nowNs, List.of(Functionality.values()).get(arguments.number(0)));
        return done();
    }

    private static CommandResponse pin(CommandScope module) {
        return withoutCard(module)
                .orElseGet(() -> done("+CPIN: " + module.radio().sim().state().text()));
    }

    private static CommandResponse enterPin(CommandScope module, Arguments arguments, long nowNs) {
        if (module.radio().sim().state() == SimState.ABSENT) {
            return withoutSim(module).orElseThrow();
        }
        if (module.radio().sim().state() == SimState.READY) {
            return CommandResponse.refused(CmeError.OPERATION_NOT_ALLOWED, "the SIM asks for no PIN");
        }
        return module.radio().enterPin(nowNs, arguments.text(0))
                ? done()
                : CommandResponse.refused(CmeError.INCORRECT_PASSWORD, "that is not the PIN of the SIM");
    }

    private static CommandResponse restart(CommandScope module, long nowNs) {
        module.radio().restart(nowNs, "AT+QRST");
        return CommandResponse.last();
    }

    private static CommandResponse powerDown(CommandScope module, long nowNs) {
        module.radio().powerDown(nowNs, "AT+QPOWD");
        return CommandResponse.last();
    }
}
