package dev.fauxband.sim.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a host program does, against the sim platform in virtual time. */
final class HostProgramTest {
    private static Behaviour doing(Step... steps) {
        return Behaviour.of("test", Town.OBJECTS, List.of(steps));
    }

    @Test
    void registersAndSendsWhenObserved() {
        Town town = new Town(doing(Town.on(Trigger.Event.OBSERVED, "hello")), 1);
        HostProgram program = town.add(7);

        town.start().until(10);

        assertThat(program.state()).isEqualTo(HostState.REGISTERED);
        assertThat(town.tally.work).containsExactly("REGISTER 0", "SEND_CON 0");
        assertThat(town.payloads()).containsExactly("hello");
    }
}
