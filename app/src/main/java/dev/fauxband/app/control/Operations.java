package dev.fauxband.app.control;

import dev.fauxband.data.Octets;
import dev.fauxband.io.fleet.HostedModule;
import dev.fauxband.io.view.BufferView;
import dev.fauxband.io.view.Counters;
import dev.fauxband.io.view.ModuleQuery;
import dev.fauxband.io.view.ModuleState;
import dev.fauxband.io.view.ObjectsView;
import dev.fauxband.io.view.ObservationsView;
import dev.fauxband.io.view.RegistrationView;
import dev.fauxband.io.view.TraceLine;
import dev.fauxband.io.view.TraceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the control door can do, each a declaration. */
final class Operations {
    /** The one that the server answers itself: a stream of {@link TraceLine}. */
    static final String EVENTS = "events";

    private static final String MODULE = "/v1/modules/{name}";

    private final ControlledModules modules;

    private Operations(ControlledModules modules) {
        this.modules = modules;
    }

    /** Those for these modules. */
    static List<Operation> of(ControlledModules modules) {
        return new Operations(modules).all();
    }

    private List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        all.add(Operation.get(
                "modules", "/v1/modules", "All modules of the process", ModulesBody.class, call -> list()));
        all.add(Operation.get(
                "module",
                MODULE,
                "One module at a glance",
                ModuleBody.class,
                call -> ModuleBody.of(modules.find(call.path("name")))));
        all.add(look("state", "How module and line stand", ModuleState.class, ModuleQuery.STATE));
        all.add(look(
                "registration", "How it stands with its platform", RegistrationView.class, ModuleQuery.REGISTRATION));
        all.add(look("observations", "What the platform observes", ObservationsView.class, ModuleQuery.OBSERVATIONS));
        all.add(look("objects", "Objects of the host and their values", ObjectsView.class, ModuleQuery.OBJECTS));
        all.add(look("buffer", "What the host has not read yet", BufferView.class, ModuleQuery.BUFFER));
        all.add(look("counters", "What has happened so far", Counters.class, ModuleQuery.COUNTERS));
        all.add(look("trace", "The last 128 things that happened", TraceView.class, ModuleQuery.TRACE));
        all.add(Operation.post(
                "at",
                MODULE + "/at",
                "Type an AT line as a host of its own, and wait for the final result",
                new Operation.Bodies(AtBody.class, AtAnswer.class),
                this::at));
        all.addAll(Actions.operations(modules));
        all.add(events());
        return List.copyOf(all);
    }

    private <V extends Record> Operation look(String word, String summary, Class<V> type, ModuleQuery<V> query) {
        return Operation.get(
                word,
                MODULE + "/" + word,
                summary,
                type,
                call -> ControlledModules.await(modules.find(call.path("name")).look(query)));
    }

    private static Operation events() {
        return new Operation(
                EVENTS,
                "GET",
                "/v1/events",
                "What happens from now on, as server-sent events",
                List.of(new Operation.Query("module", "Only events of this module")),
                Optional.empty(),
                TraceLine.class,
                true,
                call -> {
                    throw new IllegalStateException("a stream has no single answer");
                });
    }

    private ModulesBody list() throws Refusal {
        List<ModuleBody> bodies = new ArrayList<>();
        for (HostedModule module : modules.all()) {
            bodies.add(ModuleBody.of(module));
        }
        return new ModulesBody(bodies);
    }

    private AtAnswer at(Call call) throws Refusal {
        HostedModule module = modules.find(call.path("name"));
        AtBody body = call.body(AtBody.class).checked();
        CompletableFuture<Octets> answer = TypedHost.type(module, body.line());
        try {
            return AtAnswer.of(body.line(), answer.get(body.waitMs(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.BUSY, "the program is ending.");
        } catch (ExecutionException | TimeoutException e) {
            throw new Refusal(
                    Refusal.TIMED_OUT,
                    "no final result within " + body.waitMs() + " ms; the line still runs, or another host holds it.");
        }
    }
}
