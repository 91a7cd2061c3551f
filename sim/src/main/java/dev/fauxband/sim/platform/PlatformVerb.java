package dev.fauxband.sim.platform;

import java.util.Optional;

/** What a platform can be told to do. Each constant declares its form; parser, help and messages come from it. */
public enum PlatformVerb {
    LIST("list", "list", "the registered clients", 0, 0),
    OBSERVE("observe", "observe [ENDPOINT] PATH", "ask to be told each new value", 1, 3),
    CANCEL("cancel", "cancel [ENDPOINT] PATH", "end an observation", 1, 3),
    READ("read", "read [ENDPOINT] PATH", "ask for the value", 1, 3),
    WRITE(
            "write",
            "write [ENDPOINT] PATH VALUE",
            "send a value: hex digits or text in quotes, for /1/0/1 a number",
            2,
            3),
    EXECUTE("execute", "execute [ENDPOINT] PATH [ARGUMENTS]", "set off an executable resource", 3, 3),
    DISCOVER("discover", "discover [ENDPOINT] PATH", "ask what is there", 1, 3),
    DELETE("delete", "delete [ENDPOINT] PATH", "delete an instance", 2, 2),
    LOG("log", "log [on|off]", "show or hide what happens unasked", 0, 0);

    private final String word;
    private final String form;
    private final String meaning;
    private final int depthMin;
    private final int depthMax;

    PlatformVerb(String word, String form, String meaning, int depthMin, int depthMax) {
        this.word = word;
        this.form = form;
        this.meaning = meaning;
        this.depthMin = depthMin;
        this.depthMax = depthMax;
    }

    /** The constant whose word this is, in any case. */
    public static Optional<PlatformVerb> of(String word) {
        for (PlatformVerb verb : values()) {
            if (verb.word.equalsIgnoreCase(word)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    /** How it is typed, lower case. */
    public String word() {
        return word;
    }

    /** Its whole form: {@code write [ENDPOINT] PATH VALUE}. */
    public String form() {
        return form;
    }

    /** What it does, in a few words, for a help page. */
    public String meaning() {
        return meaning;
    }

    /** Whether it names a client and a path. */
    public boolean aimed() {
        return depthMax > 0;
    }

    /** Whether a path of {@code depth} parts (1 object, 2 instance, 3 resource) is what it wants. */
    public boolean reaches(int depth) {
        return depth >= depthMin && depth <= depthMax;
    }

    /** What it wants, with an example. */
    String target() {
        if (depthMin == 3) {
            return "a resource, such as 19/0/0";
        }
        if (depthMax == 2) {
            return "an instance, such as 19/0";
        }
        return depthMin == 2 ? "a resource or an instance, such as 19/1/0 or 19/1" : "a path, such as 19/0/0";
    }
}
