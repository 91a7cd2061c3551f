package dev.fauxband.io.view;

import java.util.List;

/** The objects that the host added, with the last value of each resource. */
public record ObjectsView(
        @Meaning("Instances by object and number") List<Instance> instances) {
    public ObjectsView {
        instances = List.copyOf(instances);
    }

    /** One object instance. */
    public record Instance(
            @Meaning("Path of the instance") String path,

            @Meaning("Resources that were named or have a value")
            List<ResourceValue> resources) {
        public Instance {
            resources = List.copyOf(resources);
        }
    }

    /** One resource and what it holds. */
    public record ResourceValue(
            @Meaning("Number of the resource") int id,

            @Meaning("The value as hex digits, empty when none was sent or written")
            String hex) {}
}
