package dev.fauxband.lwm2m;

import java.util.List;

/** Where the module stands with its platform (OMA TS 1.0.2 §5.3). */
public enum RegistrationState {
    /** The platform does not know the module. */
    DEREGISTERED,
    /** The address of the platform's name is looked up. */
    RESOLVING,
    /** Register is on its way. */
    REGISTERING,
    /** The platform answered 2.01. */
    REGISTERED,
    /** Update is on its way; the registration stands. */
    UPDATING,
    /** Deregister is on its way; the registration is over either way. */
    DEREGISTERING;

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
