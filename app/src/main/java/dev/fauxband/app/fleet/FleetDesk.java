package dev.fauxband.app.fleet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fauxband.app.control.Call;
import dev.fauxband.app.control.ControlledModules;
import dev.fauxband.app.control.Operation;
import dev.fauxband.app.control.Refusal;
import dev.fauxband.app.control.Reply;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.app.fleet.figures.SampleJson;
import dev.fauxband.data.Octets;
import dev.fauxband.io.fleet.Fleet;
import dev.fauxband.io.fleet.HostedModule;
import dev.fauxband.io.fleet.ModuleHandle;
import dev.fauxband.io.view.Meaning;
import dev.fauxband.sim.behaviour.HostState;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A fleet as its console sees it: how it goes, where each module is, and a few modules in full. The shards are asked
 * only when somebody looks.
 */
public final class FleetDesk {
    /** Modules that can be looked at in full at once. */
    static final int WATCHED_MAX = 16;

    /** Samples that are kept. */
    static final int SAMPLES_MAX = 600;

    private static final String PATH = "/v1/fleet";
    private static final long STATES_NS = 1_000_000_000L;
    private static final List<HostState> STATES = Arrays.asList(HostState.values());

    private Optional<Fleet> fleet = Optional.empty();
    private final ControlledModules modules;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Deque<ObjectNode> samples = new ArrayDeque<>();
    private final Object statesLock = new Object();
    private Octets states = Octets.EMPTY;
    private long statesNs = System.nanoTime() - STATES_NS;

    /** @param at the platform that the fleet talks to */
    FleetDesk(Target at) {
        this.modules = new ControlledModules(WATCHED_MAX, this::gone, at.platform());
    }

    /** How the fleet goes. */
    public record FleetBody(
            @Meaning("How many modules there are to be") int modules,

            @Meaning("What the octets of /v1/fleet/states stand for")
            List<StateCode> states,

            @Meaning("The newest sample, as fleet --json prints it; none until the first second is over")
            Optional<ObjectNode> sample) {
        public FleetBody {
            states = List.copyOf(states);
        }
    }

    /** A state of a host program, and its number. */
    public record StateCode(
            @Meaning("The octet") int code,
            @Meaning("The state") String name,
            @Meaning("What the program does in it") String meaning) {}

    /** How it went. */
    public record SamplesBody(
            @Meaning("The newest 600, one a second, as fleet --json prints them")
            List<ObjectNode> samples) {
        public SamplesBody {
            samples = List.copyOf(samples);
        }
    }

    /** Nothing more than the path says. */
    public record WatchBody() {}

    /** A module that can be looked at in full. */
    public record WatchedBody(
            @Meaning("Its name in paths and events") String name) {}

    /** The fleet is there. */
    synchronized void follow(Fleet started) {
        fleet = Optional.of(started);
    }

    private synchronized Fleet fleet() {
        return fleet.orElseThrow();
    }

    List<Operation> operations() {
        return List.of(
                Operation.get("fleet", PATH, "How the fleet goes", FleetBody.class, call -> look()),
                Operation.get(
                        "fleetSamples",
                        PATH + "/samples",
                        "How the fleet went in the last ten minutes",
                        SamplesBody.class,
                        call -> past()),
                Operation.file(
                        "fleetStates",
                        PATH + "/states",
                        "Where each module is, at most a second old",
                        new Reply.File(
                                "application/octet-stream",
                                "An octet for each module by its number, as /v1/fleet explains them",
                                call -> states())),
                Operation.post(
                        "watch",
                        PATH + "/modules/{n}",
                        "Look at a module in full from now on; of more than 16 the longest unused gives way",
                        new Operation.Bodies(WatchBody.class, WatchedBody.class),
                        this::watch));
    }

    /** Those that can be looked at in full. */
    ControlledModules modules() {
        return modules;
    }

    /** One more sample. */
    synchronized void see(Sample sample) {
        if (samples.size() == SAMPLES_MAX) {
            samples.remove();
        }
        samples.add(SampleJson.of(sample));
    }

    private synchronized FleetBody look() {
        List<StateCode> codes = STATES.stream()
                .map(state -> new StateCode(STATES.indexOf(state), SampleJson.word(state), state.sentence()))
                .toList();
        return new FleetBody(fleet().plan().modules(), codes, Optional.ofNullable(samples.peekLast()));
    }

    private synchronized SamplesBody past() {
        return new SamplesBody(List.copyOf(samples));
    }

    /** However many ask, the shards look once a second. */
    private Octets states() throws Refusal {
        synchronized (statesLock) {
            long nowNs = System.nanoTime();
            if (nowNs - statesNs >= STATES_NS) {
                states = ControlledModules.await(fleet().states(STATES::indexOf));
                statesNs = nowNs;
            }
            return states;
        }
    }

    private WatchedBody watch(Call call) throws Refusal {
        String number = call.path("n");
        int most = fleet().plan().modules() - 1;
        if (!number.matches("[0-9]{1,7}") || Integer.parseInt(number) > most) {
            throw new Refusal(Refusal.NOT_FOUND, "there are modules 0 to " + most + ", none is \"" + number + "\".");
        }
        HostedModule module = ControlledModules.await(fleet().watch(Integer.parseInt(number)))
                .orElseThrow(
                        () -> new Refusal(Refusal.NOT_FOUND, "module " + number + " has not begun yet; try again."));
        String name = module.plan().name();
        numbers.put(name, Integer.parseInt(number));
        modules.put(module);
        return new WatchedBody(name);
    }

    private void gone(ModuleHandle module) {
        Optional.ofNullable(numbers.remove(module.plan().name())).ifPresent(fleet()::unwatch);
    }
}
