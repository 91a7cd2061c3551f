package dev.fauxband.sim.fault;

/** Where a fault is. */
public enum FaultKind {
    /** On the way between module and platform. */
    AIR("air", "On the way between module and platform"),
    /** In the platform {@code sim}. */
    PLATFORM("platform", "In the platform sim"),
    /** In the module and its network. */
    MODULE("module", "In the module or its network"),
    /** On the serial line between module and host. */
    LINE("line", "On the serial line between module and host");

    private final String word;
    private final String place;

    FaultKind(String word, String place) {
        this.word = word;
        this.place = place;
    }

    /** Its name in one word. */
    public String word() {
        return word;
    }

    /** Where that is, with its preposition. */
    public String place() {
        return place;
    }
}
