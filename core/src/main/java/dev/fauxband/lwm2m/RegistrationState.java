package dev.fauxband.lwm2m;

import java.util.List;

/** Where the module stands with its platform (OMA TS 1.0.2 §5.3). */
public enum RegistrationState {
    DEREGISTERED("the platform does not know the module"),
    RESOLVING("the address of the platform's name is looked up"),
    REGISTERING("Register is on its way"),
    REGISTERED("the platform answered 2.01"),
    UPDATING("Update is on its way; the registration stands"),
    DEREGISTERING("Deregister is on its way; the registration is over either way");

    private final String sentence;

    RegistrationState(String sentence) {
        this.sentence = sentence;
    }

    /** What is going on, in a few words. */
    public String sentence() {
        return sentence;
    }

    /** The states that may follow. */
    public List<RegistrationState> next() {
        return switch (this) {
            case DEREGISTERED -> List.of(RESOLVING, REGISTERING);
            case RESOLVING -> List.of(REGISTERING, DEREGISTERED);
            case REGISTERING -> List.of(REGISTERED, DEREGISTERED);
            case REGISTERED -> List.of(UPDATING, DEREGISTERING, DEREGISTERED, RESOLVING, REGISTERING);
            case UPDATING -> List.of(REGISTERED, DEREGISTERED);
            case DEREGISTERING -> List.of(DEREGISTERED);
        };
    }
}
