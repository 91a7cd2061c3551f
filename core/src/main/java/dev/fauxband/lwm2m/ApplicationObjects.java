package dev.fauxband.lwm2m;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The objects that the host added, their instances and resources, and the last value of each resource. */
public final class ApplicationObjects {
    public static final int OBJECTS_MAX = 16;
    public static final int INSTANCES_MAX = 16;
    public static final int RESOURCES_MAX = 32;

    /** Why a resource more cannot be had. */
    static final String NO_ROOM = "an instance has room for " + RESOURCES_MAX + " resources";

    /**
     * Sorted by object, then instance; null would be a hole, so there is none: a module without objects keeps one empty
     * list.
     */
    private List<Instance> instances = List.of();

    /** One instance; {@code every} when the host named no resources, so that each ID exists. */
    private static final class Instance {
        private final Path path;
        private boolean every;
        private final List<Entry> entries = new ArrayList<>(1);

        Instance(Path path) {
            this.path = path;
        }

        @Nullable
        Entry entry(int resource) {
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).resource == resource) {
                    return entries.get(i);
                }
            }
            return null;
        }

        boolean has(int resource) {
            return entry(resource) != null;
        }
    }

    /** One resource and its value, kept where the one before was: what a fleet sends leaves no garbage behind. */
    private static final class Entry {
        private static final byte[] NOTHING = {};

        private final int resource;
        private byte[] value = NOTHING;

        Entry(int resource) {
            this.resource = resource;
        }

        void hold(Octets octets) {
            if (octets.size() == value.length) {
                octets.copyTo(value, 0);
            } else {
                value = octets.toArray();
            }
        }
    }

    /**
     * Adds an instance, or merges resources into it.
     *
     * @param resources none: every resource ID exists
     * @return why not, or empty when it is done
     */
    public Optional<String> add(Path instance, List<Integer> resources) {
        Instance known = instance(instance);
        Optional<String> full = known == null ? full(instance) : Optional.empty();
        if (full.isPresent()) {
            return full;
        }
        if (!roomFor(instance, resources)) {
            return Optional.of(NO_ROOM);
        }
        Instance target = known == null ? insert(instance) : known;
        target.every |= resources.isEmpty();
        for (int id : resources) {
            if (!target.has(id)) {
                target.entries.add(new Entry(id));
            }
        }
        target.entries.sort((a, b) -> Integer.compare(a.resource, b.resource));
        return Optional.empty();
    }

    private Optional<String> full(Path instance) {
        List<Integer> siblings = instances(instance.object());
        if (siblings.size() == INSTANCES_MAX) {
            return Optional.of("an object has room for " + INSTANCES_MAX + " instances");
        }
        return siblings.isEmpty() && objects().size() == OBJECTS_MAX
                ? Optional.of("the module has room for " + OBJECTS_MAX + " objects")
                : Optional.empty();
    }

    private Instance insert(Path path) {
        if (instances.isEmpty()) {
            instances = new ArrayList<>(2);
        }
        int place = 0;
        while (place < instances.size() && before(instances.get(place).path, path)) {
            place++;
        }
        Instance added = new Instance(path);
        instances.add(place, added);
        return added;
    }

    private static boolean before(Path a, Path b) {
        return a.object() != b.object() ? a.object() < b.object() : a.instance() < b.instance();
    }

    /** Whether there was such an object. */
    public boolean delete(int object) {
        return !instances.isEmpty() && instances.removeIf(instance -> instance.path.object() == object);
    }

    public void clear() {
        instances = List.of();
    }

    /** Each object once, ascending. */
    public List<Integer> objects() {
        return instances.stream().map(i -> i.path.object()).distinct().toList();
    }

    /** Ascending. */
    public List<Integer> instances(int object) {
        return instances.stream()
                .filter(i -> i.path.object() == object)
                .map(i -> i.path.instance())
                .toList();
    }

    /** The resources of an instance that have been named or have a value, ascending. */
    public List<Integer> resources(Path instance) {
        Instance known = instance(instance);
        return known == null
                ? List.of()
                : known.entries.stream().map(entry -> entry.resource).toList();
    }

    /** Whether this object, instance or resource exists. */
    public boolean has(Path path) {
        if (path.depth() == 1) {
            return instances.stream().anyMatch(i -> i.path.object() == path.object());
        }
        Instance instance = instance(path);
        return instance != null && (path.depth() == 2 || instance.every || instance.has(path.resource()));
    }

    /** The last value sent or written; no octets when there was none. */
    public Octets value(Path resource) {
        Instance instance = instance(resource);
        Entry entry = instance == null ? null : instance.entry(resource.resource());
        return entry == null ? Octets.EMPTY : Octets.copyOf(entry.value);
    }

    /** Whether an instance has room for these resources besides those that it knows already. */
    public boolean roomFor(Path instance, List<Integer> resources) {
        Instance known = instance(instance);
        long fresh = resources.stream()
                .distinct()
                .filter(id -> known == null || !known.has(id))
                .count();
        return (known == null ? 0 : known.entries.size()) + fresh <= RESOURCES_MAX;
    }

    /** Whether an instance has room for this resource, or knows it already. */
    boolean roomFor(Path instance, int resource) {
        Instance known = instance(instance);
        return known == null || known.entries.size() < RESOURCES_MAX || known.has(resource);
    }

    public void store(Path resource, Octets value) {
        Instance instance = instance(resource);
        if (instance == null) {
            return;
        }
        Entry entry = instance.entry(resource.resource());
        if (entry == null) {
            entry = new Entry(resource.resource());
            instance.entries.add(entry);
            instance.entries.sort((a, b) -> Integer.compare(a.resource, b.resource));
        }
        entry.hold(value);
    }

    private @Nullable Instance instance(Path path) {
        for (int i = 0; i < instances.size(); i++) {
            Instance instance = instances.get(i);
            if (instance.path.object() == path.object() && instance.path.instance() == path.instance()) {
                return instance;
            }
        }
        return null;
    }
}
