package dev.fauxband.app.control;

import dev.fauxband.data.Octets;
import dev.fauxband.io.fleet.ModuleHandle;
import dev.fauxband.io.view.AirView;
import dev.fauxband.io.view.BufferView;
import dev.fauxband.io.view.Counters;
import dev.fauxband.io.view.MachinesView;
import dev.fauxband.io.view.ModuleQuery;
import dev.fauxband.io.view.ModuleState;
import dev.fauxband.io.view.ObjectsView;
import dev.fauxband.io.view.ObservationsView;
import dev.fauxband.io.view.RegistrationView;
import dev.fauxband.io.view.TimersView;
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
public final class Operations {
    private static final String MODULE = "/v1/modules/{name}";

    private final ControlledModules modules;
    private final EventHub events;

    private Operations(ControlledModules modules, EventHub events) {
        this.modules = modules;
        this.events = events;
    }

    /** Those for these modules. */
    public static List<Operation> of(ControlledModules modules, EventHub events) {
        return new Operations(modules, events).all();
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
        all.add(Operation.get(
                "moduleAir",
                MODULE + "/air",
                "Its air, and the faults in force",
                AirView.class,
                call -> ControlledModules.await(modules.find(call.path("name")).look(ModuleQuery.AIR))));
        all.add(Operation.get(
                "moduleMachines",
                MODULE + "/machines",
                "Where its state machines stand",
                MachinesView.class,
                call -> ControlledModules.await(modules.find(call.path("name")).look(ModuleQuery.MACHINES))));
        all.add(look("timers", "Its timers that run, the soonest first", TimersView.class, ModuleQuery.TIMERS));
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

    private Operation events() {
        return Operation.stream(
                "events",
                "/v1/events",
                "What happens from now on, as server-sent events",
                List.of(
                        new Operation.Query("module", "Only events of this module"),
                        new Operation.Query("history", "true: first what is kept of the past, the newest 4096 events")),
                new Reply.Events(TraceLine.class, this::listen));
    }

    private Feed listen(Call call) throws Refusal {
        Optional<String> module = Optional.ofNullable(call.query().get("module"));
        if (module.isPresent()) {
            modules.find(module.get());
        }
        String history = call.query().getOrDefault("history", "false");
        if (!history.equals("true") && !history.equals("false")) {
            throw new Refusal(Refusal.BAD_REQUEST, "\"history\" takes true or false, not \"" + history + "\".");
        }
        return events.listen(module, history.equals("true"));
    }

    private ModulesBody list() throws Refusal {
        List<ModuleBody> bodies = new ArrayList<>();
        for (ModuleHandle module : modules.all()) {
            bodies.add(ModuleBody.of(module));
        }
        return new ModulesBody(bodies);
    }

    private AtAnswer at(Call call) throws Refusal {
        ModuleHandle module = modules.reach(call.path("name"));
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
