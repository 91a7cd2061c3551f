package dev.fauxband.app.demo;

import dev.fauxband.io.fleet.LookedAtModule;
import dev.fauxband.io.fleet.ModuleHandle;
import dev.fauxband.io.fleet.ModulePlan;
import dev.fauxband.io.view.ModuleQuery;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The module of a session that is over: without power, and only to be looked at. */
record EndedModule(ModuleHandle module) implements LookedAtModule {
    @Override
    public ModulePlan plan() {
        return module.plan();
    }

    @Override
    public Optional<String> onlyLookedAt() {
        return Optional.of("the session of this module is over: it can only be looked at.");
    }

    @Override
    public <V extends Record> CompletableFuture<V> look(ModuleQuery<V> query) {
        return module.look(query);
    }
}
