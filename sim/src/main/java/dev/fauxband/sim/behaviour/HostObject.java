package dev.fauxband.sim.behaviour;

import dev.fauxband.lwm2m.Path;
import java.util.List;

/** An object instance that the host adds, with its resources. */
public record HostObject(Path instance, List<Integer> resources) {
    public HostObject {
        resources = List.copyOf(resources);
    }
}
