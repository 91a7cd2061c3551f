package dev.fauxband.io.view;

import dev.fauxband.lwm2m.RegistrationState;
import dev.fauxband.lwm2m.SendState;
import dev.fauxband.modem.Modem;
import dev.fauxband.radio.RrcState;
import dev.fauxband.radio.UeState;
import java.util.List;
import java.util.Optional;

/** Where the state machines of a module stand. */
public record MachinesView(@Meaning("Each of them") List<MachineState> states) {
    public MachinesView {
        states = List.copyOf(states);
    }

    /** One machine. */
    public record MachineState(
            @Meaning("Its name, as /v1/machines has it") String machine,
            @Meaning("The state that it is in") String state) {}

    static MachinesView of(Inside inside) {
        Optional<Modem> modem = inside.modem();
        return new MachinesView(List.of(
                state(
                        "registration",
                        modem.map(on -> on.client().registration().state()).orElse(RegistrationState.DEREGISTERED)),
                state("send", modem.map(on -> on.client().sendState()).orElse(SendState.NOT_SENT)),
                state("radio", modem.map(on -> on.radio().state()).orElse(UeState.POWER_OFF)),
                state(
                        "rrc",
                        modem.map(on -> on.radio().connection(inside.nowNs())).orElse(RrcState.IDLE))));
    }

    private static MachineState state(String machine, Enum<?> state) {
        return new MachineState(machine, state.name());
    }
}
