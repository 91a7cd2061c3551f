package dev.fauxband.app.control;

import dev.fauxband.app.cli.Mistake;
import dev.fauxband.data.NearestWord;
import dev.fauxband.io.fleet.HostedModule;
import dev.fauxband.sim.platform.PlatformInTheBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The modules behind the control door, by name. */
public final class ControlledModules {
    private static final long PATIENCE_MS = 5_000;

    private final Map<String, HostedModule> modules = new LinkedHashMap<>();

    private final Optional<PlatformInTheBox> platform;

    /** @param platform the one in the box, if there is one */
    public ControlledModules(List<HostedModule> modules, Optional<PlatformInTheBox> platform) {
        this.platform = platform;
        modules.forEach(module -> this.modules.put(module.plan().name(), module));
    }

    Optional<PlatformInTheBox> platform() {
        return platform;
    }

    List<HostedModule> all() {
        return List.copyOf(modules.values());
    }

    HostedModule find(String name) throws Refusal {
        HostedModule module = modules.get(name);
        if (module == null) {
            List<String> names = List.copyOf(modules.keySet());
            throw new Refusal(
                    Refusal.NOT_FOUND,
                    "there is no module \"" + name + "\"; "
                            + Mistake.mend(NearestWord.to(name, names), "GET /v1/modules lists them."));
        }
        return module;
    }

    /** What the shard answers, or why it does not. */
    static <T> T await(CompletableFuture<T> answer) throws Refusal {
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
