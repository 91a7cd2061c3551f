package dev.fauxband.app.docs;

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
                + diagram(StateMachine.REGISTRATION)
                + """

                ## Confirmable send

                `dev.fauxband.lwm2m.SendState`: how the last CON of `AT+QLWDATASEND` stands. The number is what
                `AT+QLWDATASTATUS?` shows.

                """
                + diagram(StateMachine.SEND)
                + """

                ## User equipment

                `dev.fauxband.radio.UeState`: where the module stands with its power and with the network. A module
                begins in `REGISTERED`, one that is started cold in `POWER_OFF`.

                """
                + diagram(StateMachine.RADIO)
                + """

                ## RRC connection

                `dev.fauxband.radio.RrcState`: whether the module is connected with its cell. The number is what
                `AT+CSCON?` shows.

                """
                + diagram(StateMachine.RRC)
                + """

                ## Host program of a fleet

                `dev.fauxband.sim.behaviour.HostState`: where the program is that a module of `fauxband fleet` has at
                its line, in the place of a firmware.

                """
                + diagram(StateMachine.HOST_PROGRAM);
    }

    static String diagram(StateMachine machine) {
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        for (StateMachine.State state : machine.states()) {
            String label = state.code()
                    .map(code -> " : " + state.name() + " (" + code + ")")
                    .orElse("");
            text.append("    ").append(state.name()).append(label).append("\n");
        }
        text.append("    [*] --> ").append(machine.states().get(0).name()).append("\n");
        for (StateMachine.State state : machine.states()) {
            state.next()
                    .forEach(to -> text.append("    ")
                            .append(state.name())
                            .append(" --> ")
                            .append(to)
                            .append("\n"));
        }
        return text.append("```\n").toString();
    }
}
