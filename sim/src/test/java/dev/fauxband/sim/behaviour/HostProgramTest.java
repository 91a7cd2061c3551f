package dev.fauxband.sim.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.lwm2m.Path;
import dev.fauxband.modem.HostNews;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.sim.air.AirSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host program does, against the sim platform in virtual time. */
final class HostProgramTest {
    private static final long SECOND_NS = Town.SECOND_NS;

    private static Behaviour doing(Step... steps) {
        return Behaviour.of("test", Town.OBJECTS, List.of(steps));
    }

    @Test
    void registersAndSendsWhenObserved() {
        Town town = new Town(doing(Town.on(Trigger.Event.OBSERVED, "hello")), 1);
        HostProgram program = town.add(7);

        town.start().until(10);

        assertThat(program.state()).isEqualTo(HostState.REGISTERED);
        assertThat(town.tally.states).containsExactly("SETTING_UP", "OPENING", "REGISTERED");
        assertThat(town.tally.work).containsExactly("REGISTER 0", "SEND_CON 0");
        assertThat(town.payloads()).containsExactly("hello");
        assertThat(town.world.platform().clients()).containsExactly("867724030023623");
    }

    @Test
    void aStepOnRegisteredWaitsUntilItsPathIsObserved() {
        Town town = new Town(doing(Town.on(Trigger.Event.REGISTERED, "hello")), 1);
        town.suffer("observes-late 40s");
        town.add(7);

        town.start().until(30);
        assertThat(town.tally.work).containsExactly("REGISTER 0");

        town.until(60);
        assertThat(town.tally.work).containsExactly("REGISTER 0", "SEND_CON 0");
        assertThat(town.tally.latenciesNs.get(1)).isEqualTo(40 * SECOND_NS);
    }

    @Test
    void aWriteIsAnswered() {
        Town town = new Town(doing(Town.on(Trigger.Event.WRITE, "got it")), 1);
        town.add(7);
        town.start().until(10);

        town.perform("write /19/0/1 AB");
        town.until(20);

        assertThat(town.tally.written).isEqualTo(1);
        assertThat(town.payloads()).containsExactly("got it");
    }

    @Test
    void aFailedSendIsAnOccasionForAnother() {
        Town town = new Town(doing(Town.on(Trigger.Event.OBSERVED, "1"), Town.on(Trigger.Event.FAIL, "oops")), 1);
        town.add(7);
        town.suffer("delay 3s");
        town.suffer("resets-notify for 12s");

        town.start().until(60);

        assertThat(town.tally.work.get(1)).startsWith("SEND_CON 6 failed: ");
        assertThat(town.payloads()).containsExactly("1", "oops");
    }

    @Test
    void theFailureOfWhatAnswersAFailureIsNoOccasion() {
        Town town = new Town(doing(Town.on(Trigger.Event.OBSERVED, "1"), Town.on(Trigger.Event.FAIL, "oops")), 1);
        town.suffer("resets-notify");
        town.add(7);

        town.start().until(60);

        assertThat(town.tally.work.stream().filter(it -> it.startsWith("SEND"))).hasSize(2);
    }

    @Test
    void intervalsStayWithinTheirJitterAndPhasesSpread() {
        Town town = new Town(doing(Town.every(60, 20, 0)), 3);
        for (int n = 1; n <= 20; n++) {
            town.add(n);
        }

        town.start().until(3600);

        List<Long> firsts = town.arrivals("00000");
        assertThat(firsts).hasSize(20);
        assertThat(firsts.stream().mapToLong(it -> it).max().orElse(0)).isBetween(40 * SECOND_NS, 60 * SECOND_NS);
        assertThat(firsts.stream().mapToLong(it -> it).min().orElse(0)).isLessThan(20 * SECOND_NS);
        for (int n = 1; n <= 20; n++) {
            List<Long> times = town.arrivalsOf(n);
            assertThat(times).hasSizeBetween(50, 70);
            for (int i = 1; i < times.size(); i++) {
                assertThat(times.get(i) - times.get(i - 1)).isBetween(40 * SECOND_NS, 80 * SECOND_NS);
            }
        }
    }

    @Test
    void aThunderingHerdBeginsTogether() {
        Step step = new Step(
                new Trigger.Every(60 * SECOND_NS, 0, true),
                new Action.Send(Town.DATA, Town.payload("{n:05} {count:05}"), 0),
                1);
        Town town = new Town(doing(step), 3);
        for (int n = 1; n <= 5; n++) {
            town.add(n);
        }

        town.start().until(70);

        assertThat(town.arrivals("00000")).containsOnly(60 * SECOND_NS).hasSize(5);
    }

    @Test
    void aChanceIsTakenAboutAsOftenAsItSays() {
        Step always = Town.every(10, 0, 0);
        Town town = new Town(doing(new Step(always.trigger(), always.action(), 0.25)), 5);
        town.add(1);

        town.start().until(40_000);

        assertThat(town.world.platform().receivedCount()).isBetween(900L, 1100L);
    }

    @Test
    void workComesDueThoughThePlatformIsSilentAndLatencyCountsFromThen() {
        Town town = new Town(doing(Town.every(10, 0, 1)), 1);
        HostProgram program = town.add(7);
        town.start().until(30);
        int before = town.tally.work.size();

        town.suffer("partition for 45s");
        town.until(120);

        assertThat(program.state()).isEqualTo(HostState.REGISTERED);
        assertThat(town.tally.missed).isBetween(2, 5);
        assertThat(town.tally.latenciesNs.subList(before, before + 2)).allMatch(it -> it > 10 * SECOND_NS);
        assertThat(town.tally.work).noneMatch(it -> it.contains("failed"));
    }

    @Test
    void registrationIsTriedAgainEverLater() {
        FailReaction reaction = new FailReaction(10 * SECOND_NS, 60 * SECOND_NS, 2, 0, true);
        Town town = new Town(doing(Town.every(10, 0, 1)).with(reaction), 1);
        town.suffer("5.03 on register");
        HostProgram program = town.add(7);

        town.start().until(200);

        assertThat(program.state()).isEqualTo(HostState.BACKING_OFF);
        assertThat(town.tally.work.stream().map(it -> it.replaceAll(":.*", "")))
                .containsExactly(
                        "REGISTER 0 failed",
                        "REGISTER 10 failed",
                        "REGISTER 30 failed",
                        "REGISTER 70 failed",
                        "REGISTER 130 failed",
                        "REGISTER 190 failed");
    }

    @Test
    void aWaitIsLongerOrShorterByItsJitter() {
        FailReaction reaction = new FailReaction(100, 1000, 2, 0.5, true);

        assertThat(reaction.waitNs(0, 0)).isEqualTo(50);
        assertThat(reaction.waitNs(0, 0.5)).isEqualTo(100);
        assertThat(reaction.waitNs(9, 1)).isEqualTo(1500);
    }

    @Test
    void anUpdateThatFindsNoRegistrationLeadsToANewOne() {
        Town town = new Town(doing(Town.every(600, 0, 1)), 1);
        HostProgram program = town.add(7);
        town.start().until(10);

        town.suffer("forgets-registration");
        town.world.tellHost(town.world.module(), HostProgram::updateNow);
        town.until(60);

        assertThat(program.state()).isEqualTo(HostState.REGISTERED);
        assertThat(town.tally.work.get(1)).startsWith("UPDATE 10 failed: ");
        assertThat(town.tally.work.get(2)).matches("REGISTER 1[0-9]");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSendThatIsRefusedLeadsToANewRegistrationAndIsNotLost(boolean throughAt) {
        Town town = new Town(doing(Town.every(600, 0, 1)), 1);
        town.add(7, AirSettings.IDEAL, throughAt, ModemProfile.BC26);
        town.start().until(10);

        town.event(new ModemEvent.Restart("a test"));
        town.until(1300);

        assertThat(town.payloads()).containsExactly("00007 00000", "00007 00001");
        assertThat(town.tally.work.stream().filter(it -> it.startsWith("REGISTER")))
                .hasSize(2);
        assertThat(town.tally.missed).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRestartThatIsSeenLeadsToANewRegistration(boolean throughAt) {
        Town town = new Town(doing(Town.on(Trigger.Event.OBSERVED, "hello")), 1);
        ModemProfile booting = ModemProfile.BC26.with(ProfileField.BOOT, "RDY").with(ProfileField.ATTACH_TIME, "7s");
        HostProgram program = town.add(7, AirSettings.IDEAL, throughAt, booting);
        town.start().until(10);

        town.event(new ModemEvent.Restart("a test"));
        town.until(16);
        assertThat(program.state()).isEqualTo(HostState.ATTACHING);

        town.until(40);
        assertThat(program.state()).isEqualTo(HostState.REGISTERED);
        assertThat(town.payloads()).containsExactly("hello", "hello");
    }

    @Test
    void stopDeregistersOnceTheLastMessageHasItsResult() {
        Town town = new Town(doing(Town.every(10, 0, 1)), 1);
        HostProgram program = town.add(7);
        town.start().until(20);
        town.suffer("delay 3s");
        long due = program.nextDeadlineNs();
        town.world.advanceTo(due);

        town.world.tellHost(town.world.module(), HostProgram::stop);
        town.until(60);

        assertThat(program.state()).isEqualTo(HostState.ENDED);
        assertThat(program.nextDeadlineNs()).isEqualTo(HostProgram.NEVER);
        assertThat(town.world.platform().clientCount()).isZero();
        assertThat(town.tally.work.get(town.tally.work.size() - 2)).startsWith("SEND_CON");
        assertThat(town.tally.work.get(town.tally.work.size() - 1)).startsWith("DEREGISTER");
        assertThat(town.tally.work).noneMatch(it -> it.contains("failed"));
    }

    @Test
    void aHostMayCloseAndOpenByItsSteps() {
        Trigger early = new Trigger.Every(100 * SECOND_NS, 0, true);
        Trigger late = new Trigger.Every(150 * SECOND_NS, 0, true);
        Town town = new Town(doing(Step.of(early, new Action.Close()), Step.of(late, new Action.Open())), 1);
        HostProgram program = town.add(7);

        town.start().until(120);
        assertThat(program.state()).isEqualTo(HostState.CLOSED);
        assertThat(town.world.platform().clientCount()).isZero();

        town.until(160);
        assertThat(program.state()).isEqualTo(HostState.REGISTERED);
    }

    @Test
    void anUpdateOfTheHostComesByItsSchedule() {
        Step update = Step.of(new Trigger.Every(100 * SECOND_NS, 0, true), new Action.Update());
        Town town = new Town(doing(update), 1);
        town.add(7);

        town.start().until(350);

        assertThat(town.tally.work).containsExactly("REGISTER 0", "UPDATE 100", "UPDATE 200", "UPDATE 300");
    }

    @Test
    void aPathIsObservedWhileAnyObservationCoversIt() {
        Behaviour behaviour = doing(Town.every(10, 0, 1), Town.on(Trigger.Event.WRITE, "x"));

        int both = Observing.begun(behaviour, Observing.begun(behaviour, 0, Path.object(19)), Town.DATA);

        assertThat(Observing.any(both, 0)).isTrue();
        assertThat(Observing.any(Observing.ended(behaviour, both, Town.DATA), 1))
                .isTrue();
        assertThat(Observing.begun(behaviour, 0, new Path(19, 0, 1))).isZero();
    }

    @Test
    void oneThatBootsWithItsModuleRegistersOnceItIsAttached() {
        HostProgram program = new HostProgram(crew(), 7);

        program.boot(0);
        program.heard(1, new HostNews.Started());
        assertThat(program.pollVerb(1)).isEmpty();
        program.heard(2, new HostNews.Attached());

        assertThat(program.pollVerb(2)).isPresent();
        assertThat(program.state()).isEqualTo(HostState.SETTING_UP);
    }

    @Test
    void aModuleMayRestartAgainBeforeItIsAttached() {
        HostProgram program = new HostProgram(crew(), 7);
        program.start(0);

        program.heard(1, new HostNews.Started());
        program.heard(2, new HostNews.Started());
        assertThat(program.state()).isEqualTo(HostState.ATTACHING);
        program.heard(3, new HostNews.Attached());

        assertThat(program.pollVerb(3)).isPresent();
    }

    private static Crew crew() {
        return new Crew(doing(Town.on(Trigger.Event.OBSERVED, "hello")), "192.0.2.1", 5683, Ledger.NONE, 1);
    }
}
