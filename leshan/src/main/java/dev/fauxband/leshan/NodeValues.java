package dev.fauxband.leshan;

import dev.fauxband.data.Octets;
import dev.fauxband.sim.platform.PlatformValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.eclipse.leshan.core.node.LwM2mNode;
import org.eclipse.leshan.core.node.LwM2mObject;
import org.eclipse.leshan.core.node.LwM2mObjectInstance;
import org.eclipse.leshan.core.node.LwM2mResource;
import org.eclipse.leshan.core.node.LwM2mResourceInstance;

/** Leshan's nodes as values of ours. */
final class NodeValues {
    private NodeValues() {}

    /** Members in the order of their IDs: Leshan keeps them in hash maps. */
    static PlatformValue of(LwM2mNode node) {
        if (node instanceof LwM2mObject object) {
            return nested(object.getInstances().values(), LwM2mObjectInstance::getId);
        }
        if (node instanceof LwM2mObjectInstance instance) {
            return nested(instance.getResources().values(), LwM2mResource::getId);
        }
        if (node instanceof LwM2mResource resource && resource.isMultiInstances()) {
            return nested(resource.getInstances().values(), LwM2mResourceInstance::getId);
        }
        if (node instanceof LwM2mResource resource) {
            return single(resource.getValue());
        }
        return node instanceof LwM2mResourceInstance instance ? single(instance.getValue()) : single(node);
    }

    private static <T extends LwM2mNode> PlatformValue nested(Collection<T> nodes, Function<T, Integer> id) {
        List<PlatformValue.Member> members = nodes.stream()
                .map(node -> new PlatformValue.Member(id.apply(node), of(node)))
                .sorted(Comparator.comparingInt(PlatformValue.Member::id))
                .toList();
        return new PlatformValue.Nested(members);
    }

    private static PlatformValue single(Object value) {
        if (value instanceof byte[] octets) {
            return new PlatformValue.Opaque(Octets.copyOf(octets));
        }
        return new PlatformValue.Text(
                value instanceof Date date ? date.toInstant().toString() : value.toString());
    }
}
