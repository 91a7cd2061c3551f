package dev.fauxband.lwm2m;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the platform observes: one entry for each path. */
public final class Observations {
    /** Entries at most; a request beyond it is answered as a plain Read. */
    public static final int OBSERVATIONS_MAX = 8;

    private final List<Observation> entries = new ArrayList<>(1);

    /** Enters a path, or renews its entry; empty when there is no room. */
    Optional<Observation> observe(Path path, Observation.Terms terms) {
        entries.removeIf(
                other -> other.token().equals(terms.token()) && !other.path().equals(path));
        Optional<Observation> known = find(path);
        if (known.isPresent()) {
            known.get().renew(terms);
            return known;
        }
        if (entries.size() == OBSERVATIONS_MAX) {
            return Optional.empty();
        }
        Observation added = new Observation(path, terms);
        entries.add(added);
        return Optional.of(added);
    }

    /** All entries, in the order of their requests. */
    List<Observation> all() {
        return Collections.unmodifiableList(entries);
    }

    Optional<Observation> find(Path path) {
        return entries.stream().filter(entry -> entry.path().equals(path)).findFirst();
    }

    /** Whether there was an entry. */
    boolean cancel(Path path) {
        return entries.removeIf(entry -> entry.path().equals(path));
    }

    /** The entries that a new value of this resource concerns: the resource's, its instance's, its object's. */
    List<Observation> matching(Path resource) {
        List<Observation> matching = new ArrayList<>(1);
        for (Path path : List.of(
                resource, Path.instance(resource.object(), resource.instance()), Path.object(resource.object()))) {
            find(path).ifPresent(matching::add);
        }
        return matching;
    }

    /** The entry whose notification went out with this Message ID not long ago. */
    Optional<Observation> notifiedAs(int messageId) {
        return entries.stream().filter(entry -> entry.sentAs(messageId)).findFirst();
    }

    /** Removes the entries of an object and of what is below it, and returns them with their tokens. */
    List<Observation> remove(int object) {
        List<Observation> removed = entries.stream()
                .filter(entry -> entry.path().object() == object)
                .toList();
        entries.removeAll(removed);
        return removed;
    }

    /** Paths observed, in the order of their requests. */
    public List<Path> paths() {
        return entries.stream().map(Observation::path).toList();
    }

    void clear() {
        entries.clear();
    }
}
