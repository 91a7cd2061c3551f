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
        for (Observation entry : entries) {
            if (entry.path().equals(path)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Whether there was an entry. */
    boolean cancel(Path path) {
        return entries.removeIf(entry -> entry.path().equals(path));
    }

    /** The entries that a new value of this resource concerns: the resource's, its instance's, its object's. */
    List<Observation> matching(Path resource) {
        List<Observation> matching = new ArrayList<>(1);
        for (int depth = resource.depth(); depth > 0; depth--) {
            for (int i = 0; i < entries.size(); i++) {
                Observation entry = entries.get(i);
                if (entry.path().depth() == depth && entry.path().covers(resource)) {
                    matching.add(entry);
                }
            }
        }
        return matching;
    }

    /** Whether {@link #matching} has any. */
    boolean concerned(Path resource) {
        for (int i = 0; i < entries.size(); i++) {
            Observation entry = entries.get(i);
            if (entry.path().depth() > 0 && entry.path().covers(resource)) {
                return true;
            }
        }
        return false;
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
