package dev.fauxband.app.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.World;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.behaviour.Behaviour;
import dev.fauxband.sim.behaviour.Crew;
import dev.fauxband.sim.behaviour.HostProgram;
import dev.fauxband.sim.behaviour.HostSide;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Ledger;
import dev.fauxband.sim.behaviour.LineDriver;
import dev.fauxband.sim.behaviour.VerbDriver;
import dev.fauxband.sim.behaviour.Work;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each ready-made behaviour lives a day in the ideal air: all that it does succeeds, and arrives. */
final class ReadyMadeTest {
    static final List<String> NAMES = BehaviourLibrary.NAMES;
    private static final long DAY_NS = 24 * 3_600_000_000_000L;

    @ParameterizedTest
    @FieldSource("NAMES")
    void aDayOfItSucceeds(String name) throws UsageException {
        Behaviour behaviour = BehaviourFile.read(name);
        World world = new World(new SimPlatform(SimPlatformOptions.defaults(), 1), 1);
        Count count = new Count();
        Crew crew = new Crew(behaviour, "192.0.2.1", 5683, count, 1);
        List<HostProgram> programs = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            Modem modem = new Modem(
                    behaviour.profile(ModemProfile.BC26), behaviour.identity(number), number, Trace.Level.OFF);
            HostProgram program = new HostProgram(crew, number);
            programs.add(program);
            boolean typed = number == 3;
            world.drive(
                    world.add(typed ? modem : modem.driven(), AirSettings.IDEAL),
                    new HostSide(program, typed ? new LineDriver() : new VerbDriver()));
        }
        world.modules().forEach(module -> world.tellHost(module, HostProgram::start));

        world.advanceTo(DAY_NS);

        assertThat(programs).extracting(HostProgram::state).containsOnly(HostState.REGISTERED);
        assertThat(count.failed).isEmpty();
        assertThat(count.done).isPositive();
        assertThat(count.sent).isEqualTo(world.platform().receivedCount());
    }

    /** Counts. */
    private static final class Count implements Ledger {
        private final List<String> failed = new ArrayList<>();
        private long done;
        private long sent;

        @Override
        public void became(HostState from, HostState to) {}

        @Override
        public void ended(Work work, long dueNs, long sentNs, long endNs) {
            done++;
            sent += work == Work.SEND_CON || work == Work.SEND_NON ? 1 : 0;
        }

        @Override
        public void failed(Work work, long dueNs, long endNs, String why) {
            failed.add(work + ": " + why);
        }

        @Override
        public void missed(Work work) {
            failed.add(work + " missed");
        }

        @Override
        public void written() {}
    }
}
