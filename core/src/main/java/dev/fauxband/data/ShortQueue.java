package dev.fauxband.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * First in, first out, for what is nearly always empty or holds one: the first costs no array, and nothing is left of
 * the others once they have gone. A fleet has a million of these.
 *
 * @param <E> what waits
 */
public final class ShortQueue<E> {
    private @Nullable E first;
    private @Nullable ArrayDeque<E> rest;

    public void add(E element) {
        if (first == null) {
            first = element;
            return;
        }
        if (rest == null) {
            rest = new ArrayDeque<>(2);
        }
        rest.add(element);
    }

    /** Takes the first one out. */
    public Optional<E> poll() {
        if (first == null) {
            return Optional.empty();
        }
        Optional<E> taken = Optional.of(first);
        first = rest == null ? null : rest.poll();
        if (rest != null && rest.isEmpty()) {
            rest = null;
        }
        return taken;
    }

    /** Looks at the first one. */
    public Optional<E> peek() {
        return Optional.ofNullable(first);
    }

    /** All that wait, in their order. */
    public List<E> all() {
        List<E> all = new ArrayList<>(size());
        if (first != null) {
            all.add(first);
        }
        if (rest != null) {
            all.addAll(rest);
        }
        return all;
    }

    public boolean isEmpty() {
        return first == null;
    }

    public int size() {
        return (first == null ? 0 : 1) + (rest == null ? 0 : rest.size());
    }

    /** Takes those out that {@code unwanted} says; how many that were. */
    public int removeIf(Predicate<E> unwanted) {
        int before = size();
        ArrayDeque<E> kept = new ArrayDeque<>(before);
        for (Optional<E> one = poll(); one.isPresent(); one = poll()) {
            if (!unwanted.test(one.get())) {
                kept.add(one.get());
            }
        }
        kept.forEach(this::add);
        return before - size();
    }

    public void clear() {
        first = null;
        rest = null;
    }
}
