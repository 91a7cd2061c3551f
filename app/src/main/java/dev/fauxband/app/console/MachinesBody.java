package dev.fauxband.app.console;

import dev.fauxband.app.docs.StateMachine;
import dev.fauxband.io.view.Meaning;
import java.util.List;

/** The state machines of a module. */
public record MachinesBody(@Meaning("Each of them") List<Machine> machines) {
    public MachinesBody {
        machines = List.copyOf(machines);
    }

    /** One of them. */
    public record Machine(
            @Meaning("As events and .../machines call it") String name,
            @Meaning("What it is of") String title,

            @Meaning("Its states; it begins in the first") List<State> states,

            @Meaning("Which state may follow which") List<Step> steps) {
        public Machine {
            states = List.copyOf(states);
            steps = List.copyOf(steps);
        }
    }

    /** A state. */
    public record State(
            @Meaning("Its name") String name,
            @Meaning("What is going on in it") String meaning) {}

    /** A step that the table allows. */
    public record Step(
            @Meaning("The state before") String from,
            @Meaning("The state behind it") String to) {}

    static MachinesBody all() {
        return new MachinesBody(
                StateMachine.ALL.stream().map(MachinesBody::machine).toList());
    }

    private static Machine machine(StateMachine machine) {
        return new Machine(
                machine.name(),
                machine.title(),
                machine.states().stream()
                        .map(state -> new State(state.name(), state.meaning()))
                        .toList(),
                machine.states().stream()
                        .flatMap(state -> state.next().stream().map(to -> new Step(state.name(), to)))
                        .toList());
    }
}
