package dev.fauxband.app.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A map of bounded size from which the longest unused gives way. */
final class RecentlyUsed<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;
    private static final float LOAD = 0.75f;

    private final int sizeMax;
    private final transient Consumer<V> gone;

    /** @param gone is told what gives way */
    RecentlyUsed(int sizeMax, Consumer<V> gone) {
        super(sizeMax, LOAD, true);
        this.sizeMax = sizeMax;
        this.gone = gone;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        boolean full = size() > sizeMax;
        if (full) {
            gone.accept(eldest.getValue());
        }
        return full;
    }
}
