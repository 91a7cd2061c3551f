package dev.fauxband.app.control;

import dev.fauxband.io.fleet.Gate;
import dev.fauxband.io.fleet.ModuleHandle;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.script.ActionWords;
import dev.fauxband.sim.air.AirChange;
import dev.fauxband.sim.fault.FaultKind;
import dev.fauxband.sim.fault.FaultOrder;
import dev.fauxband.sim.fault.FaultWords;
import dev.fauxband.sim.platform.PlatformInTheBox;
import java.util.List;
import java.util.Optional;

/** What can be done to a module from outside, each an operation under {@code /v1/modules/{name}/actions/}. */
public final class Actions {
    static final String PATH = "/v1/modules/{name}/actions/";

    private static final List<Action<?>> ALL = List.of(
            new Action<>(
                    "drop",
                    "Lose the next datagrams of a direction",
                    TamperBody.class,
                    (at, body) -> tamper(at.module(), Gate.Fate.DROP, body)),
            new Action<>(
                    "duplicate",
                    "Double the next datagrams of a direction",
                    TamperBody.class,
                    (at, body) -> tamper(at.module(), Gate.Fate.DUPLICATE, body)),
            new Action<>(
                    "air", "Change the air between module and platform", WordBodies.AirBody.class, Actions::change),
            new Action<>(
                    "fault",
                    "Let something go wrong, or end what goes wrong",
                    WordBodies.FaultBody.class,
                    Actions::suffer),
            words(ActionWords.Action.POWER_KEY, WordBodies.NothingBody.class),
            words(ActionWords.Action.RESET, WordBodies.NothingBody.class),
            words(ActionWords.Action.COVERAGE, WordBodies.CoverageBody.class),
            words(ActionWords.Action.SIGNAL, WordBodies.SignalBody.class),
            words(ActionWords.Action.SIM, WordBodies.SimBody.class),
            words(ActionWords.Action.PSM, WordBodies.NothingBody.class),
            words(ActionWords.Action.WAKE, WordBodies.NothingBody.class),
            words(ActionWords.Action.DETACH, WordBodies.NothingBody.class),
            words(ActionWords.Action.NEW_IP, WordBodies.AddressBody.class),
            words(ActionWords.Action.NAT_REBIND, WordBodies.NothingBody.class),
            words(ActionWords.Action.CLOCK, WordBodies.ClockBody.class),
            words(ActionWords.Action.URC, WordBodies.UrcBody.class),
            words(ActionWords.Action.SET, WordBodies.SetBody.class));

    private Actions() {}

    /** Does it, and says what the module remarked. */
    private interface Deed<B extends Record> {
        Optional<String> on(Place place, B body) throws Refusal;
    }

    /** Where it is done: at a module, beside the platform in the box if there is one. */
    private record Place(ModuleHandle module, Optional<PlatformInTheBox> platform) {}

    /** The declaration of one action. */
    private record Action<B extends Record>(String name, String summary, Class<B> body, Deed<B> deed) {
        Operation operation(ControlledModules modules) {
            return Operation.post(
                    name,
                    PATH + name,
                    summary,
                    new Operation.Bodies(body, DoneBody.class),
                    call -> perform(modules, call));
        }

        private DoneBody perform(ControlledModules modules, Call call) throws Refusal {
            Place place = new Place(modules.reach(call.path("name")), modules.platform());
            return new DoneBody(name, deed.on(place, call.body(body)));
        }
    }

    /** Their names, in the order of the description. */
    public static List<String> names() {
        return ALL.stream().<String>map(Action::name).toList();
    }

    static List<Operation> operations(ControlledModules modules) {
        return ALL.stream().<Operation>map(action -> action.operation(modules)).toList();
    }

    /** One that transcripts have too, under the same word. */
    private static <B extends Record & WordBodies.Words> Action<B> words(ActionWords.Action action, Class<B> body) {
        return new Action<>(action.word(), action.meaning(), body, (at, given) -> act(at.module(), action, given));
    }

    private static Optional<String> act(ModuleHandle module, ActionWords.Action action, WordBodies.Words given)
            throws Refusal {
        ActionWords.Parsed parsed = ActionWords.parse(action.word() + " " + given.words());
        if (parsed instanceof ActionWords.Parsed.NotUnderstood wrong) {
            throw new Refusal(Refusal.BAD_REQUEST, wrong.why());
        }
        String words = given.words().replaceAll("\\p{Cntrl}", " ").strip();
        String what = action.word() + (words.isEmpty() ? "" : ": " + words);
        ModemEvent event = ((ActionWords.Parsed.Understood) parsed).event();
        told(module.noted(what) && module.happened(event));
        return Remarks.after(module, what);
    }

    private static Optional<String> change(Place at, WordBodies.AirBody body) throws Refusal {
        AirChange.Parsed parsed = AirChange.parse(body.words());
        if (parsed instanceof AirChange.Parsed.NotUnderstood wrong) {
            throw new Refusal(Refusal.BAD_REQUEST, wrong.why());
        }
        told(at.module().air(((AirChange.Parsed.Understood) parsed).change()));
        return Optional.empty();
    }

    private static Optional<String> suffer(Place at, WordBodies.FaultBody body) throws Refusal {
        FaultWords.Parsed parsed = FaultWords.parse(body.words());
        if (parsed instanceof FaultWords.Parsed.NotUnderstood wrong) {
            throw new Refusal(Refusal.BAD_REQUEST, wrong.why());
        }
        FaultOrder order = ((FaultWords.Parsed.Understood) parsed).order();
        Optional<String> vain = Remarks.inVain(at.module(), order);
        boolean suffers = order.concerns(FaultKind.PLATFORM)
                && at.platform().filter(box -> box.suffer(order)).isPresent();
        if (order.needsPlatform() && !suffers) {
            throw new Refusal(
                    Refusal.BAD_REQUEST, "only the platform sim does that; start it with run --platform sim.");
        }
        told(at.module().suffer(order));
        return vain;
    }

    private static Optional<String> tamper(ModuleHandle module, Gate.Fate fate, TamperBody body) throws Refusal {
        Gate.Direction direction = body.parsedDirection();
        int count = body.parsedCount();
        String armed = Remarks.armed(direction, fate, count);
        told(module.noted(armed) && module.tamper(direction, fate, count));
        return Optional.of(armed);
    }

    private static void told(boolean taken) throws Refusal {
        if (!taken) {
            throw new Refusal(Refusal.BUSY, "the module has too much to do; try again.");
        }
    }
}
