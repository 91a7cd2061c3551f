package dev.fauxband.lwm2m;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that a server can see: the module's own objects and those that the host added. */
public final class ObjectTree {
    private final ApplicationObjects application = new ApplicationObjects();
    private final ServerObject server;
    private final DeviceInfo device;

    ObjectTree(long lifetimeS, DeviceInfo device) {
        this.server = new ServerObject(lifetimeS);
        this.device = device;
    }

    public ApplicationObjects application() {
        return application;
    }

    ServerObject server() {
        return server;
    }

    /** Whether the module owns this object, so that the host can neither add nor delete it. */
    public static boolean ownedByModule(int object) {
        return StandardObjects.owns(object);
    }

    /** Ascending. */
    List<Integer> objects() {
        List<Integer> all = new ArrayList<>(StandardObjects.ids());
        all.addAll(application.objects());
        all.sort(Integer::compare);
        return all;
    }

    List<Integer> instances(int object) {
        return StandardObjects.visible(object) ? List.of(0) : application.instances(object);
    }

    /** Whether this object or instance exists, or this resource. */
    boolean has(Path path) {
        if (!StandardObjects.visible(path.object())) {
            return application.has(path);
        }
        return path.depth() == 1
                || (path.instance() == 0 && (path.depth() == 2 || resource(path).isPresent()));
    }

    Optional<Resource> resource(Path path) {
        if (StandardObjects.visible(path.object())) {
            return path.instance() == 0 ? StandardObjects.resource(path.object(), path.resource()) : Optional.empty();
        }
        return application.has(path) ? Optional.of(Resource.application(path.resource())) : Optional.empty();
    }

    /** The resources of an instance, ascending. */
    List<Resource> resources(Path instance) {
        return StandardObjects.visible(instance.object())
                ? StandardObjects.resources(instance.object())
                : application.resources(instance).stream()
                        .map(Resource::application)
                        .toList();
    }

    /** The value of a readable resource that exists. */
    Value value(Path path) {
        return StandardObjects.visible(path.object())
                ? StandardObjects.read(path, server, device)
                : new Value.Raw(application.value(path));
    }

    /** Everything that AT+QLWDEL takes away. */
    void clear() {
        application.clear();
        server.reset();
    }
}
