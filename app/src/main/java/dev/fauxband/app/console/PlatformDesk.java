package dev.fauxband.app.console;

import dev.fauxband.app.control.Call;
import dev.fauxband.app.control.ControlledModules;
import dev.fauxband.app.control.DoneBody;
import dev.fauxband.app.control.Operation;
import dev.fauxband.app.control.Refusal;
import dev.fauxband.app.control.Reply;
import dev.fauxband.io.view.Meaning;
import dev.fauxband.sim.platform.ParsedCommand;
import dev.fauxband.sim.platform.PlatformCommandLine;
import dev.fauxband.sim.platform.PlatformInTheBox;
import java.util.List;
import java.util.Optional;

/** Looks at the platform in the box and tells it what to do, where there is one. */
public final class PlatformDesk {
    private static final String PATH = "/v1/platform";

    /** Names that are told at once: a fleet has a hundred thousand. */
    private static final int CLIENTS_MAX = 1_000;

    private final ControlledModules modules;
    private final Optional<PlatformWatch> watch;

    PlatformDesk(ControlledModules modules, Optional<PlatformWatch> watch) {
        this.modules = modules;
        this.watch = watch;
    }

    /** The platform at a glance. */
    public record PlatformBody(
            @Meaning("Which one: sim or leshan") String kind,
            @Meaning("Where it listens") String address,

            @Meaning("How many clients are registered") int clientsTotal,

            @Meaning("The endpoint names of the first 1000, in the order of their registration")
            List<String> clients) {
        public PlatformBody {
            clients = List.copyOf(clients);
        }
    }

    /** What it is to do. */
    public record PerformBody(
            @Meaning("As at the prompt of fauxband platform: write 19/1/0 AAAA0000")
            String words) {}

    List<Operation> operations() {
        return List.of(
                Operation.get("platform", PATH, "The platform in the box", PlatformBody.class, call -> look()),
                Operation.stream(
                        "platformEvents",
                        PATH + "/events",
                        "What it says: the newest 500 lines, then what happens from now on",
                        List.of(),
                        new Reply.Events(PlatformLine.class, call -> watch().listen())),
                Operation.post(
                        "perform",
                        PATH + "/perform",
                        "Tell it what to do; what comes of it is an event of it",
                        new Operation.Bodies(PerformBody.class, DoneBody.class),
                        this::perform));
    }

    private PlatformBody look() throws Refusal {
        PlatformInTheBox platform = platform();
        List<String> clients = platform.clients();
        return new PlatformBody(
                watch().kind().toString(),
                platform.address().toString(),
                clients.size(),
                clients.subList(0, Math.min(CLIENTS_MAX, clients.size())));
    }

    private DoneBody perform(Call call) throws Refusal {
        PlatformInTheBox platform = platform();
        ParsedCommand parsed =
                PlatformCommandLine.parse(call.body(PerformBody.class).words());
        if (parsed instanceof ParsedCommand.NotUnderstood wrong) {
            throw new Refusal(Refusal.BAD_REQUEST, wrong.why());
        }
        platform.perform(((ParsedCommand.Understood) parsed).command());
        return new DoneBody("perform");
    }

    private PlatformInTheBox platform() throws Refusal {
        return modules.platform().orElseThrow(PlatformDesk::none);
    }

    private PlatformWatch watch() throws Refusal {
        return watch.orElseThrow(PlatformDesk::none);
    }

    private static Refusal none() {
        return new Refusal(Refusal.NOT_FOUND, "no platform is in the box; start the module with --platform.");
    }
}
