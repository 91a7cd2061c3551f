package dev.fauxband.app.control;

import dev.fauxband.app.cli.Mistake;
import dev.fauxband.data.NearestWord;
import dev.fauxband.io.fleet.ModuleHandle;
import dev.fauxband.sim.platform.PlatformInTheBox;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The modules behind the control door, by name. */
public final class ControlledModules {
    private static final long PATIENCE_MS = 5_000;

    private final Map<String, ModuleHandle> modules;

    private final Optional<PlatformInTheBox> platform;

    /** @param platform the one in the box, if there is one */
    public ControlledModules(List<? extends ModuleHandle> modules, Optional<PlatformInTheBox> platform) {
        this.platform = platform;
        this.modules = Collections.synchronizedMap(new LinkedHashMap<>());
        modules.forEach(this::put);
    }

    /**
     * None at first, and never more than so many: the one that is longest unused gives way.
     *
     * @param gone is told which
     */
    public ControlledModules(int modulesMax, Consumer<ModuleHandle> gone, Optional<PlatformInTheBox> platform) {
        this.platform = platform;
        this.modules = Collections.synchronizedMap(new RecentlyUsed<>(modulesMax, gone));
    }

    /** One more, or one that stands in for that of its name. */
    public void put(ModuleHandle module) {
        modules.put(module.plan().name(), module);
    }

    /** The platform in the box, if there is one. */
    public Optional<PlatformInTheBox> platform() {
        return platform;
    }

    List<ModuleHandle> all() {
        synchronized (modules) {
            return List.copyOf(modules.values());
        }
    }

    /** Whether there is one of this name; that is no use of it. */
    public boolean has(String name) {
        return modules.containsKey(name);
    }

    /** The one of this name. */
    public ModuleHandle find(String name) throws Refusal {
        ModuleHandle module = modules.get(name);
        if (module == null) {
            List<String> names = all().stream().map(each -> each.plan().name()).toList();
            throw new Refusal(
                    Refusal.NOT_FOUND,
                    "there is no module \"" + name + "\"; "
                            + Mistake.mend(NearestWord.to(name, names), "GET /v1/modules lists them."));
        }
        return module;
    }

    /** The one of this name, to be pushed or typed to. */
    public ModuleHandle reach(String name) throws Refusal {
        ModuleHandle module = find(name);
        Optional<String> why = module.onlyLookedAt();
        if (why.isPresent()) {
            throw new Refusal(Refusal.CONFLICT, why.get());
        }
        return module;
    }

    /** What the shard answers, or why it does not. */
    public static <T> T await(CompletableFuture<T> answer) throws Refusal {
        try {
            return answer.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.BUSY, "the program is ending.");
        } catch (ExecutionException | TimeoutException e) {
            throw new Refusal(Refusal.BUSY, "the module does not answer; try again, or restart the program.");
        }
    }
}
