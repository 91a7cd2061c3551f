package dev.fauxband.app.docs;

import dev.fauxband.lwm2m.RegistrationState;
import dev.fauxband.lwm2m.SendState;
import dev.fauxband.radio.RrcState;
import dev.fauxband.radio.UeState;
import dev.fauxband.sim.behaviour.HostState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A state machine, from the table that it obeys.
 *
 * @param name as traces call it
 * @param states the first is the one that it begins in
 */
public record StateMachine(String name, String title, List<State> states) {
    public static final StateMachine REGISTRATION = new StateMachine(
            "registration",
            "Registration",
            states(RegistrationState.values(), RegistrationState::next, RegistrationState::sentence, Optional.empty()));

    public static final StateMachine SEND = new StateMachine(
            "send",
            "Confirmable send",
            states(SendState.values(), SendState::next, SendState::sentence, Optional.of(SendState::code)));

    public static final StateMachine RADIO = new StateMachine(
            "radio", "User equipment", states(UeState.values(), UeState::next, UeState::sentence, Optional.empty()));

    public static final StateMachine RRC = new StateMachine(
            "rrc",
            "RRC connection",
            states(RrcState.values(), RrcState::next, RrcState::sentence, Optional.of(RrcState::code)));

    /** Of no module: the program at its line, of which a fleet has one for each. */
    public static final StateMachine HOST_PROGRAM = new StateMachine(
            "host",
            "Host program of a fleet",
            states(HostState.values(), HostState::next, HostState::sentence, Optional.empty()));

    /** All that a module has. */
    public static final List<StateMachine> ALL = List.of(REGISTRATION, SEND, RADIO, RRC);

    public StateMachine {
        states = List.copyOf(states);
    }

    /**
     * A state.
     *
     * @param code that the line shows for it, if any
     * @param next the names of those that may follow
     */
    public record State(String name, Optional<Integer> code, String meaning, List<String> next) {
        public State {
            next = List.copyOf(next);
        }
    }

    private static <S extends Enum<S>> List<State> states(
            S[] states, Function<S, List<S>> next, Function<S, String> meaning, Optional<Function<S, Integer>> code) {
        return Arrays.stream(states)
                .map(state -> new State(
                        state.name(),
                        code.map(of -> of.apply(state)),
                        meaning.apply(state),
                        next.apply(state).stream().map(Enum::name).toList()))
                .toList();
    }
}
