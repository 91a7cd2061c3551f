package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Routes;
import dev.fauxband.io.net.ShardNetwork;
import dev.fauxband.io.tally.Tally;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.sim.behaviour.Action;
import dev.fauxband.sim.behaviour.AirMix;
import dev.fauxband.sim.behaviour.Behaviour;
import dev.fauxband.sim.behaviour.FailReaction;
import dev.fauxband.sim.behaviour.HostObject;
import dev.fauxband.sim.behaviour.Payload;
import dev.fauxband.sim.behaviour.PayloadTemplate;
import dev.fauxband.sim.behaviour.Step;
import dev.fauxband.sim.behaviour.Trigger;
import dev.fauxband.sim.behaviour.Values;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.FaultWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Fleets for tests: a confirmed message a second of each module, with its number and a count. */
final class Fleets {
    static final long PATIENCE_S = 60;
    private static final long SECOND_NS = 1_000_000_000L;
    private static final Path UPLINK = new Path(19, 0, 0);

    private Fleets() {}

    static Names names() {
        return new Names(new Routes(Redirection.NONE, Reach.LOOPBACK), name -> Optional.empty());
    }

    static Fleet start(int modules, int port, ShardNetwork.Opener opener, Names names, List<FaultOrder> faults)
            throws Exception {
        Routes routes = new Routes(Redirection.NONE, Reach.LOOPBACK);
        return Fleet.start(
                plan(modules, 2, port, faults),
                new Surroundings(Surroundings.clockFromNow(), routes, names, (module, event) -> {}),
                opener);
    }

    static FleetPlan plan(int modules, int shards, int port, List<FaultOrder> faults) {
        Step step = Step.of(new Trigger.Every(SECOND_NS, SECOND_NS / 2, false), new Action.Send(UPLINK, payload(), 1));
        Behaviour plain = new Behaviour(
                "test",
                "",
                List.of(new HostObject(Path.instance(19, 0), List.of(0))),
                false,
                List.of(step),
                Values.NONE,
                FailReaction.USUAL,
                dev.fauxband.sim.behaviour.Names.USUAL,
                Map.of(),
                AirMix.IDEAL,
                faults);
        return new FleetPlan(
                modules,
                0,
                shards,
                ModemProfile.BC26.with(ProfileField.ACK_TIMEOUT, "500ms"),
                plain,
                "127.0.0.1",
                port,
                false,
                false,
                100_000,
                1,
                0,
                ModuleNumbers.NONE);
    }

    private static Payload payload() {
        return ((PayloadTemplate.Parsed.Understood) PayloadTemplate.text("{n:07} {count:05}", Values.NONE)).payload();
    }

    static FaultOrder fault(String words) {
        return ((FaultWords.Parsed.Understood) FaultWords.parse(words)).order();
    }

    static Tally await(Fleet fleet, Predicate<Tally> wanted) throws Exception {
        long untilNs = System.nanoTime() + PATIENCE_S * SECOND_NS;
        Tally tally = fleet.tally().get(PATIENCE_S, TimeUnit.SECONDS);
        while (!wanted.test(tally) && System.nanoTime() < untilNs) {
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
            tally = fleet.tally().get(PATIENCE_S, TimeUnit.SECONDS);
        }
        assertThat(tally).matches(wanted);
        return tally;
    }
}
