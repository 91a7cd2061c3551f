package dev.fauxband.sim.fault;

/** Where a fault is. */
public enum FaultKind {
    /** On the way between module and platform. */
    AIR("air", "the way between module and platform"),
    /** In the platform {@code sim}. */
    PLATFORM("platform", "the platform sim"),
    /** In the module and its network. */
    MODULE("module", "the module and its network"),
    /** On the serial line between module and host. */
    LINE("line", "the serial line between module and host");

    private final String word;
    private final String meaning;

    FaultKind(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** Its name in one word. */
    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }
}
