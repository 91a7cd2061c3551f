package dev.fauxband.lwm2m;

/**
 * What changed since the platform was told last. An Update says it; what changes while that is open is for the next
 * one, and what one said in vain is said again.
 */
final class UntoldChanges {
    private Changes pending = Changes.NONE;
    private Changes said = Changes.NONE;

    /** Whether the lifetime changed, and whether the list of objects did. */
    record Changes(boolean lifetime, boolean objects) {
        static final Changes NONE = new Changes(false, false);

        private Changes and(Changes other) {
            return new Changes(lifetime || other.lifetime, objects || other.objects);
        }
    }

    void lifetimeChanged() {
        pending = pending.and(new Changes(true, false));
    }

    void objectsChanged() {
        pending = pending.and(new Changes(false, true));
    }

    /** What an Update that leaves now has to say. Unless it comes to be {@link #unheard}, the platform knows it. */
    Changes say() {
        said = pending;
        pending = Changes.NONE;
        return said;
    }

    /** The platform may not have heard it. */
    void unheard() {
        pending = pending.and(said);
        said = Changes.NONE;
    }

    /** A Register says everything. */
    void clear() {
        pending = Changes.NONE;
        said = Changes.NONE;
    }
}
