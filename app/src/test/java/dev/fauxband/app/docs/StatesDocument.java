package dev.fauxband.app.docs;

import dev.fauxband.lwm2m.RegistrationState;
import dev.fauxband.lwm2m.SendState;
import dev.fauxband.radio.RrcState;
import dev.fauxband.radio.UeState;
import java.util.List;
import java.util.function.Function;

/** {@code docs/states.md}: the state machines as diagrams, drawn from the tables that the machines obey. */
final class StatesDocument {
    private StatesDocument() {}

    static String text() {
        return GeneratedDocsTest.MARK + """
                # States

                Each machine is an enum that lists the legal successors of each state; one class owns the state and
                changes it in one place, which checks the table. The arrows here are those tables.

                ## Registration

                `dev.fauxband.lwm2m.RegistrationState`: where the module stands with its platform.

                """
                + diagram(RegistrationState.values(), RegistrationState::next, RegistrationState::name)
                + """

                ## Confirmable send

                `dev.fauxband.lwm2m.SendState`: how the last CON of `AT+QLWDATASEND` stands. The number is what
                `AT+QLWDATASTATUS?` shows.

                """
                + diagram(SendState.values(), SendState::next, state -> state.name() + " (" + state.code() + ")")
                + """

                ## User equipment

                `dev.fauxband.radio.UeState`: where the module stands with its power and with the network. A module
                begins in `REGISTERED`, one that is started cold in `POWER_OFF`.

                """
                + diagram(UeState.values(), UeState::next, UeState::name)
                + """

                ## RRC connection

                `dev.fauxband.radio.RrcState`: whether the module is connected with its cell. The number is what
                `AT+CSCON?` shows.

                """
                + diagram(RrcState.values(), RrcState::next, state -> state.name() + " (" + state.code() + ")");
    }

    private static <S extends Enum<S>> String diagram(
            S[] states, Function<S, List<S>> next, Function<S, String> label) {
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        for (S state : states) {
            String name = label.apply(state);
            text.append("    ")
                    .append(state)
                    .append(name.equals(state.name()) ? "" : " : " + name)
                    .append("\n");
        }
        text.append("    [*] --> ").append(states[0]).append("\n");
        for (S state : states) {
            next.apply(state)
                    .forEach(to -> text.append("    ")
                            .append(state)
                            .append(" --> ")
                            .append(to)
                            .append("\n"));
        }
        return text.append("```\n").toString();
    }
}
